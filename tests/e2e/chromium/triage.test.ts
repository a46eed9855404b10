import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Paper, PaperText } from '../../../lib/core/paper';
import { type Chromium, openChromium } from '../harness/chromium';
import { greedyList, strictList } from '../harness/hostile';
import { arxivEntries, arxivList, type Invented, someInvented } from '../harness/invented';
import { papersOf, titled, waitForPapers } from '../harness/library';
import type { PageMap } from '../harness/pages';
import type { Ui } from '../harness/ui';
import { until } from '../harness/until';

const listing = 'https://arxiv.org/list/cs.LG/new';
const restless = 'https://arxiv.org/list/cs.CL/new';
const hostile = 'https://arxiv.org/list/cs.CV/new';
const strict = 'https://arxiv.org/list/cs.AI/new';

const papers: Invented[] = someInvented(9).map((paper, index) => ({
  ...paper,
  ...(index === 0 && { abstract: `We count to one, ${'slowly and with care, '.repeat(6)}and stop there.` }),
}));
const titleOf = (number: number): string => papers[number - 1]?.title ?? '';

/** Draws every row anew each second, as pages do that keep up with a server. */
const drawAnew = `
  const rows = ${JSON.stringify(arxivEntries(papers))};
  window.drawn = 0;
  setInterval(() => {
    const box = document.createElement('template');
    box.innerHTML = rows;
    document.querySelector('#articles').replaceChildren(box.content);
    window.drawn += 1;
  }, 1000);`;

const pages: PageMap = {
  [listing]: { html: arxivList(papers) },
  [restless]: { html: arxivList(papers, drawAnew) },
  [hostile]: { html: greedyList(papers) },
  [strict]: { html: strictList(papers) },
};

describe('triage', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await openChromium({ pages });
  });
  beforeEach(() => browser.renew());
  afterAll(() => browser.close());

  const start = async (address: string) => {
    const { page, ui } = await browser.open(address);
    await ui.find('button', /^9 papers/);
    await ui.click('button', /^9 papers/);
    await ui.click('button', 'Triage');
    await ui.find('button', 'Leave triage');
    return { page, ui };
  };
  const at = (ui: Ui, place: number) => ui.find('StaticText', new RegExp(`^${place} of 9 `));
  const library = async () =>
    Object.fromEntries((await papersOf(browser)).map(({ title, status, tags }) => [title, { status, tags }]));
  const noteOf = async ({ id }: Paper) =>
    (await browser.records<PaperText>('texts')).find((text) => text.id === id)?.note;

  it('of a new list by keys alone puts every paper where its key says', async () => {
    const { page, ui } = await browser.open(listing);
    await ui.find('button', /^9 papers/);
    await page.bringToFront();
    // What Alt+Shift+K gives: the key itself is pressed for real in keys.test.ts.
    await (await browser.worker()).evaluate(`chrome.commands.onCommand.dispatch('start-triage')`);
    await at(ui, 1);
    await ui.press('e');
    await ui.find('StaticText', /^We count to one, .* and stop there\.$/);
    await ui.press('e', 's', 'l', 'r', 'x', 'i', 't');
    await ui.typeInto('Add a tag', 'methods/transport');
    await ui.press('Enter', 'Escape', 'j', 'Shift+T');
    await at(ui, 8);
    await ui.press('n');
    await ui.typeInto('Note', 'Compare with ours.');
    await ui.press('Escape');
    await ui.find('StaticText', 'Saved, with your note.');
    await ui.press('j', 'x', 'u');
    await ui.find('button', /^Redo/);
    await ui.press('Shift+U');
    await ui.find('StaticText', /^Done again: dismissed/);
    await ui.markSays(titleOf(9), 'Dismissed');
    await ui.press('u');
    await ui.find('button', /^Undo more/);
    await ui.press('Escape');
    await ui.gone('button', 'Leave triage');
    await waitForPapers(browser, 8);
    const plain = (status: string, ...tags: string[]) => ({ status, tags });
    expect(await library()).toEqual({
      [titleOf(1)]: plain('saved'),
      [titleOf(2)]: plain('later'),
      [titleOf(3)]: plain('read'),
      [titleOf(4)]: plain('dismissed'),
      [titleOf(5)]: plain('reading'),
      [titleOf(6)]: plain('saved', 'methods/transport'),
      [titleOf(7)]: plain('saved', 'methods/transport'),
      [titleOf(8)]: plain('saved'),
    });
    expect(await noteOf(titled(await papersOf(browser), titleOf(8)))).toBe('Compare with ours.');
    await ui.markSays(titleOf(3), 'Read');
  });

  it('of a selection, and of what a filter leaves', async () => {
    const { ui } = await start(listing);
    await ui.press('v', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await ui.find('StaticText', /3 selected/);
    await ui.find('checkbox', 'New: select');
    await ui.press('l');
    await waitForPapers(browser, 3);
    await ui.press('/');
    await ui.typeInto('Filter these papers', 'title:8 OR title:9');
    await ui.find('StaticText', /^2 shown/);
    await ui.press('Escape', 'Shift+A');
    await waitForPapers(browser, 5);
    const statuses = Object.values(await library()).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['later', 'later', 'later', 'saved', 'saved']);
  });

  it('goes on while the page draws its rows anew every second', async () => {
    const { page, ui } = await start(restless);
    for (const number of [1, 2, 3]) {
      const drawn = await page.evaluate<number>('drawn');
      await until('the next drawing', () => page.evaluate(`drawn > ${drawn}`));
      await ui.press('s');
      await at(ui, number + 1);
    }
    await ui.markSays(titleOf(3), 'Saved');
    expect(Object.keys(await library()).sort()).toEqual([titleOf(1), titleOf(2), titleOf(3)]);
  });

  it('keeps its keys from a page that takes all it hears, and believes no key of the page', async () => {
    const { page, ui } = await start(hostile);
    await page.evaluate(`for (const key of ['s', 'l', 'A', 'Escape'])
      for (const target of [window, document, document.body, document.querySelector('offprint-marks')])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: key === 'A', bubbles: true, composed: true }))`);
    await page.evaluate('heard.length = 0');
    await ui.press('t');
    await ui.typeInto('Add a tag', 'mine');
    await ui.press('Enter', 'Escape', 'j', 'x');
    await at(ui, 3);
    await waitForPapers(browser, 2);
    expect(await library()).toEqual({
      [titleOf(1)]: { status: 'saved', tags: ['mine'] },
      [titleOf(2)]: { status: 'dismissed', tags: [] },
    });
    expect(await page.evaluate('heard')).toEqual([]);
    await ui.press('Escape', 'q');
    expect(await page.evaluate('heard')).toContain('keydown q');
  });

  it('looks and works the same where the page styles all there is and lets nothing in', async () => {
    const { ui } = await start(strict);
    const strip = await ui.rect(await ui.find('region', 'Triage'));
    expect(strip[1] + strip[3]).toBe(900);
    expect(strip[3]).toBeLessThan(48);
    await ui.press('s');
    await ui.markSays(titleOf(1), 'Saved');
    expect(await library()).toEqual({ [titleOf(1)]: { status: 'saved', tags: [] } });
  });

  it('hides what was dismissed if that is set, when triage is over, and shows it again', async () => {
    const { page, ui } = await start(listing);
    await (await browser.worker()).evaluate(`chrome.storage.local.set({ settings: { marks: 'hide' } })`);
    const row = page.locator('dd').first();
    await ui.press('x');
    await at(ui, 2);
    expect(await row.isVisible()).toBe(true);
    await ui.press('Escape');
    await until('the row to go', () => row.isHidden());
    await ui.click('button', /^9 papers/);
    await ui.find('StaticText', '1 dismissed, hidden');
    await ui.click('button', 'Show');
    await until('the row to come', () => row.isVisible());
    await (await browser.worker()).evaluate(`chrome.storage.local.set({ settings: { marks: 'marks' } })`);
    await ui.gone('button', 'Hide');
  });
});
