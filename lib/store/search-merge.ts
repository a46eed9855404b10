import { makeBreath } from './breath';
import type { Library } from './schema';
import { makeBlockWriter, packNumbers, unpackNumbers } from './search-codec';
import { advance, type Cursor, cursorAfter, DamagedSegment, nextTerm, takeTerm } from './search-cursor';
import { noteKeys } from './search-keys';
import { changeMarks, joinEdits } from './search-marks';
import { idsGivenIn, makeIdReader, placeIds } from './search-numbers';
import { inDelta, inOrder, ownersOf, type Packed, packSegment, storedBlocks } from './search-segments';
import { headOf, putHead } from './search-state';
import { fullDelta, type SearchSegment } from './search-tables';
import { changedIn, packedWords, sizeOf, textsOf, unpackWords, type WordedDelta } from './search-words';

/** A segment is merged with those before it that are less than so many times as large. */
const mergeFactor = 4;

/** A merge is written, and can be taken up again, after so many blocks. */
const blocksPerStep = 32;

/** Adds a segment with its blocks. Runs inside a transaction. */
export async function addSegment(
  db: Library,
  { blocks, covers }: { blocks: Packed[]; covers: Uint8Array },
  segment: Pick<SearchSegment, 'seq' | 'papers'>,
): Promise<void> {
  const id = await db.searchSegments.add({ ...segment, firsts: blocks.map(({ first }) => first), covers });
  await db.searchBlocks.bulkPut(storedBlocks(id, 0, blocks));
}

/** Removes segments and their blocks. Runs inside a transaction. */
export async function dropSegments(db: Library, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await db.searchBlocks.where('[segment+block]').between([id, 0], [id, Infinity]).delete();
    await db.searchSegments.delete(id);
  }
}

/** Tells readers that segments came or went, and so many papers of the delta. Runs inside a transaction. */
async function bumpStamp(db: Library, flushed = 0): Promise<void> {
  const head = await headOf(db);
  if (head) await putHead(db, { ...head, stamp: head.stamp + 1, pending: head.pending - flushed });
}

/** The whole delta, with the words that were left for later: made outside of any transaction, so that no write waits for them. */
async function readDelta(db: Library): Promise<WordedDelta[]> {
  const worded: WordedDelta[] = [];
  const breathe = makeBreath();
  const deltas = await db.searchDelta.toArray();
  const ids = makeIdReader(db);
  ids.know(deltas);
  for (const delta of deltas) {
    const words = delta.words ? [...delta.words] : [];
    const pairs = delta.words ? [] : await textsOf(db, ids, delta.numbers);
    for (const [paper, text] of pairs) {
      words.push(packedWords(paper, text));
      const pause = breathe();
      if (pause) await pause;
    }
    worded.push({ ...delta, words });
  }
  return worded;
}

/**
 * Turns the delta into a segment and takes its marks, keys and ids to where they belong, if it is full, or if `isForced`.
 * Changes made meanwhile stay in the delta.
 */
export async function flushDelta(db: Library, isForced = false): Promise<void> {
  const { pending = 0 } = (await headOf(db)) ?? {};
  if (!isForced && pending < fullDelta) return;
  const deltas = await readDelta(db);
  if (deltas.length === 0) return;
  const changed = changedIn(deltas);
  const papers = [...changed].map(([number, words]) => ({ number, words: () => unpackWords(words) }));
  const packed = await packSegment(papers);
  const marks = joinEdits(deltas.map((delta) => delta.marks));
  const seqs = deltas.map(({ seq }) => seq);
  const size = deltas.reduce((sum, delta) => sum + sizeOf(delta), 0);
  const sets = [db.searchMarks, db.searchKeys, db.searchIds];
  await db.transaction(
    'rw',
    [db.meta, db.searchBlocks, db.searchSegments, db.searchDelta, ...sets],
    async () => {
      // Another flush may have been quicker, or a build may have begun anew.
      if ((await db.searchDelta.where('seq').anyOf(seqs).count()) < seqs.length) return;
      if (changed.size > 0) await addSegment(db, packed, { seq: Math.max(...seqs), papers: changed.size });
      await changeMarks(db, marks);
      await noteKeys(
        db,
        deltas.flatMap(({ keys = [] }) => keys),
      );
      await placeIds(db, idsGivenIn(deltas));
      await db.searchDelta.bulkDelete(seqs);
      await bumpStamp(db, size);
    },
  );
}

/** The newest segments that are worth merging: none is many times larger than those after it together. */
function worthMerging(segments: readonly SearchSegment[]): SearchSegment[] {
  const newest = [...segments].reverse();
  let size = 0;
  const end = newest.findIndex(({ papers }, place) => {
    if (place > 0 && papers >= size * mergeFactor) return true;
    size += papers;
    return false;
  });
  const run = newest.slice(0, end < 0 ? newest.length : end);
  return run.length > 1 ? run.reverse() : [];
}

/** A merge that is going on: what is merged, and what it is merged to so far. */
type Merge = {
  inputs: SearchSegment[];
  output: SearchSegment;
  isValid: (place: number) => (number: number) => boolean;
};

/** The record of a new merge, which covers the papers that its inputs own. Runs inside a transaction. */
async function beginMerge(
  db: Library,
  inputs: readonly SearchSegment[],
  isOwned: (number: number) => boolean,
): Promise<SearchSegment> {
  const numbers = new Set(inputs.flatMap(({ covers }) => unpackNumbers(covers).filter(isOwned)));
  const covers = packNumbers([...numbers].sort((a, b) => a - b));
  const seq = inputs.at(-1)?.seq ?? 0;
  const merging = { inputs: inputs.map(({ id }) => id), last: '' };
  const output = { seq, papers: numbers.size, firsts: [], covers, merging };
  return { ...output, id: await db.searchSegments.add(output) };
}

/** The merge that was begun and can go on, or a new one; undefined if there is nothing to merge. */
async function openMerge(db: Library): Promise<Merge | undefined> {
  return await db.transaction(
    'rw',
    [db.meta, db.searchBlocks, db.searchSegments, db.searchDelta],
    async () => {
      const head = await headOf(db);
      if (!head || head.building) return undefined;
      const all = await db.searchSegments.toArray();
      const segments = inOrder(all);
      const begun = all.find(({ merging }) => merging);
      const known = new Map(segments.map((segment) => [segment.id, segment]));
      let inputs = (begun?.merging?.inputs ?? []).flatMap((id) => known.get(id) ?? []);
      const canGoOn = begun && inputs.length === begun.merging?.inputs.length;
      if (begun && !canGoOn) await dropSegments(db, [begun.id]);
      if (!canGoOn) inputs = worthMerging(segments);
      if (inputs.length === 0) return undefined;
      const owners = ownersOf(segments, await db.searchDelta.toArray(), head.next);
      const places = inputs.map((input) => segments.indexOf(input));
      // A paper that has changed since is not theirs any more: what they say of it must not outlive the change.
      const isOwned = (number: number) => places.includes(owners[number] ?? inDelta);
      const output = canGoOn ? begun : await beginMerge(db, inputs, isOwned);
      return { inputs, output, isValid: (input) => (number) => owners[number] === places[input] };
    },
  );
}

/** Writes finished blocks of a merge, and how far it came; false if it is no longer wanted. */
async function writeStep(
  db: Library,
  { output }: Merge,
  blocks: readonly Packed[],
  last: string,
): Promise<boolean> {
  return await db.transaction('rw', [db.searchBlocks, db.searchSegments], async () => {
    const kept = await db.searchSegments.get(output.id);
    if (!kept?.merging) return false;
    await db.searchBlocks.bulkPut(storedBlocks(output.id, kept.firsts.length, blocks));
    const firsts = [...kept.firsts, ...blocks.map(({ first }) => first)];
    await db.searchSegments.put({ ...kept, firsts, merging: { ...kept.merging, last } });
    return true;
  });
}

/** Puts the finished segment in the place of those it was made of. */
async function finishMerge(db: Library, { output }: Merge): Promise<void> {
  await db.transaction('rw', [db.meta, db.searchBlocks, db.searchSegments], async () => {
    const kept = await db.searchSegments.get(output.id);
    if (!kept?.merging) return;
    const { merging, ...finished } = kept;
    await dropSegments(db, merging.inputs);
    await db.searchSegments.put(finished);
    await bumpStamp(db);
  });
}

/** The least of the words that come next. */
function leastTerm(cursors: readonly Cursor[]): string | undefined {
  let least: string | undefined;
  for (const cursor of cursors) {
    const term = nextTerm(cursor);
    if (term !== undefined && (least === undefined || term < least)) least = term;
  }
  return least;
}

/** Merges from where it stopped until it is done; false if stopped before. */
async function runMerge(db: Library, merge: Merge, signal: AbortSignal | undefined): Promise<boolean> {
  const last = merge.output.merging?.last ?? '';
  const cursors = merge.inputs.map((input) => cursorAfter(input, last));
  const checks = cursors.map((_, place) => merge.isValid(place));
  const read = (cursor: Cursor, place: number) => advance(db, cursor, checks[place] ?? (() => false));
  await Promise.all(cursors.map(read));
  let blocks: Packed[] = [];
  const writer = makeBlockWriter((first, bytes) => blocks.push({ first, bytes }));
  const breathe = makeBreath();
  for (let term = leastTerm(cursors); term !== undefined; term = leastTerm(cursors)) {
    const pause = breathe();
    if (pause) await pause;
    const lists: number[][] = [];
    for (const [place, cursor] of cursors.entries())
      if (nextTerm(cursor) === term)
        lists.push(...(await takeTerm(db, cursor, term, checks[place] ?? (() => false))));
    if (term <= last && last !== '') continue;
    writer.add(term, lists.length > 1 ? lists.flat().sort((a, b) => a - b) : (lists[0] ?? []));
    if (blocks.length < blocksPerStep) continue;
    writer.close();
    if (signal?.aborted || !(await writeStep(db, merge, blocks, term))) return false;
    blocks = [];
  }
  writer.close();
  return !signal?.aborted && (await writeStep(db, merge, blocks, '\uffff'));
}

/**
 * Merges segments that have become many, in steps; stopped at any moment, it goes on where it was. Says whether it
 * merged any, or found a damaged one.
 */
export async function mergeSegments(
  db: Library,
  signal?: AbortSignal,
): Promise<'merged' | 'nothing' | 'damaged'> {
  const merge = await openMerge(db);
  if (!merge) return 'nothing';
  try {
    if (!(await runMerge(db, merge, signal))) return 'nothing';
  } catch (error) {
    if (error instanceof DamagedSegment) return 'damaged';
    throw error;
  }
  await finishMerge(db, merge);
  return 'merged';
}
