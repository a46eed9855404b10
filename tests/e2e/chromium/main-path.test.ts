import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, makeProfile, openChromium } from '../harness/chromium';
import { arxivList, huggingFaceDaily, someInvented } from '../harness/invented';
import { papersOf, titled, waitForPapers } from '../harness/library';
import { corpusPage, hasCorpus, noCorpus, type PageMap } from '../harness/pages';
import { until } from '../harness/until';

const arxivNew = 'https://arxiv.org/list/cs/new';
const arxivRecent = 'https://arxiv.org/list/cs.LG/recent';
const daily = 'https://huggingface.co/papers';

const shared = {
  arxiv: '2409.90777',
  title: 'One work on two sites',
  authors: ['Ada Quillfeather', 'Bo Inkwell'],
};
const onArxiv = [shared, ...someInvented(5)];
const onHuggingFace = [...someInvented(4, 100), shared];

const ours: PageMap = {
  [arxivRecent]: { html: arxivList(onArxiv) },
  [`${daily}/date/2024-09-27`]: { html: huggingFaceDaily(onHuggingFace) },
};

describe('from a listing to the reading list', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages: ours });
  });
  afterAll(() => browser.close());

  it('saves one paper of a listing by its mark, and the popup has it', async () => {
    await browser.renew(ours);
    const { page, ui } = await browser.open(arxivRecent);
    await ui.clickMark(shared.title);
    await ui.markSays(shared.title, 'Saved');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper).toMatchObject({ title: shared.title, status: 'saved', ids: ['arxiv:2409.90777'] });
    const popup = await browser.openPopup(page);
    await popup.press('Escape', '3');
    await popup.find('link', shared.title);
  });

  it('makes one record of a paper met on two sites', async () => {
    await browser.renew(ours);
    const arxiv = await browser.open(arxivRecent);
    await arxiv.ui.clickMark(shared.title);
    await waitForPapers(browser, 1);
    const { ui } = await browser.open(`${daily}/date/2024-09-27`);
    await ui.markSays(shared.title, 'Saved');
    await ui.click('button', /^5 papers/);
    // The one that is there already is not picked by itself.
    await ui.click('checkbox', 'Select all shown');
    await ui.click('button', 'Save');
    const paper = titled(await waitForPapers(browser, 5), shared.title);
    expect(paper.met.map(({ url }) => new URL(url).host).sort()).toEqual(['arxiv.org', 'huggingface.co']);
  });

  it("saves one of arXiv's new list by its mark", async ({ skip }) => {
    if (!hasCorpus) skip(noCorpus);
    await browser.renew({ [arxivNew]: corpusPage('a/arxiv/list-cs-new-template.html') });
    const { page, ui } = await browser.open(arxivNew);
    const title = await page.locator('.list-title').first().textContent();
    await ui.clickMark((title ?? '').replace('Title:', '').trim());
    const [paper] = await waitForPapers(browser, 1);
    expect(paper?.ids).toContain(
      `arxiv:${await page.locator('dt a[title=Abstract]').first().getAttribute('id')}`,
    );
  });

  it("saves all 13 of Hugging Face's daily page by the panel", async ({ skip }) => {
    if (!hasCorpus) skip(noCorpus);
    await browser.renew({ [daily]: corpusPage('a/huggingface/daily-papers.html') });
    const { page, ui } = await browser.open(daily);
    await ui.click('button', /^13 papers/);
    await ui.click('button', 'Save');
    const papers = await waitForPapers(browser, 13);
    const titles = await page.locator('article h3').allInnerTexts();
    expect(papers.map(({ title }) => title).sort()).toEqual(titles.map((title) => title.trim()).sort());
    expect(papers.filter(({ authors }) => authors.length === 0)).toEqual([]);
  });
});

describe('the reading list', () => {
  let browser: Chromium;

  afterEach(() => browser.close());

  it('keeps what was tagged and queued over a restart of the browser', async () => {
    const profile = makeProfile();
    browser = await openChromium({ profile, pages: ours });
    const { page, ui } = await browser.open(arxivRecent);
    await ui.click('button', /^6 papers/);
    await ui.click('button', 'Read later');
    await waitForPapers(browser, 6);
    const popup = await browser.openPopup(page);
    await popup.find('row', /./);
    await popup.press('Escape', 't');
    await popup.typeInto('Add a tag', 'methods/optimal transport');
    await popup.press('Enter', 'Escape');
    const tagged = await until('the tag on disk', async () =>
      (await papersOf(browser)).find(({ tags }) => tags.includes('methods/optimal transport')),
    );
    await browser.close();

    browser = await openChromium({ profile, pages: ours });
    expect(await papersOf(browser)).toHaveLength(6);
    const listing = await browser.open(arxivRecent);
    await listing.ui.markSays(shared.title, 'Read later');
    const again = await browser.openPopup(listing.page);
    await again.find('tab', /^Queue 6/);
    await again.find('link', tagged.title);
    expect(await again.text()).toContain('methods/optimal transport');
  });
});
