import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper, PaperText } from '../../../lib/core/paper';
import { openFirefox } from '../harness/firefox';
import type { FirefoxUi } from '../harness/firefox-ui';
import { greedyList, strictList } from '../harness/hostile';
import { arxivList, someInvented } from '../harness/invented';
import type { PageMap } from '../harness/pages';
import { until } from '../harness/until';

const fresh = 'https://arxiv.org/list/cs.LG/new';
const shared = 'https://arxiv.org/list/cs.CL/new';
const greedy = 'https://arxiv.org/list/cs.CV/new';
const strict = 'https://arxiv.org/list/cs.AI/new';
const open = 'https://arxiv.org/list/cs.DS/new';

const pages: PageMap = {
  [fresh]: { html: arxivList(someInvented(8)) },
  [shared]: { html: arxivList(someInvented(4, 101)) },
  [greedy]: { html: greedyList(someInvented(4, 201)) },
  [strict]: { html: strictList(someInvented(4, 301)) },
  [open]: { html: arxivList(someInvented(4, 401)) },
};
const title = (number: number) => `Paper ${number}: a study of the number ${number}`;

const shows = (ui: FirefoxUi, text: RegExp): Promise<boolean> =>
  until(`the text ${text}`, async () => text.test(await ui.text()));
describe('triage in Firefox', () => {
  let browser: Awaited<ReturnType<typeof openFirefox>>;

  beforeAll(async () => {
    browser = await openFirefox({ pages });
  });
  afterAll(() => browser.close());

  const start = async (address: string) => {
    const tab = await browser.open(address);
    await tab.ui.find('button', /^\d papers/);
    await tab.page.bringToFront();
    await browser.pressCommand('K');
    await shows(tab.ui, /1 of \d · /);
    return tab;
  };
  /** The papers numbered from `first` on, as they are on disk: title, status and tags. */
  const library = async (first: number, last: number) => {
    const titles = new Set(Array.from({ length: last - first + 1 }, (_, at) => title(first + at)));
    const papers = (await browser.records<Paper>('papers')).filter((paper) => titles.has(paper.title));
    return Object.fromEntries(papers.map((paper) => [paper.title, [paper.status, ...paper.tags]]));
  };

  it('of a new list by keys alone puts every paper where its key says', async () => {
    const { ui, page } = await start(fresh);
    await ui.press('s', 'l', 'r', 'x', 't');
    await ui.typeInto('combobox', 'Add a tag', 'methods/transport');
    await ui.press('Enter');
    await shows(ui, /Tagged methods\/transport/);
    await ui.press('Escape', 'j', 'Shift+T');
    await shows(ui, /7 of 8 · /);
    await ui.press('n');
    await ui.typeInto('textarea', 'Note', 'Compare with ours.');
    await ui.press('Escape');
    await shows(ui, /Saved, with your note/);
    await ui.press('j', 'x');
    await shows(ui, /Dismissed\./);
    await ui.press('u');
    await ui.markSays(title(8), 'New');
    await ui.press('Escape');
    await until('the end of triage', async () => !/of 8 · /.test(await ui.text()));
    expect(await library(1, 8)).toEqual({
      [title(1)]: ['saved'],
      [title(2)]: ['later'],
      [title(3)]: ['read'],
      [title(4)]: ['dismissed'],
      [title(5)]: ['saved', 'methods/transport'],
      [title(6)]: ['saved', 'methods/transport'],
      [title(7)]: ['saved'],
    });
    const notes = (await browser.records<PaperText>('texts')).flatMap(({ note }) => note ?? []);
    expect(notes).toEqual(['Compare with ours.']);
    await page.close();
  });

  it('shows in one tab what was saved in another, there alone, and on the pages opened later', async () => {
    const first = await browser.open(shared);
    await first.ui.markSays(title(101), 'New');
    const second = await browser.open(shared);
    await second.ui.clickMark(title(102));
    await second.ui.markSays(title(102), 'Saved');
    await first.page.bringToFront();
    await first.ui.markSays(title(102), 'Saved');
    for (const number of [101, 103, 104]) await first.ui.markSays(title(number), 'New');
    const third = await browser.open(shared);
    await third.ui.markSays(title(102), 'Saved');
    for (const { page } of [first, second, third]) await page.close();
  });

  it('keeps its keys from a page that takes all it hears', async () => {
    const { ui, page } = await start(greedy);
    await page.evaluate('heard.length = 0');
    await ui.press('s', 't');
    await ui.typeInto('combobox', 'Add a tag', 'mine');
    await ui.press('Enter');
    await shows(ui, /Tagged mine/);
    await ui.press('Escape', 'j', 'x');
    await shows(ui, /4 of 4 · /);
    await ui.markSays(title(203), 'Dismissed');
    expect(await library(201, 204)).toEqual({
      [title(201)]: ['saved'],
      [title(202)]: ['saved', 'mine'],
      [title(203)]: ['dismissed'],
    });
    expect(await page.evaluate('heard')).toEqual([]);
    await ui.press('Escape', 'q');
    await until('the page to hear its own', () => page.evaluate(`heard.includes('keydown q')`));
    await page.close();
  });

  it('looks and works the same where the page styles all there is and lets nothing in', async () => {
    const { ui, page } = await start(strict);
    const [strip] = await ui.all('.strip', /./);
    if (!strip) throw new Error('There is no strip.');
    const [width = 0, height = 0] = await ui.sizeOf(strip);
    expect(width).toBeGreaterThan(600);
    expect(height).toBeLessThan(48);
    await ui.press('s');
    await ui.markSays(title(301), 'Saved');
    expect(await library(301, 304)).toEqual({ [title(301)]: ['saved'] });
    await page.close();
  });

  it('goes on after an update of Offprint, with one mark beside each title', async () => {
    const { ui, page } = await browser.open(open);
    await ui.clickMark(title(401));
    await ui.markSays(title(401), 'Saved');
    await page.evaluate(`document.querySelector('offprint-marks').className = 'old'`);
    await browser.update();
    await page.bringToFront();
    await until('what is new alone', () =>
      page.evaluate(
        `document.querySelectorAll('offprint-marks').length === 1 && !document.querySelector('.old')`,
      ),
    );
    await ui.clickMark(title(402));
    await ui.markSays(title(402), 'Saved');
    await ui.markSays(title(401), 'Saved');
    await page.close();
  });
});
