import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { arxivAbstract, arxivList, someInvented } from '../harness/invented';
import { waitForPapers } from '../harness/library';
import type { PageMap } from '../harness/pages';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/new';
const away = 'https://elsewhere.example/';
const title = (number: number) => `Paper ${number}: a study of the number ${number}`;

/** A list, and below it a paragraph that speaks of two papers. */
const wordy = arxivList(someInvented(6)).replace(
  '</main>',
  `<p>It goes back to <a href="https://doi.org/10.1234/ink.5678">Quiet ink for narrow margins</a>, as
  <a href="/abs/2409.90555">we said</a> and <a href="/help">others have</a>.</p></main>`,
);

const day = 24 * 60 * 60 * 1000;
const weekday = (daysAgo: number): string =>
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][
    new Date(Date.now() - daysAgo * day).getDay()
  ] ?? '';

describe('the marks of a page', () => {
  let browser: Chromium;
  let pages: PageMap;

  beforeAll(async () => {
    browser = await openChromium({ pages: {} });
  });
  beforeEach(async () => {
    pages = { [listing]: { html: wordy }, [away]: { html: '<!doctype html><title>Away</title>' } };
    await browser.renew(pages);
  });
  afterAll(() => browser.close());

  /** Sets something in the options as a reader does, and shows the page again. */
  const choose = async (page: Page, role: 'radio' | 'checkbox', name: RegExp) => {
    const options = await browser.open(`chrome-extension://${browser.id}/options.html`);
    await options.ui.click(role, name);
    await options.ui.find('StaticText', 'Set. Open pages follow at once.');
    await options.page.close();
    await page.bringToFront();
  };
  const opacity = (page: Page, number: number) =>
    page
      .locator('dd')
      .nth(number - 1)
      .evaluate((row) => getComputedStyle(row).opacity);

  it('stand beside links in ordinary text too, once that is switched on, and save them', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.markSays(title(6), 'New');
    await until('marks of the list alone', async () => (await ui.all('button', /: save$/)).length === 6);
    await choose(page, 'checkbox', /^Mark links to papers too/);
    await ui.clickMark('Quiet ink for narrow margins');
    await ui.markSays('Quiet ink for narrow margins', 'Saved');
    await ui.markSays('arXiv:2409.90555', 'New');
    const [paper] = await waitForPapers(browser, 1);
    expect(paper?.ids).toEqual(['doi:10.1234/ink.5678']);
    await choose(page, 'checkbox', /^Mark links to papers too/);
    await until('the marks of links to go', async () => (await ui.all('button', /: save$/)).length === 6);
  });

  it('say by words how many are new since the last visit, and the keys go from new to new', async () => {
    pages[listing] = { html: arxivList(someInvented(3)) };
    const at = await browser.worker();
    await at.evaluate(`globalThis.today = Date.now; Date.now = () => today() - ${3 * day}`);
    const { page, ui } = await browser.open(listing);
    await ui.click('button', '3 papers · 3 new');
    await ui.click('button', 'Triage');
    await ui.find('StaticText', /^1 of 3/);
    await ui.press('j', 'j');
    await ui.find('StaticText', /^3 of 3/);
    await page.goto(away);
    await until('the seen ones', async () => (await browser.count('sightings')) === 3);
    await at.evaluate('Date.now = today; true');

    pages[listing] = { html: arxivList([...someInvented(1, 4), ...someInvented(3), ...someInvented(1, 5)]) };
    await page.goto(listing);
    await ui.click('button', `5 papers · 2 new since ${weekday(3)}`);
    await ui.markSays(title(1), 'Seen before');
    await ui.click('button', 'Next new');
    await ui.find('StaticText', /^1 of 5/);
    await ui.press('Shift+J');
    await ui.find('StaticText', /^5 of 5/);
    await ui.press('Shift+K');
    await ui.find('StaticText', /^1 of 5/);
  });

  it('dim what was seen and hide what was dismissed, as the options say, until that is taken back', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.click('button', /^6 papers/);
    await ui.click('button', 'Triage');
    await ui.find('StaticText', /^1 of 6/);
    await ui.press('x', 'x', 'j', 'Escape');
    await waitForPapers(browser, 2);
    await page.goto(away);
    await until('the seen ones', async () => (await browser.count('sightings')) > 0);
    await page.goto(listing);
    await ui.markSays(title(3), 'Seen before');
    expect(await opacity(page, 3)).toBe('1');
    await choose(page, 'radio', /^Dim what was seen/);
    await until('the seen one to stand back', async () => (await opacity(page, 3)) === '0.55');
    await choose(page, 'radio', /^Hide what was dismissed/);
    await until('the dismissed to go', () => page.locator('dd').first().isHidden());
    await ui.click('button', /^6 papers/);
    await ui.find('StaticText', '2 dismissed, hidden');
    await ui.click('button', 'Show');
    await until('them to come', () => page.locator('dd').first().isVisible());
    await ui.click('button', 'Hide');
    await until('them to go', () => page.locator('dd').first().isHidden());
    await choose(page, 'radio', /^Marks only/);
    await until('the page to be as it was', async () => (await opacity(page, 3)) === '1');
    expect(await page.locator('dd').first().isVisible()).toBe(true);
  });

  it('are not printed', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.markSays(title(6), 'New');
    await page.emulateMedia({ media: 'print' });
    expect(await ui.all('button')).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await ui.markSays(title(6), 'New');
  });
});

describe('the abstract of a paper that the page tells nothing of', () => {
  const service = 'https://api.semanticscholar.org/';
  let browser: Chromium;
  let pages: PageMap;
  let asked: { url: string; headers: Record<string, string> }[];

  beforeAll(async () => {
    browser = await openChromium({ pages: {} });
    await browser.context.route(`${service}**`, async (route) => {
      const request = route.request();
      asked.push({ url: request.url(), headers: await request.allHeaders() });
      await route.fulfill({
        json: { abstract: 'We count to one, slowly.' },
        headers: { 'access-control-allow-origin': '*' },
      });
    });
  });
  beforeEach(async () => {
    asked = [];
    pages = { [listing]: { html: arxivList(someInvented(2)) } };
    await browser.renew(pages);
  });
  afterAll(() => browser.close());

  it('is asked for when the reader says so and not before, with its id and nothing else', async () => {
    const { ui } = await browser.open(listing);
    await ui.click('button', /^2 papers/);
    await ui.click('button', 'Triage');
    await ui.find('StaticText', /^1 of 2/);
    await ui.press('e');
    await ui.find('StaticText', 'This page shows no abstract of it.');
    expect(asked).toEqual([]);
    await ui.click('button', 'Ask Semantic Scholar');
    await ui.find('StaticText', 'We count to one, slowly.');
    expect(asked.map(({ url }) => url)).toEqual([
      `${service}graph/v1/paper/ARXIV%3A2001.90001?fields=abstract`,
    ]);
    expect(Object.keys(asked[0]?.headers ?? {})).not.toContain('referer');
    expect(Object.keys(asked[0]?.headers ?? {})).not.toContain('cookie');
  });

  it('is the one that the library has, if the paper was saved where it stood: nothing is asked', async () => {
    const [known] = someInvented(1);
    if (!known) throw new Error('No paper.');
    const abstract = `We count to one, ${'slowly and with care, '.repeat(6)}and remember it.`;
    pages[`https://arxiv.org/abs/${known.arxiv}`] = { html: arxivAbstract({ ...known, abstract }) };
    const landing = await browser.open(`https://arxiv.org/abs/${known.arxiv}`);
    await landing.ui.clickMark(known.title);
    await waitForPapers(browser, 1);
    const { ui } = await browser.open(listing);
    await ui.markSays(known.title, 'Saved');
    await ui.click('button', /^2 papers/);
    await ui.click('button', 'Triage');
    await ui.find('StaticText', /^\d of 2/);
    await ui.press('k', 'e');
    await ui.find('StaticText', abstract);
    expect(asked).toEqual([]);
  });

  it('is asked for by the key itself once that is set', async () => {
    const options = await browser.open(`chrome-extension://${browser.id}/options.html`);
    await options.ui.click('checkbox', /^Fetch missing abstracts/);
    await options.ui.find('StaticText', 'Set. Open pages follow at once.');
    const { ui } = await browser.open(listing);
    await ui.click('button', /^2 papers/);
    await ui.click('button', 'Triage');
    await ui.find('StaticText', /^1 of 2/);
    expect(asked).toEqual([]);
    await ui.press('e');
    await ui.find('StaticText', 'We count to one, slowly.');
    expect(asked).toHaveLength(1);
  });
});
