import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox } from '../harness/firefox';
import type { FirefoxUi } from '../harness/firefox-ui';
import { hasCorpus, noCorpus } from '../harness/pages';
import { realListings, realPages } from '../harness/real-pages';
import { until } from '../harness/until';

const isKept = (told: string) => !/^(New|Seen before): /.test(told);

/** What the marks near the window say of papers that are in the library, each once. */
const kept = async (ui: FirefoxUi): Promise<Set<string>> => new Set((await ui.marks()).filter(isKept));

/** Brings the papers of a page into the window: without its styles, which are not saved, much may stand before them. */
const scrollToPapers = async (ui: FirefoxUi): Promise<void> => {
  await ui.click('button', /^\d[\d,]* papers?/);
  await ui.click('button', 'Triage');
  await ui.find('button', 'Leave triage');
  await ui.press('Escape');
  await until('the end of triage', async () => (await ui.all('button', 'Leave triage')).length === 0);
  await until('marks', async () => (await ui.marks()).length > 0);
};

describe.skipIf(!hasCorpus)('a real page in Firefox', () => {
  let browser: Awaited<ReturnType<typeof openFirefox>>;

  beforeAll(async () => {
    browser = await openFirefox({ pages: realPages });
  });
  afterAll(() => browser?.close());

  it.each(realListings.slice(0, 10))(
    '$file: what is saved in another tab changes one mark, here and on pages to come',
    async ({ url }) => {
      const here = await browser.open(url);
      await scrollToPapers(here.ui);
      const before = await kept(here.ui);
      const other = await browser.open(url);
      await scrollToPapers(other.ui);
      const told = await until('a paper that is not saved', async () =>
        (await other.ui.marks()).find((each) => !isKept(each)),
      );
      const title = told.replace(/^[^:]*: /, '');
      await other.ui.clickMark(title);
      await other.ui.markSays(title, 'Saved');
      await here.page.bringToFront();
      await here.ui.markSays(title, 'Saved');
      expect(await kept(here.ui)).toEqual(new Set([...before, `Saved: ${title}`]));
      const later = await browser.open(url);
      await scrollToPapers(later.ui);
      await later.ui.markSays(title, 'Saved');
      expect(await kept(later.ui)).toEqual(new Set([...before, `Saved: ${title}`]));
      for (const { page } of [here, other, later]) await page.close();
    },
  );
});

it.skipIf(hasCorpus)(`${noCorpus}: no real page is visited in Firefox`, () => {
  expect(hasCorpus).toBe(false);
});
