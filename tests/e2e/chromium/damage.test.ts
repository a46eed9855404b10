import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  beforeEach(async () => {
    browser = await openChromium({ pages: {} });
  });
  afterEach(() => browser.close());

  /** Saves papers as a page of ours may. */
  async function save(papers: object[]): Promise<void> {
    const { page } = await browser.open(`chrome-extension://${browser.id}/options.html`);
    const message = { to: 'background', call: 'savePapers', input: { drafts: papers, status: 'later' } };
    await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    await waitForPapers(browser, papers.length);
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

  it('sets a damaged record aside, and shows the rest', async () => {
    await save([
      { ...known, ids: ['arxiv:2409.90998'] },
      { ...known, title: 'Wild rivers', ids: ['doi:10.1234/wild'] },
    ]);
    const { page } = await browser.open(`chrome-extension://${browser.id}/manifest.json`);
    await page.evaluate(
      inStore(`const papers = db.transaction('papers', 'readwrite').objectStore('papers');
        papers.getAll().onsuccess = ({ target }) => {
          const paper = target.result.find((each) => each.title === 'Wild rivers');
          papers.put({ ...paper, title: 7 });
          papers.transaction.oncomplete = finish;
        };`),
    );
    const { ui } = await browser.openPopupTab();
    await ui.find('StaticText', '1 paper could not be read and was set aside. Everything else is here.');
    await waitForPapers(browser, 1);
    expect(await browser.count('quarantine')).toBe(1);
  });

  it('is not opened where a newer Offprint wrote it, and stays as it is', async () => {
    await save([{ ...known, ids: ['arxiv:2409.90998'] }]);
    const { page } = await browser.open(`chrome-extension://${browser.id}/manifest.json`);
    await page.evaluate(inStore('finish();', ', 9990'));
    await browser.killWorker();
    const { ui } = await browser.openPopupTab();
    await ui.find('StaticText', /^A newer Offprint wrote this library\./);
    expect(await ui.axe()).toEqual([]);
    await until('the paper, still there', async () => (await browser.count('papers')) === 1);
  });
});
