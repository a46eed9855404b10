import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivAbstract, arxivEntries, arxivList, huggingFaceDaily, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import { corpusPage, fixture, hasCorpus, noCorpus, type PageMap } from '../harness/pages';
import { until } from '../harness/until';

const recent = 'https://arxiv.org/list/cs.LG/recent';
const endless = 'https://arxiv.org/list/cs.CL/recent';
const oneByOne = 'https://huggingface.co/papers';
const abstract = 'https://arxiv.org/abs/2409.90042';
const elsewhere = 'https://listing.example/list';
const arxivNew = 'https://arxiv.org/list/cs/new';
const elsewhereNew = 'https://listing.example/new';

/** Appends the next rows whenever the end of the page comes into view, as endless lists do. */
const appendRows = `
  const more = ${JSON.stringify(arxivEntries(someInvented(10, 200)))};
  const end = document.createElement('p');
  end.style.marginTop = '3000px';
  document.querySelector('main').append(end);
  new IntersectionObserver(([entry], observer) => {
    if (!entry.isIntersecting) return;
    observer.disconnect();
    const box = document.createElement('template');
    box.innerHTML = more;
    document.querySelector('#articles').append(box.content);
  }).observe(end);`;

/** Goes to another list without a new page, as single-page sites do. */
const goOn = `
  window.goOn = () => {
    history.pushState(null, '', '/papers/date/2024-09-28');
    const other = new DOMParser().parseFromString(${JSON.stringify(huggingFaceDaily(someInvented(3, 300)))}, 'text/html');
    document.querySelector('main').replaceWith(other.querySelector('main'));
  };`;

const pages: PageMap = {
  [recent]: fixture('sample-listing.html'),
  [elsewhere]: fixture('sample-listing.html'),
  [endless]: { html: arxivList(someInvented(6), appendRows) },
  [oneByOne]: { html: huggingFaceDaily(someInvented(5), goOn) },
  [abstract]: {
    html: arxivAbstract({ arxiv: '2409.90042', title: 'A page of its own', authors: ['Ada Quillfeather'] }),
  },
  ...(hasCorpus && {
    [arxivNew]: corpusPage('a/arxiv/list-cs-new-template.html'),
    [elsewhereNew]: corpusPage('a/arxiv/list-cs-new-template.html'),
  }),
};

/** Where every element of the page itself stands, and how far the page can be scrolled. */
const layoutOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const round = (value: number) => Math.round(value * 100) / 100;
    const own = [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map(round).join(' ')}`;
    });
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [...own, `scrolls ${scrollWidth} ${scrollHeight}`];
  });

describe('a page with papers', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  afterAll(() => browser.close());

  it('has a mark beside each title, a quiet line in the corner, and a count on the button', async () => {
    const { page, ui } = await browser.open(recent);
    await ui.find('button', '14 papers · 14 new');
    await ui.markSays('Quiet margins: where readers of preprints actually make notes', 'New');
    await until('the count on the button', async () => (await browser.badge()) === '14');
    await page.close();
  });

  it.for([
    ['a listing of ours', recent, elsewhere],
    ["arXiv's new list", arxivNew, elsewhereNew],
  ] as const)('does not move: %s', async ([_name, address, without], { skip }) => {
    if (!pages[address]) skip(noCorpus);
    const { page, ui } = await browser.open(address);
    await ui.find('button', /papers/);
    await ui.find('button', /: save$/);
    const plain = await browser.open(without);
    expect(await layoutOf(page)).toEqual(await layoutOf(plain.page));
    await ui.click('button', /papers/);
    await ui.find('button', 'Save');
    expect(await layoutOf(page)).toEqual(await layoutOf(plain.page));
    await Promise.all([page.close(), plain.page.close()]);
  });

  it('is not touched when it has no papers', async () => {
    const { page } = await browser.open(elsewhere);
    expect(await page.locator('offprint-marks').count()).toBe(0);
    await page.close();
  });

  it('gets marks for rows that come later', async () => {
    const { page, ui } = await browser.open(endless);
    await ui.find('button', /^6 papers/);
    await page.mouse.wheel(0, 5000);
    await ui.find('button', /^16 papers/);
    await page.locator('dd').nth(10).scrollIntoViewIfNeeded();
    await ui.clickMark('Paper 205: a study of the number 205');
    await ui.markSays('Paper 205: a study of the number 205', 'Saved');
    await page.close();
  });

  it('is read again when the site goes on without a new page', async () => {
    const { page, ui } = await browser.open(oneByOne);
    await ui.find('button', /^5 papers/);
    await page.evaluate('goOn()');
    await ui.find('button', /^3 papers/);
    await ui.markSays('Paper 301: a study of the number 301', 'New');
    await until('the count on the button', async () => (await browser.badge()) === '3');
    await page.close();
  });

  it('that is one paper is saved by its line in the corner', async () => {
    const before = await browser.count('papers');
    const { page, ui } = await browser.open(abstract);
    await ui.clickMark('A page of its own');
    const papers = await waitForPapers(browser, before + 1);
    expect(papers.map(({ title }) => title)).toContain('A page of its own');
    await page.close();
  });

  it('can be triaged with keys alone, and lets go of them in the end', async () => {
    const before = await browser.count('papers');
    const { page, ui } = await browser.open(recent);
    await ui.click('button', /^14 papers/);
    await ui.click('button', 'Triage');
    await ui.find('button', 'Leave triage');
    await ui.press('s', 'l', 'x');
    const papers = await waitForPapers(browser, before + 3);
    expect(
      papers
        .slice(-3)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['dismissed', 'later', 'saved']);
    await ui.press('u');
    await waitForPapers(browser, before + 2);
    await ui.press('Escape');
    await ui.gone('button', 'Leave triage');
    await page.close();
  });

  it('gives its own keys back to the page when there is no triage', async () => {
    const { page, ui } = await browser.open(recent);
    await ui.find('button', /^14 papers/);
    await page.evaluate(`window.heard = []; addEventListener('keydown', (event) => heard.push(event.key))`);
    await ui.press('s', 'x', 'j');
    expect(await page.evaluate('heard')).toEqual(['s', 'x', 'j']);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (colorScheme) => {
    const { page, ui } = await browser.open(recent);
    await page.emulateMedia({ colorScheme });
    await ui.find('button', /: save$/);
    expect(await browser.axeInPage(page)).toEqual([]);
    await ui.click('button', /^14 papers/);
    await ui.find('button', 'Save');
    expect(await browser.axeInPage(page)).toEqual([]);
    await ui.click('button', 'Triage');
    await ui.find('button', 'Leave triage');
    expect(await browser.axeInPage(page)).toEqual([]);
    await ui.press('?');
    await ui.find('dialog', /^Keys/);
    expect(await browser.axeInPage(page)).toEqual([]);
    await page.close();
  });
});
