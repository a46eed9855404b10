import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivAbstract } from '../harness/invented';
import { papersOf, titled, waitForPapers } from '../harness/library';
import { fixture, type PageMap } from '../harness/pages';
import { until } from '../harness/until';

const list = 'https://lab.example/papers';
const other = 'https://lab.example/more';
const lines = 'https://lab.example/lines';
const links = 'https://lab.example/links';
const article = 'https://press.example/article';
const pdf = 'https://press.example/files/881.pdf';
const abstract = 'https://arxiv.org/abs/2409.90042';

const lineTitles = [
  'Slow rivers and fast memories of sediment',
  'Counting moths with a single lamp at night',
  'What lighthouses say to each other in fog',
  'On the shape of bread and of its crust',
];
const lineOf = (title: string, index: number) =>
  `I. Marwick and T. Quenneville. ${title}. Journal of Odd Results ${index + 3} (2019), 1-9.`;

const pages: PageMap = {
  [list]: fixture('sample-listing.html'),
  [other]: fixture('sample-listing.html'),
  [lines]: {
    html: `<!doctype html><title>Ada Quillfeather: publications</title><h1>Publications</h1>
      <p style="margin: 40px">${lineTitles.map(lineOf).join('<br>')}</p>`,
  },
  [links]: {
    html: `<!doctype html><title>Links</title><h1>Reading</h1>
      <p>We read <a href="https://press.example/ink.pdf">Quiet ink for narrow margins</a> and
      <a href="https://doi.org/10.1234/ink.5678">another one</a>.</p>`,
  },
  [article]: {
    html: `<!doctype html><title>Ink</title><meta name="citation_title" content="Ink dries slowly in the north">
      <meta name="citation_author" content="Quillfeather, Ada"><meta name="citation_pdf_url" content="${pdf}">
      <h1>Ink dries slowly in the north</h1><p><a href="${pdf}">PDF</a></p>`,
  },
  [pdf]: { html: '<!doctype html><title>881.pdf</title><p>As a viewer shows it.</p>' },
  'https://doi.org/10.1234/ink.5678': { html: '<!doctype html><title>Ink</title>' },
  [abstract]: {
    html: arxivAbstract({ arxiv: '2409.90042', title: 'A page of its own', authors: ['Ada Quillfeather'] }),
  },
};

describe('outside the site list', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  beforeEach(() => browser.renew());
  afterAll(() => browser.close());

  const marks = async (ui: Awaited<ReturnType<Chromium['open']>>['ui']) =>
    (await ui.all('button', /^(New|Seen before|Saved)\b/)).length;
  const hasMarks = (ui: Parameters<typeof marks>[0]) => until('marks', async () => (await marks(ui)) > 0);

  /** Lets the browser answer our request for a site with yes: its prompt cannot be seen or pressed in a headless one. */
  async function agreeTo(host: string): Promise<void> {
    const page = await browser.context.newPage();
    await page.goto('chrome://extensions/');
    const call = `chrome.developerPrivate.addHostPermission('${browser.id}', '*://${host}/*')`;
    await page.evaluate(call);
    await page.close();
  }

  it('looks when asked, offers to look always, and then does, also with a fresh worker, until told not to', async () => {
    await agreeTo('lab.example');
    const { page, ui } = await browser.open(list);
    const popup = await browser.openPopup(page);
    await popup.find('button', 'Always on this site');
    await hasMarks(ui);
    await popup.click('button', 'Always on this site');
    await popup.find('button', 'Only when asked');
    const first = await browser.open(other);
    await hasMarks(first.ui);
    // A restart keeps what was granted; a browser that loads us by its command line does not, so only we restart.
    await browser.killWorker();
    const again = await browser.open(list);
    await hasMarks(again.ui);
    const told = await browser.openPopup(again.page);
    await told.click('button', 'Only when asked');
    await told.find('button', 'Always on this site');
    const last = await browser.open(other);
    const asked = await browser.openPopup(last.page);
    await asked.find('button', 'Always on this site');
  });

  it('marks each line of a list that has no elements but breaks', async () => {
    const { page, ui } = await browser.open(lines);
    await browser.openPopup(page);
    for (const title of lineTitles) await ui.markSays(title, 'New');
    await ui.clickMark('What lighthouses say to each other in fog');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper?.title).toBe('What lighthouses say to each other in fog');
    await ui.markSays('What lighthouses say to each other in fog', 'Saved');
    await ui.markSays('Counting moths with a single lamp at night', 'New');
  });

  it('saves links and selected words by the context menu’s rows', async () => {
    const { page } = await browser.open(links);
    await browser.openPopup(page);
    await browser.clickMenu(page, 'save-link', { linkUrl: 'https://press.example/ink.pdf' });
    await waitForPapers(browser, 1);
    await browser.clickMenu(page, 'save-link', { linkUrl: 'https://doi.org/10.1234/ink.5678' });
    await browser.clickMenu(page, 'save-selection', { selectionText: 'Reading orders in marginal notes' });
    const papers = await waitForPapers(browser, 3);
    expect(titled(papers, 'Quiet ink for narrow margins').links.landing).toBe(
      'https://press.example/ink.pdf',
    );
    expect(papers.flatMap(({ ids }) => ids)).toEqual(['doi:10.1234/ink.5678']);
    titled(papers, 'Reading orders in marginal notes');
  });

  it('saves a link of a listing with all that the listing tells, and says so there', async () => {
    const { page, ui } = await browser.open(abstract);
    await ui.markSays('A page of its own', 'New');
    await browser.clickMenu(page, 'save-link', { linkUrl: 'https://arxiv.org/pdf/2409.90042' });
    await ui.find('button', /^Undo/);
    expect(titled(await papersOf(browser), 'A page of its own').authors).toEqual([
      { family: 'Quillfeather', given: 'Ada' },
    ]);
    await ui.click('button', /^Undo/);
    await waitForPapers(browser, 0);
  });

  it('knows a PDF by the page it was opened from', async () => {
    const { page } = await browser.open(article);
    const popup = await browser.openPopup(page);
    await popup.find('button', 'Always on this site');
    await page.bringToFront();
    await page.getByRole('link', { name: 'PDF' }).click();
    await page.waitForURL(pdf);
    const there = await browser.openPopup(page);
    await until('the paper', async () => (await there.text()).includes('Ink dries slowly in the north'));
    await there.press('Escape', 'Shift+S');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper?.authors).toEqual([{ family: 'Quillfeather', given: 'Ada' }]);
  });

  it('saves and opens an identifier pasted into the address bar', async () => {
    const { page } = await browser.open(abstract);
    await page.bringToFront();
    const enter = async (text: string) =>
      (await browser.worker()).evaluate(`chrome.omnibox.onInputEntered.dispatch('${text}', 'currentTab')`);
    await enter('10.1234/ink.5678');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper?.ids).toEqual(['doi:10.1234/ink.5678']);
    await enter('https://doi.org/10.1234/ink.5678');
    const tabOf = (part: string) => browser.context.pages().find((each) => each.url().includes(part));
    await until('its page', () => tabOf('ink.5678'));
    await enter('ink.5678 OR quiet');
    const library = await until('the library', () => tabOf('library.html'));
    await (await browser.uiOf(library)).find('link', /ink\.5678/);
    expect(await library.getByRole('combobox', { name: /^Search/ }).inputValue()).toBe('ink.5678 OR quiet');
  });
});
