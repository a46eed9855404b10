// @ts-check
import { openPage, waitFor } from './browser.mjs';
import { figureOf } from './figures.mjs';
import * as inPage from './in-page.mjs';
import { makePapers } from './papers.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./browser.mjs').Opened} Opened */
/** @typedef {import('playwright-core').Page} Page */

const listing = 'https://listing.example/new';

/** What the reader's drafts of invented papers are. @param {number} from @param {number} count */
function draftsFrom(from, count) {
  return makePapers(from, count, from + count).papers.map(({ paper, text }) => {
    const { title, authors, issued, venue, ids, links } = paper;
    return { title, authors, issued, venue, ids, links, abstract: text.abstract };
  });
}

/** Waits until all that was written is in its place, and gives how long that took, in ms. @param {Page} page */
async function settled(page) {
  const start = performance.now();
  while ((await page.evaluate(inPage.timedCall, { call: 'settle', input: {} })).value !== null);
  return performance.now() - start;
}

/**
 * Calls of the background, one after the other, each undone if it is to be: how long the answer took, and how long
 * until all that the call changed was in its place, where a large write is noted first.
 * @param {Page} page @param {string} call @param {any[]} inputs @param {boolean} isUndone
 */
async function timedCalls(page, call, inputs, isUndone) {
  /** @type {number[]} */
  const answered = [];
  /** @type {number[]} */
  const placed = [];
  for (const input of inputs) {
    await settled(page);
    await waitFor(page, inPage.indexState, ({ isSettled }) => isSettled);
    const { time, value } = await page.evaluate(inPage.timedCall, { call, input });
    answered.push(time);
    placed.push(time + (await settled(page)));
    if (isUndone) await page.evaluate(inPage.timedCall, { call: 'undo', input: { act: value.act } });
  }
  // What is measured next reads the library: as it is then, not as it was before the last undoing.
  await settled(page);
  return { answered, placed };
}

/** The figures of calls: until they were answered, and until all was in its place. @param {string} name @param {{ answered: number[], placed: number[] }} times @param {number[]} floors */
function figuresOf(name, { answered, placed }, floors) {
  return { [name]: figureOf(answered, floors), [`${name}InPlace`]: figureOf(placed, floors) };
}

/** Renames a tag that stands on 10,000 papers, or on all if there are fewer. @param {Page} page @param {number} size @returns {Promise<Record<string, Figure>>} */
async function measureRename(page, size) {
  const paperIds = await page.evaluate(inPage.newestIds, Math.min(10_000, size));
  await timedCalls(page, 'setTags', [{ paperIds, add: ['bench a'], drop: [] }], false);
  const rows = draftsFrom(size, paperIds.length).map(({ abstract: _, ...row }) => row);
  const floors = [];
  for (let run = 0; run < 3; run++) floors.push(await page.evaluate(inPage.rawWrite, rows));
  const names = ['bench a', 'bench b', 'bench c', 'bench d'];
  const inputs = names.slice(1).map((to, index) => ({ tag: names[index], to }));
  return figuresOf('renameTag', await timedCalls(page, 'renameTag', inputs, false), floors);
}

/** Measures what is written to a library of a size. @param {Opened} opened @param {number} size @returns {Promise<Record<string, Figure>>} */
export async function measureWrites(opened, size) {
  const { page } = await openPage(opened, 'empty', 'h1');
  let next = size;
  /** @param {number} count */
  const save = (count) => {
    const drafts = draftsFrom(next, count);
    next += count;
    return { drafts, status: 'saved', url: listing };
  };
  /** @param {number} count @param {number} runs */
  const floors = async (count, runs) => {
    const times = [];
    for (let run = 0; run < runs; run++)
      times.push(await page.evaluate(inPage.rawWrite, draftsFrom(size, count)));
    return times;
  };
  const [floorOfOne, floorOfMany] = [await floors(1, 10), await floors(2000, 3)];
  const ones = await timedCalls(
    page,
    'savePapers',
    Array.from({ length: 20 }, () => save(1)),
    false,
  );
  const many = await timedCalls(
    page,
    'savePapers',
    Array.from({ length: 3 }, () => save(Math.min(2000, size))),
    true,
  );
  const paperIds = await page.evaluate(inPage.newestIds, Math.min(2000, size));
  const input = { paperIds, add: ['bench'], drop: [] };
  const tags = await timedCalls(page, 'setTags', [input, input, input], true);
  const renamed = await measureRename(page, size);
  await page.close();
  return {
    saveOne: figureOf(ones.answered, floorOfOne),
    ...figuresOf('save2000', many, floorOfMany),
    ...figuresOf('tag2000', tags, floorOfMany),
    ...renamed,
  };
}
