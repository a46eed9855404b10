import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { papersOf, waitForPapers } from '../harness/library';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';

describe('backups, through the buttons of the library page', () => {
  let browser: Chromium;
  let page: Page;
  let ui: Ui;
  let file: string;

  /** Waits until so many papers have the tag that was put on after the backup. */
  const tagged = (count: number) =>
    until(`${count} papers with the late tag`, async () => {
      const papers = (await papersOf(browser)).filter(({ tags }) => tags.includes('late'));
      return papers.length === count;
    });

  beforeAll(async () => {
    browser = await openChromium({ pages: { [listing]: { html: arxivList(someInvented(4)) } } });
    const list = await browser.open(listing);
    await list.ui.click('button', /^4 papers/);
    await list.ui.click('button', 'Read later');
    await waitForPapers(browser, 4);
    await list.page.close();
    ({ page, ui } = await browser.open(`chrome-extension://${browser.id}/library.html`));
    await until('the focused list', async () => (await ui.focused())?.role === 'grid');
  });
  afterAll(() => browser.close());

  it('saves everything as one file', async () => {
    await ui.click('button', 'Backups');
    const saving = page.waitForEvent('download');
    await ui.click('button', 'Save a backup of 4 papers');
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^offprint-\d{4}-\d\d-\d\d\.json$/);
    file = await download.path();
  });

  it('merges it in, and keeps what came later', async () => {
    await ui.click('button', /^All papers/);
    await until('the focused list', async () => {
      await page.locator('#papers').focus();
      return (await ui.focused())?.role === 'grid';
    });
    await ui.press('t');
    await ui.typeInto('Add a tag', 'late');
    await ui.press('Enter', 'Escape');
    await tagged(1);
    await ui.click('button', 'Backups');
    await page.setInputFiles('input[type=file]', file);
    await ui.find('StaticText', /4 papers, 0 tags/);
    await ui.click('button', 'Merge it in');
    await ui.find('StaticText', /Choose a backup file/);
    await tagged(1);
    expect(await browser.count('papers')).toBe(4);
  });

  it('puts it in place of the library, and takes that back', async () => {
    await page.setInputFiles('input[type=file]', file);
    await ui.click('button', 'Replace the library');
    await tagged(0);
    await waitForPapers(browser, 4);
    await ui.click('button', /^Undo/);
    // What is said of it comes last, and would else take the place of what is said next.
    await ui.find('StaticText', /^Undone/);
    await tagged(1);
  });

  it('says why a file cannot be read, and changes nothing', async () => {
    await page.setInputFiles('input[type=file]', {
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"some": "thing"}'),
    });
    await ui.find('StaticText', /no backup of Offprint|does not write/);
    expect(await browser.count('papers')).toBe(4);
    expect(await ui.axe()).toEqual([]);
  });
});
