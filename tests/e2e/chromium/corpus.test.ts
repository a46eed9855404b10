import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../harness/chromium';
import { hasCorpus, noCorpus } from '../harness/pages';
import { families, realListings, realNegatives, realPages } from '../harness/real-pages';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const key = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What the marks near the window say of papers that are in the library, each once. */
const kept = async (ui: Ui): Promise<Set<string>> => {
  const told = (await ui.all('button', /: (save|change)$/)).map(({ description }) => description);
  return new Set(told.filter((text) => !/^(New|Seen before): /.test(text)));
};

/** Brings the papers of a page into the window: without its styles, which are not saved, much may stand before them. */
const scrollToPapers = async (ui: Ui): Promise<void> => {
  await ui.click('button', /^\d[\d,]* papers?/);
  await ui.click('button', 'Triage');
  await ui.find('button', 'Leave triage');
  await ui.press('Escape');
  await ui.gone('button', 'Leave triage');
  await ui.find('button', /: save$/);
};

describe.skipIf(!hasCorpus)('a real page', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages: realPages });
  });
  afterAll(() => browser?.close());

  it('is there for every family', () => {
    expect(realListings.map(({ file }) => file)).toHaveLength(families);
  });

  it.each(realListings)(
    '$file: what is saved in another tab changes one mark, here and on pages to come',
    async ({ url }) => {
      const { page, ui } = await browser.open(url);
      await scrollToPapers(ui);
      const before = await kept(ui);
      const other = await browser.open(url);
      await scrollToPapers(other.ui);
      const title = (await other.ui.find('button', /: save$/)).description.replace(/^[^:]*: /, '');
      await other.ui.clickMark(title);
      await other.ui.markSays(title, 'Saved');
      await page.bringToFront();
      await ui.markSays(title, 'Saved');
      expect(await kept(ui)).toEqual(new Set([...before, `Saved: ${title}`]));
      await other.page.bringToFront();
      await other.page.reload();
      await scrollToPapers(other.ui);
      expect(await kept(other.ui)).toEqual(new Set([...before, `Saved: ${title}`]));
      await Promise.all([page.close(), other.page.close()]);
    },
  );

  it.each(realListings)(
    '$file: its papers are counted, marked, and saved at a click',
    async ({ url, papers }) => {
      const before = await browser.count('papers');
      const { page, ui } = await browser.open(url);
      const counted = await ui.find('button', /^\d[\d,]* papers?/, 20_000);
      const shown = Number(/^[\d,]+/.exec(counted.name)?.[0].replace(',', ''));
      await ui.click('button', /^\d[\d,]* papers?/);
      await ui.click('button', 'Save');
      await until(
        'the papers in the library',
        // One of them is there already, from the test before.
        async () => (await browser.count('papers')) >= before + (shown - 1) * 0.9,
      );
      const saved = new Set(
        (await browser.records<{ title: string }>('papers')).map(({ title }) => key(title)),
      );
      const truth = new Set(papers.map(({ title }) => key(title)));
      const hits = [...truth].filter((title) => saved.has(title)).length;
      expect((2 * hits) / (truth.size + shown)).toBeGreaterThanOrEqual(0.95);
      await page.close();
    },
  );

  it.each(realNegatives)('$file: nothing is offered', async ({ url }) => {
    const { page } = await browser.open(url);
    await page.waitForLoadState('load');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
    expect(await page.locator('offprint-marks').count()).toBe(0);
    await page.close();
  });
});

it.skipIf(hasCorpus)(`${noCorpus}: no real page is visited`, () => {
  expect(hasCorpus).toBe(false);
});
