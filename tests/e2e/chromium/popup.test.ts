import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivList, someInvented } from '../harness/invented';
import { papersOf, waitForPapers } from '../harness/library';
import { fixture, type PageMap } from '../harness/pages';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/recent';
const pdf = 'https://arxiv.org/pdf/2409.90555v2';
const articlePdf = 'https://press.example/doi/pdf/10.5555/ink.77';
const unknown = 'https://blog.example/reading';
const long = 'https://arxiv.org/list/cs.LG/2409';
const longLength = 2000;

const pages: PageMap = {
  [listing]: { html: arxivList(someInvented(3)) },
  [pdf]: fixture('blank.pdf'),
  [articlePdf]: fixture('blank.pdf'),
  [long]: { html: arxivList(someInvented(longLength, 5000)) },
  [unknown]: { html: arxivList(someInvented(10, 700)).replaceAll('href="/', 'href="https://arxiv.org/') },
};

const titleOf = (number: number): string => `Paper ${number}: a study of the number ${number}`;

describe('the popup, by keys alone', () => {
  let browser: Chromium;
  let page: Page;
  let popup: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages });
    const opened = await browser.open(listing);
    page = opened.page;
    await opened.ui.find('button', /^3 papers/);
    popup = await browser.openPopup(page);
  });
  afterAll(() => browser.close());

  it('opens with the search box focused, and says what the page has', async () => {
    await until('the focused box', async () => (await popup.focused())?.role === 'combobox');
    await popup.find('StaticText', /^This page: 3 papers, 3 new$/);
    await popup.find('StaticText', 'Your reading list starts here.');
  });

  it('queues the papers of the page', async () => {
    await popup.press('Escape', 'Shift+L');
    await waitForPapers(browser, 3);
    await popup.find('tab', /^Queue 3$/);
    await popup.find('link', titleOf(1));
  });

  it('moves a paper through its states and undoes it', async () => {
    await popup.press('i');
    await popup.find('tab', /^Queue 2$/);
    await popup.find('tab', /^Reading 1$/);
    await popup.gone('link', titleOf(1));
    await popup.press('u');
    await popup.find('tab', /^Queue 3$/);
    // The counts may come before the rows, and the next key is about a row.
    await popup.find('link', titleOf(1));
    await popup.press('r');
    await popup.find('tab', /^Read 1$/);
    await popup.press('4');
    await popup.gone('link', titleOf(2));
    await popup.find('link', titleOf(1));
    await popup.press('l', '1');
    await popup.find('tab', /^Queue 3$/);
    await popup.find('link', titleOf(2));
  });

  it('tags a paper, and offers the tag for the next', async () => {
    await popup.press('t');
    await popup.typeInto('Add a tag', 'méthodes/transport');
    await popup.press('Enter', 'Escape');
    await until('the tag', async () =>
      (await papersOf(browser)).some(({ tags }) => tags.includes('méthodes/transport')),
    );
    await popup.press('j', 't');
    await popup.typeInto('Add a tag', 'meth');
    await popup.find('option', /^méthodes\/transport/);
    await popup.press('Enter', 'Escape');
    await until(
      'the second',
      async () =>
        (await papersOf(browser)).filter(({ tags }) => tags.includes('méthodes/transport')).length === 2,
    );
  });

  it('searches everything as it is typed', async () => {
    await popup.press('/');
    await popup.typeInto(/^Search/, '"the number 2"');
    await popup.gone('link', titleOf(1));
    await popup.find('link', titleOf(2));
    await popup.typeInto(/^Search/, ' zzz');
    await popup.find('button', 'Clear the search');
    await popup.press('Escape', 'Escape');
    await popup.find('link', titleOf(1));
  });

  it('removes a paper and brings it back', async () => {
    await popup.press('1', 'x');
    await waitForPapers(browser, 2);
    await popup.press('u');
    await waitForPapers(browser, 3);
  });

  it('shows every key', async () => {
    await popup.press('?');
    await popup.find('dialog', /./);
    await popup.find('StaticText', 'Start triage on this page');
    await popup.press('Escape');
    await popup.gone('dialog', /./);
  });
});

describe('the popup over other tabs', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  afterAll(() => browser.close());

  it('saves the paper of a PDF by its address', async () => {
    const { page } = await browser.open(pdf);
    const popup = await browser.openPopup(page);
    await popup.find('button', 'Save');
    await popup.press('Escape', 'Shift+S');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper?.ids).toEqual(['arxiv:2409.90555']);
    expect(paper?.links.pdf).toBe(pdf);
    await page.close();
  });

  it('saves the paper of a PDF on any site by the DOI in its address', async () => {
    const { page } = await browser.open(articlePdf);
    const popup = await browser.openPopup(page);
    await popup.find('button', 'Save');
    await popup.press('Escape', 'Shift+S');
    const papers = await waitForPapers(browser, 2);
    const paper = papers.find(({ ids }) => ids.includes('doi:10.5555/ink.77'));
    expect(paper?.links.pdf).toBe(articlePdf);
    await page.close();
  });

  it('looks at a page of an unknown site only when asked', async () => {
    const { page } = await browser.open(unknown);
    expect(await page.locator('offprint-marks').count()).toBe(0);
    const popup = await browser.openPopup(page);
    await popup.find('StaticText', /^This page: 10 papers/);
    await popup.press('Escape', 'Shift+S');
    await waitForPapers(browser, 12);
    await page.close();
  });

  it('keeps a key that comes while a long page is still being read', async () => {
    const { page } = await browser.open(long);
    const { length: before } = await papersOf(browser);
    const popup = await browser.openPopup(page);
    await popup.press('Escape', 'Shift+L');
    await waitForPapers(browser, before + longLength);
    await popup.find('StaticText', 'Put 2,000 papers in the queue.');
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('the popup has nothing that axe objects to (%s)', (colorScheme) => {
  let browser: Chromium;
  let ui: Ui;

  beforeAll(async () => {
    browser = await openChromium({ pages, colorScheme, reducedMotion: 'reduce' });
    ui = (await browser.openPopupTab()).ui;
  });
  afterAll(() => browser.close());

  it('when it is empty', async () => {
    await ui.find('StaticText', 'Your reading list starts here.');
    expect(await ui.axe()).toEqual([]);
  });

  it('with papers, tags, a message, the help, a menu, and nothing found', async () => {
    const list = await browser.open(listing);
    await list.ui.click('button', /^3 papers/);
    await list.ui.click('button', 'Read later');
    await waitForPapers(browser, 3);
    await list.page.close();
    await ui.find('link', titleOf(1));
    expect(await ui.axe()).toEqual([]);
    await ui.press('Escape', 'i');
    await ui.find('button', /^Undo/);
    expect(await ui.axe()).toEqual([]);
    await ui.press('t');
    await ui.typeInto('Add a tag', 'new');
    expect(await ui.axe()).toEqual([]);
    await ui.press('Escape', '?');
    await ui.find('dialog', /./);
    expect(await ui.axe()).toEqual([]);
    await ui.press('Escape');
    await ui.click('button', 'More');
    await ui.find('menu', /./);
    expect(await ui.axe()).toEqual([]);
    await ui.press('Escape', '/');
    await ui.typeInto(/^Search/, 'zzz');
    await ui.find('button', 'Clear the search');
    expect(await ui.axe()).toEqual([]);
  });
});
