import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, makeProfile, openChromium } from '../harness/chromium';
import { arxivAbstract } from '../harness/invented';
import { papersOf, titled, waitForPapers } from '../harness/library';
import { fixture, type PageMap } from '../harness/pages';
import { until } from '../harness/until';

const list = 'https://lab.example/papers';
const other = 'https://lab.example/more';
const links = 'https://lab.example/links';
const abstract = 'https://arxiv.org/abs/2409.90042';

const pages: PageMap = {
  [list]: fixture('sample-listing.html'),
  [other]: fixture('sample-listing.html'),
  [links]: {
    html: `<!doctype html><title>Links</title><h1>Reading</h1>
      <p>We read <a href="https://press.example/ink.pdf">Quiet ink for narrow margins</a> and
      <a href="https://doi.org/10.1234/ink.5678">another one</a>.</p>`,
  },
  [abstract]: {
    html: arxivAbstract({ arxiv: '2409.90042', title: 'A page of its own', authors: ['Ada Quillfeather'] }),
  },
};

describe('outside the site list', () => {
  let browser: Chromium;
  let profile: string;

  beforeEach(async () => {
    profile = makeProfile();
    browser = await openChromium({ profile, pages });
  });
  afterEach(() => browser.close());

  const marks = async (ui: Awaited<ReturnType<Chromium['open']>>['ui']) =>
    (await ui.all('button', /^(New|Seen before|Saved): /)).length;
  const hasMarks = (ui: Parameters<typeof marks>[0]) => until('marks', async () => (await marks(ui)) > 0);

  /** Gives leave as the browser's prompt does, which a headless browser cannot show. */
  async function allow(host: string): Promise<void> {
    const page = await browser.context.newPage();
    await page.goto('chrome://extensions/');
    const call = `chrome.developerPrivate.addHostPermission('${browser.id}', '*://${host}/*')`;
    await page.evaluate(call);
    await page.close();
  }

  it('looks when asked, offers to look always, and then does, also after a restart, until told not to', async () => {
    const { page, ui } = await browser.open(list);
    const popup = await browser.openPopup(page);
    await popup.find('button', 'Always on this site');
    await hasMarks(ui);
    await allow('lab.example');
    const first = await browser.open(other);
    await hasMarks(first.ui);
    await browser.close();

    browser = await openChromium({ profile, pages });
    const again = await browser.open(list);
    await hasMarks(again.ui);
    const told = await browser.openPopup(again.page);
    await told.click('button', 'Only when asked');
    await told.find('button', 'Always on this site');
    const last = await browser.open(other);
    const asked = await browser.openPopup(last.page);
    await asked.find('button', 'Always on this site');
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
});
