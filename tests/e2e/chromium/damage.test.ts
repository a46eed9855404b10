import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { waitForPapers } from '../harness/library';
import { until } from '../harness/until';

const title = 'Slow rivers remember what the mountains forget';
const known = { title, authors: [{ family: 'Okonkwo', given: 'Ada' }], issued: '2024', links: {} };
const drafts = [
  { ...known, ids: ['arxiv:2409.90998'] },
  { ...known, authors: [], ids: ['doi:10.1234/rivers'] },
];

/** Does something with the library's database in a page of ours, behind the back of our code. */
const inStore = (work: string, version = ''): string => `new Promise((done, fail) => {
  const opening = indexedDB.open('offprint'${version});
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const finish = () => { db.close(); done(true); };
    ${work}
  };
})`;

describe('a library that is not as it should be', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages: {} });
  });
  beforeEach(() => browser.renew());
  afterAll(() => browser.close());

  /** Saves papers as a page of ours may, and gives what it was told. */
  async function save(papers: object[]): Promise<unknown> {
    const { page } = await browser.open(`chrome-extension://${browser.id}/options.html`);
    const message = { to: 'background', call: 'savePapers', input: { drafts: papers, status: 'later' } };
    const told = await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    await until('the papers', async () => (await browser.count('papers')) === papers.length);
    await page.close();
    return told;
  }

  /** Does something with the library's database behind the back of our code. */
  async function meddle(work: string, version?: string): Promise<void> {
    const { page } = await browser.open(`chrome-extension://${browser.id}/manifest.json`);
    await page.evaluate(inStore(work, version));
    await page.close();
  }

  it('asks whether two papers are the same, and keeps them apart if they are not', async () => {
    await save(drafts);
    const { ui } = await browser.openPopupTab();
    await ui.find('region', 'Same paper?');
    expect(await ui.axe()).toEqual([]);
    await ui.click('button', 'No');
    await ui.gone('region', 'Same paper?');
    await ui.find('StaticText', 'Kept as two papers.');
    expect(await browser.count('apart')).toBe(1);
    await ui.click('button', /^Undo/);
    await ui.click('button', 'Yes');
    await waitForPapers(browser, 1);
    await ui.find('StaticText', 'Made one paper of two.');
  });

  it('takes a doubtful merge apart, in the popup and on the library page, for ever', async () => {
    await save(drafts);
    const { ui: popup } = await browser.openPopupTab();
    await popup.click('button', 'Yes');
    await popup.find('StaticText', 'Made one paper of two.');
    await popup.press('m');
    await popup.click('menuitem', 'Not the same paper');
    await popup.find('StaticText', 'Split into two papers.');
    await popup.find('tab', /^Queue 2$/);
    await popup.press('u');
    await popup.find('tab', /^Queue 1$/);
    const { ui } = await browser.open(`chrome-extension://${browser.id}/library.html`);
    await ui.find('article', title);
    await ui.evaluate(`document.querySelector('.details-merged').closest('details').open = true`);
    await ui.click('button', 'Not the same paper');
    await ui.find('StaticText', 'Split into two papers.');
    await until('two rows', async () => (await ui.all('row', /Slow rivers/)).length === 2);
    expect(await save(drafts)).toMatchObject({ ok: true, value: { added: 0 } });
    await popup.find('tab', /^Queue 2$/);
    await popup.gone('region', 'Same paper?');
  });

  it('tells of a damaged index and builds it again, while the lists stay as they are', async () => {
    const many = Array.from({ length: 1500 }, (_, number) => ({
      ...known,
      title: `Water of river ${number}`,
      abstract: `What was seen on day ${number}, and after.`,
      ids: [`doi:10.1234/${number}`],
    }));
    await save(many);
    await until('an index', async () => (await browser.count('searchBlocks')) > 0);
    await until('all of it', async () => (await browser.count('searchDelta')) === 0);
    await meddle(`const blocks = db.transaction('searchBlocks', 'readwrite').objectStore('searchBlocks');
      blocks.transaction.oncomplete = finish;
      blocks.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        cursor.update({ ...cursor.value, bytes: Uint8Array.of(1, 2, 3) });
        cursor.continue();
      };`);
    const { ui } = await browser.openPopupTab();
    await ui.find('tab', /^Queue 1,500$/);
    await ui.evaluate(`new MutationObserver(() => {
      const [said] = /Papers are still being indexed[^.]*/.exec(document.body.textContent) ?? [];
      if (said) globalThis.progress = said;
    }).observe(document.body, { childList: true, subtree: true, characterData: true })`);
    await ui.typeInto(/^Search/, 'water');
    await ui.find('StaticText', /^A part of the search index was damaged\. It is built again/);
    expect(await until('the progress', () => ui.evaluate<string>('globalThis.progress'))).toContain(
      'of 1,500',
    );
    await ui.find('row', /Water of river/);
    await ui.press('Escape', 'Escape');
    await ui.find('tab', /^Queue 1,500$/);
    await ui.find('row', /Water of river/);
  });

  it('sets a damaged record aside, and shows the rest', async () => {
    await save([
      { ...known, ids: ['arxiv:2409.90998'] },
      { ...known, title: 'Wild rivers', ids: ['doi:10.1234/wild'] },
    ]);
    await meddle(`const papers = db.transaction('papers', 'readwrite').objectStore('papers');
      papers.getAll().onsuccess = ({ target }) => {
        const paper = target.result.find((each) => each.title === 'Wild rivers');
        papers.put({ ...paper, title: 7 });
        papers.transaction.oncomplete = finish;
      };`);
    const { ui } = await browser.openPopupTab();
    await ui.find('StaticText', '1 paper could not be read and was set aside. Everything else is here.');
    await waitForPapers(browser, 1);
    expect(await browser.count('quarantine')).toBe(1);
  });

  it('is not opened where a newer Offprint wrote it, and stays as it is', async () => {
    await save([{ ...known, ids: ['arxiv:2409.90998'] }]);
    await meddle('finish();', ', 9990');
    await browser.killWorker();
    const { ui } = await browser.openPopupTab();
    await ui.find('StaticText', /^A newer Offprint wrote this library\./);
    expect(await ui.axe()).toEqual([]);
    await until('the paper, still there', async () => (await browser.count('papers')) === 1);
  });
});
