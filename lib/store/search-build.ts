import { Dexie } from 'dexie';
import type { Paper, PaperText } from '../core/paper';
import { longMarksOf, marksOf, termsOf } from '../core/query-terms';
import { isSound } from '../core/sound';
import { keyIn, pageAfter } from './pages';
import { readAround } from './reads-around';
import type { Library } from './schema';
import { byArrival, changedTables, papersPerRead } from './search-changes';
import { keysOf, noteKeys } from './search-keys';
import { changeMarks, noteMarks } from './search-marks';
import { addSegment, dropSegments, flushDelta, mergeSegments } from './search-merge';
import { giveNumbers, numbersIn, placeIds, stretchesOf } from './search-numbers';
import { packSegment } from './search-segments';
import { headOf, putHead } from './search-state';
import { emptyHead, fullDelta, type MarkEdits, type SearchHead, searchVersion } from './search-tables';

/** How a build is watched and stopped. */
export type Watch = {
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; of: number }) => void;
};

const papersPerStep = 2000;

function indexTables(db: Library) {
  return [
    db.searchBlocks,
    db.searchSegments,
    db.searchMarks,
    db.searchKeys,
    db.searchIds,
    ...changedTables(db),
  ];
}

/**
 * Begins a build. From nothing where the rules changed or there is no index; else beside the words that are there,
 * which go on answering until theirs are all new.
 */
async function begin(db: Library, isFromNothing: boolean): Promise<void> {
  if (!isFromNothing) await flushDelta(db, true);
  await db.transaction('rw', [db.papers, db.meta, ...indexTables(db)], async () => {
    const kept = await headOf(db);
    const head = { ...(isFromNothing || !kept ? emptyHead : kept), stamp: (kept?.stamp ?? 0) + 1 };
    if (isFromNothing) for (const table of indexTables(db)) await table.clear();
    const unfinished = (await db.searchSegments.toArray()).filter(({ merging }) => merging);
    await dropSegments(
      db,
      unfinished.map(({ id }) => id),
    );
    const newest = await db.searchSegments.orderBy('id').last();
    const of = await db.papers.count();
    const building = { numberedTo: '', indexedTo: '', firstSegment: (newest?.id ?? 0) + 1, done: 0, of };
    await putHead(db, { ...head, version: searchVersion, building });
  });
}

/** Orders a build of the whole index, which `tendIndex` then does: something of it was found to be damaged. */
export async function orderRebuild(db: Library): Promise<void> {
  const head = await headOf(db);
  if (!head?.building) await begin(db, head?.version !== searchVersion);
}

/** The papers of one step, numbered, and the newest change that they have. */
type Step = {
  papers: Paper[];
  texts: Map<string, PaperText>;
  numbers: Map<string, number>;
  seq: number;
  last: string;
};

/** Gives papers that have none their numbers and marks. Runs inside a transaction; changes `head`. */
async function numberPapers(
  db: Library,
  head: SearchHead,
  papers: readonly Paper[],
  texts: ReadonlyMap<string, PaperText>,
): Promise<Map<string, number>> {
  const stretches = await stretchesOf(
    db,
    papers.map(({ id }) => id),
  );
  const known = numbersIn(stretches);
  const fresh = byArrival(papers.filter(({ id }) => !known.has(id)));
  if (fresh.length === 0) return known;
  const ids = fresh.map(({ id }) => id);
  const { numbers: given, written } = giveNumbers(db, stretches, ids, head.next);
  const placed = placeIds(db, new Map(ids.map((id, index) => [head.next + index, id])));
  head.next += ids.length;
  const marks: MarkEdits = new Map();
  for (const paper of fresh)
    noteMarks(
      marks,
      given.get(paper.id) ?? 0,
      new Set(),
      new Set([...marksOf(paper), ...longMarksOf(texts.get(paper.id))]),
    );
  await Dexie.Promise.all([written, placed, changeMarks(db, marks), noteKeys(db, fresh.flatMap(keysOf))]);
  return new Map([...known, ...given]);
}

/** Reads papers of the next step, those after an id; undefined if there is no build, or it ends here. */
async function readPapers(db: Library, after: string | undefined): Promise<Step | undefined> {
  const tables = [db.papers, db.texts, db.meta, ...indexTables(db)];
  return await db.transaction('rw', tables, async () => {
    const kept = await headOf(db);
    const building = kept?.building;
    if (!kept || !building) return undefined;
    const from = after ?? building.indexedTo;
    const records = await pageAfter(db, 'papers', from, papersPerRead);
    const papers = records.filter(isSound);
    const [first, last] = [records[0], records.at(-1)].map((record) => record && keyIn('papers', record));
    if (first === undefined || last === undefined) {
      if (after === undefined) await complete(db, kept, building.firstSegment);
      return undefined;
    }
    const long = () => db.texts.where('id').between(first, last, true, true);
    const read = await readAround(db.texts, long);
    const texts = new Map(read.records.map((text) => [text.id, text]));
    const numberedTo = last > building.numberedTo ? last : building.numberedTo;
    const head = { ...kept, building: { ...building, numberedTo } };
    const numbers = await numberPapers(db, head, papers, texts);
    await putHead(db, head);
    return { papers, texts, numbers, seq: head.seq, last };
  });
}

/** Reads the papers of the next step in short transactions; after the last it ends the build and gives undefined. */
async function readStep(db: Library): Promise<Step | undefined> {
  const step = await readPapers(db, undefined);
  while (step && step.papers.length < papersPerStep) {
    const more = await readPapers(db, step.last);
    if (!more) break;
    // What changed since the first of them were read is newer than the step, and stands.
    step.papers.push(...more.papers);
    for (const [id, text] of more.texts) step.texts.set(id, text);
    for (const [id, number] of more.numbers) step.numbers.set(id, number);
    step.last = more.last;
  }
  return step;
}

/** Ends a build: the words of before it are given up. Runs inside a transaction. */
async function complete(
  db: Library,
  { building: _, ...head }: SearchHead,
  firstSegment: number,
): Promise<void> {
  await dropSegments(db, await db.searchSegments.where('id').below(firstSegment).primaryKeys());
  await putHead(db, { ...head, stamp: head.stamp + 1 });
}

/** Writes the words of a step's papers; gives how far the build is. */
async function writeStep(db: Library, { papers, texts, numbers, seq, last }: Step) {
  const packed = await packSegment(
    papers.map((paper) => ({
      number: numbers.get(paper.id) ?? 0,
      words: () => termsOf(paper, texts.get(paper.id)),
    })),
  );
  return await db.transaction('rw', [db.meta, db.searchBlocks, db.searchSegments], async () => {
    const head = await headOf(db);
    if (!head?.building) return undefined;
    await addSegment(db, packed, { seq, papers: papers.length });
    const done = head.building.done + papers.length;
    const building = { ...head.building, indexedTo: last, done, of: Math.max(done, head.building.of) };
    await putHead(db, { ...head, stamp: head.stamp + 1, building });
    return { done: building.done, of: building.of };
  });
}

/**
 * Builds the index anew: from nothing if there is none or its rules changed, else part by part while the old one
 * answers. Goes on with a build that was stopped. It may be stopped at any moment, by its signal or by the end of
 * the process.
 */
export async function rebuildIndex(db: Library, { signal, onProgress }: Watch = {}): Promise<void> {
  const head = await headOf(db);
  const isFromNothing = head?.version !== searchVersion;
  if (isFromNothing || !head.building) await begin(db, isFromNothing);
  while (!signal?.aborted) {
    const step = await readStep(db);
    if (!step) return;
    const progress = await writeStep(db, step);
    if (progress) onProgress?.(progress);
  }
}

/** The stamp with which the segments of a library were last found to need no merging. */
const settledAt = new WeakMap<Library, number>();

/**
 * Keeps the index in order: builds it if it must be, turns a full delta into a segment, merges segments that have
 * become many. One small read if there is nothing to do: it is asked for after every write.
 */
export async function tendIndex(db: Library, watch: Watch = {}): Promise<void> {
  const head = await headOf(db);
  const isBuilt = head?.version === searchVersion && !head.building;
  if (isBuilt && head.pending < fullDelta && head.stamp === settledAt.get(db)) return;
  if (!isBuilt) await rebuildIndex(db, watch);
  await flushDelta(db);
  for (let merged = await mergeSegments(db, watch.signal); merged !== 'nothing'; ) {
    if (merged === 'damaged') await rebuildIndex(db, watch);
    if (watch.signal?.aborted) return;
    merged = await mergeSegments(db, watch.signal);
  }
  const settled = await headOf(db);
  if (settled && !watch.signal?.aborted) settledAt.set(db, settled.stamp);
}
