import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder } from '../../tools/project.mjs';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import type { PageMap } from '../harness/pages';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/new';
const plain = 'https://arxiv.org/help';
const pages: PageMap = {
  [listing]: { html: arxivList(someInvented(3)) },
  [plain]: { html: '<!doctype html><title>Help</title><h1>Help</h1><p>How to read a list.</p>' },
};
const told = 'Offprint was updated. Reload the page to go on.';
const title = 'Paper 1: a study of the number 1';

describe('a page that is open while Offprint is updated', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  beforeEach(() => browser.renew());
  afterAll(() => browser.close());

  /** What an update does to the pages that are open: the extension they were served by goes, another one comes. */
  const update = async () => {
    await browser.cdp.send('Extensions.loadUnpacked', { path: buildFolder('chrome') });
  };
  const hosts = (page: Page) => page.locator('offprint-marks').count();

  it('says so by itself, once, leaves no mark that does nothing, and goes on when it is reloaded', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.clickMark(title);
    await waitForPapers(browser, 1);
    await ui.click('button', /^3 papers/);
    await ui.click('button', 'Triage');
    await ui.find('button', 'Leave triage');
    await page.evaluate(`window.heard = []; addEventListener('keydown', (event) => heard.push(event.key))`);
    await update();
    await page.bringToFront();
    await ui.find('StaticText', told);
    expect((await ui.all('button')).map(({ name }) => name)).toEqual(['Reload', 'Close']);
    await ui.press('s');
    expect(await page.evaluate('heard')).toEqual(['s']);
    await ui.click('button', 'Reload');
    await ui.find('button', /^3 papers/);
    await ui.markSays(title, 'Saved');
    expect(await ui.all('StaticText', told)).toEqual([]);
  });

  it('keeps quiet once that is closed, and where Offprint never showed', async () => {
    const quiet = await browser.open(plain);
    const { page, ui } = await browser.open(listing);
    await ui.find('button', /^3 papers/);
    await update();
    await page.bringToFront();
    await ui.click('button', 'Close');
    await until('nothing of ours', async () => (await hosts(page)) === 0);
    await quiet.page.bringToFront();
    await page.bringToFront();
    expect(await Promise.all([page, quiet.page].map(hosts))).toEqual([0, 0]);
  });
});
