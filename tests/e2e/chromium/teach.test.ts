import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { waitForPapers } from '../harness/library';
import { fixture, type PageMap } from '../harness/pages';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const lab = 'https://pier.example/output/2024';
const labBefore = 'https://pier.example/output/2023';
const pages: PageMap = { [lab]: fixture('lab-output.html'), [labBefore]: fixture('lab-output.html') };

const [kites, moths, bread] = [
  'Kites that steer by hearing',
  'Counting moths under one lamp',
  'Bread with four corners',
];

describe('teaching a page', () => {
  let browser: Chromium;
  let page: Page;
  let lesson: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    ({ page } = await browser.open(lab));
  });
  afterAll(() => browser.close());

  const hasPopup = async () =>
    (await browser.cdp.send('Target.getTargets')).targetInfos.some(({ url }) => url.includes('/popup.html'));
  /** Presses keys of which the last closes the popup: nobody may be there any more to say that it was pressed. */
  const pressLast = async (popup: Ui, ...keys: string[]): Promise<void> => {
    popup.press(...keys).catch(() => undefined);
    await until('the popup to close', async () => !(await hasPopup()));
  };
  const middleOf = async (text: string): Promise<[number, number]> => {
    const box = await page.getByText(text).boundingBox();
    if (!box) throw new Error(`Nothing says "${text}".`);
    return [box.x + 60, box.y + box.height / 2];
  };

  it('is offered where nothing is found', async () => {
    const popup = await browser.openPopup(page);
    await popup.find('StaticText', 'No papers found here.');
    await popup.click('button', 'Show Offprint one');
    lesson = await browser.uiOf(page, 'offprint-teach');
    await lesson.find('StaticText', 'Click the title of a paper.');
  });

  it('takes two clicks, of which the page hears nothing', async () => {
    await page.mouse.move(...(await middleOf(kites)));
    await page.mouse.click(...(await middleOf(kites)));
    await lesson.find('StaticText', `First: ${kites}`);
    await page.mouse.click(...(await middleOf(moths)));
    await lesson.find('StaticText', 'Found 5 papers. Keep this for pier.example?');
    await lesson.find('StaticText', 'Quillfeather, Inkwell · 2021');
    expect(await page.title()).toBe('What we made');
  });

  it('says so where the two are not alike, and starts anew', async () => {
    await lesson.click('button', /^Not right/);
    await page.mouse.click(...(await middleOf(kites)));
    await page.mouse.click(...(await middleOf('Come and see us')));
    await lesson.find('StaticText', /^Those two have too little in common/);
  });

  it('works by keys alone, and what is kept is in use at once', async () => {
    await lesson.press('j', 'Enter');
    await lesson.find('StaticText', `First: ${kites}`);
    await lesson.press('j', 'j', 'Enter');
    await lesson.find('StaticText', 'Found 5 papers. Keep this for pier.example?');
    await lesson.press('Enter');
    await lesson.find('StaticText', 'Kept 5 papers for pier.example.');
    const ui = await browser.uiOf(page);
    await ui.find('button', '5 papers · 5 new');
    await ui.clickMark(bread ?? '');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper).toMatchObject({ title: bread, issued: '2024' });
  });

  it('holds after a reload, and on the pages that differ in a number', async () => {
    for (const address of [lab, labBefore]) {
      await page.goto(address);
      const popup = await browser.openPopup(page);
      await popup.find('StaticText', /^This page: 5 papers/);
      await pressLast(popup, 'Escape', 'Escape');
    }
  });

  it('can be taught anew from the menu, undone at once, and left by Escape', async () => {
    const popup = await browser.openPopup(page);
    await popup.find('StaticText', /^This page: 5 papers/);
    await pressLast(popup, 'Escape', 'Shift+E');
    lesson = await browser.uiOf(page, 'offprint-teach');
    await lesson.find('StaticText', 'Click the title of a paper.');
    await lesson.press('j', 'Enter', 'j', 'j', 'Enter', 'Enter');
    await lesson.find('StaticText', 'Kept 5 papers for pier.example.');
    await lesson.press('u');
    await lesson.gone('StaticText', 'Kept 5 papers for pier.example.');
    const again = await browser.openPopup(page);
    await again.find('StaticText', 'No papers found here.');
    await again.click('button', 'Show Offprint one');
    await lesson.find('StaticText', 'Click the title of a paper.');
    await lesson.press('Escape');
    await lesson.gone('button', 'Leave');
  });

  it('says so where the browser cannot keep it, and keeps it once it can', async () => {
    await page.goto(lab);
    const popup = await browser.openPopup(page);
    await popup.click('button', 'Show Offprint one');
    lesson = await browser.uiOf(page, 'offprint-teach');
    await lesson.find('StaticText', 'Click the title of a paper.');
    await browser.failToStore(page, true);
    await lesson.press('j', 'Enter', 'j', 'j', 'Enter', 'Enter');
    await lesson.find('StaticText', 'The browser could not keep this. Make room on the disk and try again.');
    await lesson.find('StaticText', 'Found 5 papers. Keep this for pier.example?');
    await browser.failToStore(page, false);
    await lesson.press('Enter');
    await lesson.find('StaticText', 'Kept 5 papers for pier.example.');
    await lesson.gone('StaticText', /^The browser could not/);
  });
});
