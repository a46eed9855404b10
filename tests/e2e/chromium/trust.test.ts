import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maxDraftsPerCall } from '../../../lib/platform/protocol';
import { buildFolder } from '../../tools/project.mjs';
import { type Chromium, makeProfile, openChromium } from '../harness/chromium';
import { ourWorld } from '../harness/in-page';
import { arxivList, someInvented } from '../harness/invented';
import { papersOf, waitForPapers } from '../harness/library';
import { fixture } from '../harness/pages';
import { makeFolder } from '../harness/scratch';
import { evaluate } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const big = 'https://arxiv.org/list/cs/recent';

const huge = 'https://arxiv.org/list/math/recent';
const hugeLine = /^4,000 papers/;

const pages = {
  [huge]: { html: arxivList(someInvented(2 * maxDraftsPerCall, 10_000)) },
  [listing]: { html: arxivList(someInvented(4)) },
  [big]: { html: arxivList(someInvented(2000, 1000)) },
};

const draft = { title: 'Slipped in', authors: [], ids: ['arxiv:2409.90999'], links: {} };
const savePapers = {
  to: 'background',
  call: 'savePapers',
  input: { drafts: [draft], status: 'saved', url: listing },
};

describe('what may not touch the library', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  beforeEach(() => browser.renew());
  afterAll(() => browser.close());

  it('a page: neither by messages nor by clicks of its own making', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.find('button', /^4 papers/);
    await page.evaluate((message) => {
      const host = document.querySelector('offprint-marks');
      window.postMessage(message, '*');
      for (const type of ['offprint', 'message', 'click', 'pointerdown', 'mousedown', 'mouseup']) {
        document.dispatchEvent(new CustomEvent(type, { detail: message }));
        host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      }
      const { x = 0, y = 0 } = document.querySelector('.list-title')?.getBoundingClientRect() ?? {};
      document
        .elementFromPoint(x - 12, y + 10)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }, savePapers);
    expect(
      await page.evaluate(`[document.querySelector('offprint-marks').shadowRoot, typeof chrome.runtime?.id]`),
    ).toEqual([null, 'undefined']);
    // A save of ours comes after whatever the page may have set off: then only that one is there.
    await ui.clickMark('Paper 2: a study of the number 2');
    await ui.markSays('Paper 2: a study of the number 2', 'Saved');
    expect((await papersOf(browser)).map(({ title }) => title)).toEqual(['Paper 2: a study of the number 2']);
  });

  it('another extension', async () => {
    const { id } = await browser.cdp.send('Extensions.loadUnpacked', { path: fixture('stranger') });
    const stranger = await until('the stranger', () =>
      browser.context.serviceWorkers().find((worker) => worker.url().includes(id)),
    );
    const told = await stranger.evaluate(
      `chrome.runtime.sendMessage('${browser.id}', ${JSON.stringify(savePapers)}).catch((error) => error.message)`,
    );
    expect(told).toMatch(/Could not establish connection|Receiving end does not exist/);
    expect(await papersOf(browser)).toEqual([]);
  });

  it('a content script that asks for what only our own pages may', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.clickMark('Paper 2: a study of the number 2');
    const [paper] = await waitForPapers(browser, 1);
    const session = await browser.context.newCDPSession(page);
    const ask = (call: string, input: object) =>
      ourWorld(session, browser.id).then((world) =>
        evaluate(
          session.send.bind(session),
          `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', call, input })})`,
          world,
        ),
      );
    const refused = { ok: false, error: { name: 'NotAllowed' } };
    expect(await ask('undoLast', {})).toMatchObject(refused);
    expect(await ask('openPaper', { paperId: paper?.id, link: 'landing' })).toMatchObject(refused);
    expect(await ask('lookAtTab', { tabId: 1 })).toMatchObject(refused);
    expect(await ask('constructor', {})).toMatchObject({ ok: false, error: { name: 'BadRequest' } });
    expect(await ask('__proto__', {})).toMatchObject({ ok: false, error: { name: 'BadRequest' } });
    expect(await papersOf(browser)).toHaveLength(1);
  });

  it('a page that frames the popup', async () => {
    const { page } = await browser.open(listing);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, `chrome-extension://${browser.id}/popup.html`);
    const frame = await until('the frame', () => page.frames()[1]);
    await until('the refusal', () => frame.url().startsWith('chrome-error:'));
  });
});

/** The build without its right to unlimited storage: the browser sets no limit to the one that ships. */
function limitedBuild(): string {
  const folder = makeFolder('limited');
  cpSync(buildFolder('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

describe('what may not break the library', () => {
  let browser: Chromium;

  afterEach(() => browser.close());

  it('the end of the worker in the middle of a save: whole parts or nothing, and again is well', async () => {
    browser = await openChromium({ pages });
    const { page, ui } = await browser.open(huge);
    await ui.find('button', hugeLine, 60_000);
    await ui.click('button', hugeLine);
    await ui.click('button', 'Save');
    await until('the first part', async () => (await browser.count('papers')) > 0, 30_000);
    await browser.killWorker();
    await page.reload();
    // What was answered or noted is put in its place by the worker that comes after; what was not is not there at all.
    await until('whole parts', async () => (await browser.count('papers')) % maxDraftsPerCall === 0);
    await ui.find('button', hugeLine, 60_000);
    await ui.click('button', hugeLine);
    // Those that are there already are not picked by themselves.
    await ui.click('button', 'Save');
    const papers = await waitForPapers(browser, 2 * maxDraftsPerCall, 60_000);
    expect(new Set(papers.map(({ ids }) => ids[0])).size).toBe(2 * maxDraftsPerCall);
  }, 180_000);

  it('the end of the worker between two acts', async () => {
    browser = await openChromium({ pages });
    const { ui } = await browser.open(listing);
    await ui.clickMark('Paper 1: a study of the number 1');
    await waitForPapers(browser, 1);
    await browser.killWorker();
    await ui.clickMark('Paper 2: a study of the number 2');
    await waitForPapers(browser, 2);
    await browser.killWorker();
    const popup = await browser.openPopupTab();
    await popup.ui.press('Escape', '3');
    await popup.ui.find('link', 'Paper 2: a study of the number 2');
    await popup.ui.press('r');
    await popup.ui.find('StaticText', /^Moved to Read/);
  });

  it('a full disk: a message that says so, and what was there stays', async () => {
    const own = { pages, profile: makeProfile(), extension: limitedBuild() };
    browser = await openChromium(own);
    const { ui } = await browser.open(listing);
    await ui.clickMark('Paper 1: a study of the number 1');
    await waitForPapers(browser, 1);
    await browser.close();

    // The browser remembers for a while how much room there was: the disk must be full before the first write.
    browser = await openChromium(own);
    const setQuota = await browser.quotaSetter();
    await setQuota(1);
    const list = await browser.open(big);
    await list.ui.click('button', /^2,000 papers/);
    await list.ui.click('button', 'Save');
    await list.ui.find('StaticText', /^The disk is full, so nothing was saved/);
    expect(await papersOf(browser)).toHaveLength(1);
    await setQuota();
    await list.ui.click('button', 'Save');
    await waitForPapers(browser, 2001, 30_000);
  });
});
