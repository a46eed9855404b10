// @ts-check
import { heapBytes, makeBench, openPage, pause, waitFor } from './browser.mjs';
import { figureOf } from './figures.mjs';
import * as inPage from './in-page.mjs';
import { makePapers } from './papers.mjs';
import { benchQueries } from './queries.mjs';
import { measureWrites } from './writes.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./browser.mjs').Opened} Opened */
/** @typedef {import('playwright-core').Page} Page */

const rowSelector = 'table.list tr';
const papersPerWrite = 2000;
const browserStarts = 5;
const popupOpenings = 15;

/** @param {string[]} names @param {Record<string, number>[]} parts */
function sumOf(parts, names = [...new Set(parts.flatMap(Object.keys))]) {
  return Object.fromEntries(
    names.map((name) => [name, parts.reduce((sum, part) => sum + (part[name] ?? 0), 0)]),
  );
}

/** Fills a fresh library. @param {Opened} opened @param {number} size @returns {Promise<number>} the papers' bytes as JSON */
async function fill(opened, size) {
  const { page } = await openPage(opened, 'empty', 'h1');
  await waitFor(page, inPage.hasLibrary, Boolean);
  await page.evaluate(`globalThis.makePapers = ${makePapers}`);
  const parts = [];
  for (let from = 0; from < size; from += papersPerWrite) {
    const part = { from, count: Math.min(papersPerWrite, size - from), all: size };
    parts.push(await page.evaluate(inPage.writePapers, part));
  }
  const tags = Object.entries(sumOf(parts.map((part) => part.tags))).map(([name, papers]) => ({
    key: name.toLowerCase(),
    name,
    papers,
    usedAt: 0,
  }));
  const counts = sumOf(parts.map(({ statuses }) => statuses));
  await page.evaluate(inPage.writeRest, { counts, tags });
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Waits until the background has built the index. @param {Opened} opened @returns {Promise<number>} the seconds that took */
async function waitForIndex(opened) {
  const start = performance.now();
  const { page } = await openPage(opened, 'empty', 'h1');
  await waitFor(
    page,
    inPage.indexState,
    ({ isBuilt, isSettled, segments }) => isBuilt && isSettled && segments < 3,
  );
  return (performance.now() - start) / 1000;
}

/** The first paint of a page, many times. @param {Opened} opened @param {string} name @param {string} selector @param {number} times */
async function firstPaints(opened, name, selector, times) {
  const paints = [];
  for (let time = 0; time < times; time++) {
    const { page, first } = await openPage(opened, name, selector);
    paints.push(first);
    await page.close();
  }
  return paints;
}

/** The first paint of a page that is the first to open after the browser started, many times. @param {Awaited<ReturnType<typeof makeBench>>} bench @param {string} name @param {string} selector */
async function paintsAfterStart(bench, name, selector) {
  const paints = [];
  for (let time = 0; time < browserStarts; time++) {
    const opened = await bench.open();
    paints.push(...(await firstPaints(opened, name, selector, 1)));
    await opened.context.close();
  }
  return paints;
}

/** @param {Opened} opened @param {number} size */
async function measureQueries(opened, size) {
  const { page } = await openPage(opened, 'popup', rowSelector);
  /** @type {number[]} */
  const floors = [];
  for (let time = 0; time < 15; time++) floors.push(await page.evaluate(inPage.rawRows));
  /** @type {{ kind: string, time: number }[]} */
  const times = [];
  for (const { kind, query, hasHits } of benchQueries(size)) {
    const before = hasHits ? 'zzqqxv' : 'the';
    const { time, total } = await page.evaluate(inPage.timedQuery, { query, before, hasHits });
    if (process.env.BENCH_VERBOSE)
      console.log(`${kind.padEnd(18)}${time.toFixed(1).padStart(8)}  ${String(total).padStart(7)}  ${query}`);
    times.push({ kind, time });
  }
  const bytes = await heapBytes(page);
  await page.close();
  const kinds = [...new Set(times.map(({ kind }) => kind))];
  /** @param {string} [wanted] */
  const figure = (wanted) =>
    figureOf(
      times.flatMap(({ kind, time }) => (wanted === undefined || kind === wanted ? [time] : [])),
      floors,
    );
  const byKind = Object.fromEntries(kinds.map((kind) => [`  ${kind}`, figure(kind)]));
  return { all: figure(), byKind, bytes };
}

/** The megabytes an open popup takes after its queries, above which an empty page of the extension is the floor. @param {Opened} opened @param {number} bytes */
async function memoryFigure(opened, bytes) {
  const { page } = await openPage(opened, 'empty', 'h1');
  const floor = await heapBytes(page);
  await page.close();
  return figureOf([bytes / 1e6], [floor / 1e6]);
}

/**
 * Fills a library with so many papers and measures everything of it.
 * @param {number} size @param {(line: string) => void} tell
 */
export async function measureLibrary(size, tell) {
  const bench = await makeBench();
  try {
    const filling = await bench.open();
    const jsonBytes = await fill(filling, size);
    await filling.context.close();
    const building = await bench.open();
    tell(`  index built and merged in ${(await waitForIndex(building)).toFixed(1)} s`);
    // Leaves the snapshot that every popup but a reader's first finds.
    await openPage(building, 'popup', rowSelector);
    await pause(1000);
    await building.context.close();
    const disk = bench.diskBytes();
    const emptyAfterStart = await paintsAfterStart(bench, 'empty', 'h1');
    const popupAfterStart = await paintsAfterStart(bench, 'popup', rowSelector);
    const opened = await bench.open();
    const empty = await firstPaints(opened, 'empty', 'h1', popupOpenings);
    const popup = await firstPaints(opened, 'popup', rowSelector, popupOpenings);
    const queries = await measureQueries(opened, size);
    const memoryMB = await memoryFigure(opened, queries.bytes);
    const writes = await measureWrites(opened, size);
    await opened.context.close();
    /** @type {Record<string, Figure>} */
    const figures = {
      popupFirstRows: figureOf(popup, empty),
      popupFirstRowsAfterBrowserStart: figureOf(popupAfterStart, emptyAfterStart),
      keyToResults: queries.all,
      ...writes,
      memoryMB,
      bytesPerPaper: figureOf([disk / size], [jsonBytes / size]),
    };
    return { figures, details: queries.byKind };
  } finally {
    bench.remove();
  }
}
