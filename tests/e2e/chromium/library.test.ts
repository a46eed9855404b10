import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { papersOf, waitForPapers } from '../harness/library';
import type { PageMap } from '../harness/pages';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const other = 'https://arxiv.org/list/cs.LG/new';
const pages: PageMap = {
  [listing]: { html: arxivList(someInvented(4)) },
  [other]: { html: arxivList(someInvented(3, 50)) },
};

const titleOf = (number: number): string => `Paper ${number}: a study of the number ${number}`;

/** Waits until so many papers have a tag. */
const tagged = (browser: Chromium, tag: string, count: number): Promise<true> =>
  until(`${count} papers tagged ${tag}`, async () => {
    const there = (await papersOf(browser)).filter(({ tags }) => tags.includes(tag)).length;
    if (there !== count) throw new Error(`There are ${there}.`);
    return true as const;
  });

/** Saves the papers of the listing, and opens a page of ours. */
async function openWithPapers(browser: Chromium, path: string): Promise<Ui> {
  const list = await browser.open(listing);
  await list.ui.click('button', /^4 papers/);
  await list.ui.click('button', 'Read later');
  await waitForPapers(browser, 4);
  await list.page.close();
  return (await browser.open(`chrome-extension://${browser.id}${path}`)).ui;
}

describe('the library page', () => {
  let browser: Chromium;
  let ui: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    ui = await openWithPapers(browser, '/library.html');
    await ui.find('row', new RegExp(titleOf(1)));
    await until('the focused list', async () => (await ui.focused())?.role === 'grid');
  });
  afterAll(() => browser.close());

  it('tags many papers at once, by keys alone', async () => {
    await ui.press('Shift+A');
    await ui.find('StaticText', '4 selected');
    await ui.press('t');
    await ui.typeInto('Add a tag', 'methods/transport');
    await ui.press('Enter');
    await tagged(browser, 'methods/transport', 4);
    await ui.press('Escape', 'Escape');
    await ui.find('treeitem', 'methods, 4');
  });

  it('renames a parent tag with what is below it, and takes it back', async () => {
    await ui.press('g', 'F2');
    await until('the name', async () => (await ui.focused())?.name === 'New name');
    await ui.typeInto('New name', 'ways');
    await ui.press('Enter');
    await tagged(browser, 'ways/transport', 4);
    await ui.click('button', /^Undo/);
    await tagged(browser, 'methods/transport', 4);
  });

  it('shows the papers of a tag, and reads one beside the list', async () => {
    await ui.click('treeitem', 'transport, 4');
    await ui.find('heading', /^transport|^methods\/transport/);
    await ui.find('article', titleOf(1));
  });

  it('brings papers back from the bin, and deletes the rest for ever', async () => {
    await ui.click('button', /^All papers/);
    await until('the focused list', async () => (await ui.find('grid', 'All papers')) !== undefined);
    await ui.click('checkbox', `Select ${titleOf(1)}`);
    await ui.click('checkbox', `Select ${titleOf(2)}`);
    await ui.click('button', 'Remove');
    await waitForPapers(browser, 2);
    await ui.click('button', /^Bin/);
    await ui.click('button', `Restore ${titleOf(2)}`);
    await waitForPapers(browser, 3);
    await ui.click('button', 'Empty the bin');
    await ui.find('dialog', 'Delete 1 paper for ever?');
    await ui.press('Tab', 'Enter');
    await ui.find('StaticText', 'The bin is empty.');
    expect(await browser.count('bin')).toBe(0);
  });
});

describe('the options page', () => {
  let browser: Chromium;
  let ui: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    ui = await openWithPapers(browser, '/options.html');
  });
  afterAll(() => browser.close());

  it('forgets what was seen, when told twice', async () => {
    const list = await browser.open(other);
    await list.ui.find('button', /^3 papers/);
    const clock = () => list.ui.evaluate<number>('performance.now()');
    const start = await clock();
    await until('more than a second on screen', async () => (await clock()) > start + 1500);
    // What was seen is told as the page is left.
    await list.page.goto(listing);
    await until('the seen papers', async () => (await browser.count('sightings')) > 0);
    await list.page.close();
    await ui.click('button', 'Forget what was seen');
    await ui.find('dialog', 'Forget what was seen?');
    expect(await browser.count('sightings')).toBeGreaterThan(0);
    await ui.press('Tab', 'Enter');
    await ui.find('StaticText', 'Nothing is remembered.');
    expect(await browser.count('sightings')).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)(
  'our pages have nothing that axe objects to (%s)',
  (colorScheme) => {
    let browser: Chromium;

    beforeAll(async () => {
      browser = await openChromium({ pages, colorScheme, reducedMotion: 'reduce' });
    });
    afterAll(() => browser.close());

    it('when the library is empty, in the options, and with papers', async () => {
      const open = async (path: string) => (await browser.open(`chrome-extension://${browser.id}${path}`)).ui;
      const empty = await open('/library.html');
      await empty.find('StaticText', 'Your library starts here.');
      expect(await empty.axe()).toEqual([]);
      const options = await open('/options.html');
      await options.find('heading', 'Keys');
      expect(await options.axe()).toEqual([]);
      const ui = await openWithPapers(browser, '/library.html');
      await ui.find('article', /./);
      expect(await ui.axe()).toEqual([]);
      await ui.press('v', 't');
      await ui.typeInto('Add a tag', 'new');
      expect(await ui.axe()).toEqual([]);
    });
  },
);
