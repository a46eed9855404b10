import { Dexie } from 'dexie';
import { fieldBit, markOf } from '../core/query-terms';
import { isPair, type Lookup } from '../core/query-words';
import type { Library } from './schema';
import { type BlockKey, type Blocks, blockName } from './search-blocks';
import { addMasks, readBlock, type Wanted } from './search-codec';
import { type MarkRange, marksIn, setBytes, withEdits } from './search-marks';
import { wholeBit } from './search-scores';
import { blocksFor, endOf, inDelta } from './search-segments';
import { keptState, type SearchState, stateAt } from './search-state';
import { headKey, type SearchHead, type SearchMark, type SearchSegment } from './search-tables';
import { findPacked } from './search-words';

/** The fields in which something that is looked up stands, one byte for each number. */
export type Masks = Uint8Array;

/** The stretch of one mark alone. */
export function exactly(mark: string): MarkRange {
  return { from: mark, to: mark };
}

/** The stretch of all marks that begin with something. */
export function beginning(start: string): MarkRange {
  return { from: start, to: endOf(start) };
}

/** The marks that a word of tags has: they are no part of the blocks, since tags change all the time. */
function tagRange({ term, isPrefix }: Lookup): MarkRange {
  const mark = markOf.tagWord(term);
  return isPrefix ? beginning(mark) : exactly(mark);
}

function maskByTags(lookup: Lookup, masks: Masks, records: readonly SearchMark[]): void {
  const whole = markOf.tagWord(lookup.term);
  const bit = fieldBit('tags');
  for (const record of records) setBytes(record, masks, 0xff, bit | (record.mark === whole ? wholeBit : 0));
}

function maskByDelta({ changed, owners }: SearchState, lookup: Lookup, masks: Masks): void {
  for (const [number, words] of changed) {
    if (owners[number] !== inDelta) continue;
    const found = findPacked(words, lookup);
    if (found.mask) masks[number] = (masks[number] ?? 0) | found.mask | (found.isWhole ? wholeBit : 0);
  }
}

/** Marks what a block of the segment at `place` has, where no newer segment has the paper. */
function maskByBlock(
  { owners }: SearchState,
  { term, isPrefix }: Lookup,
  masks: Masks,
  bytes: Uint8Array,
  place: number,
): void {
  const wanted: Wanted = (word) => {
    if (word === term || (isPrefix && word.startsWith(term))) return 'take';
    return word < term ? 'skip' : 'stop';
  };
  readBlock(bytes, wanted, (word, postings) =>
    addMasks(postings, word === term ? wholeBit : 0, masks, owners, place),
  );
}

/** A block that is needed, the place of its segment, and the lookups that need it. */
type Need = { key: BlockKey; place: number; lookups: Lookup[] };

/** The blocks that are needed for lookups. */
function neededBlocks({ segments }: SearchState, lookups: readonly Lookup[]): Need[] {
  const needed = new Map<string, Need>();
  for (const lookup of lookups) {
    segments.forEach((segment, place) => {
      const { from, to } = blocksFor(segment, lookup);
      for (let block = from; block < to; block++) {
        const key: BlockKey = [segment.id, block];
        const need = needed.get(blockName(key)) ?? { key, place, lookups: [] };
        need.lookups.push(lookup);
        needed.set(blockName(key), need);
      }
    });
  }
  return [...needed.values()];
}

/** What a query is about: what each of its parts looks up, of which all must be in a paper, and the stretches of marks. */
export type Sought = { words: readonly (readonly Lookup[])[]; ranges: readonly MarkRange[] };

/** How many times as many blocks as the rarest word of a phrase a word may fill, to be read at all. */
const mostTimes = 2;

function blocksOf(segments: readonly SearchSegment[], lookup: Lookup): number {
  return segments.reduce((sum, segment) => {
    const { from, to } = blocksFor(segment, lookup);
    return sum + to - from;
  }, 0);
}

/**
 * What is read of all that is looked up. Of a phrase's words those are left out that far more papers have than its rarest:
 * they take the longest, and leave out next to nothing. What is found is looked at in any case. The pairs of words stay:
 * they leave out most.
 */
export function lookupsRead(
  { segments }: Pick<SearchState, 'segments'>,
  { words }: Pick<Sought, 'words'>,
): Lookup[] {
  const read = words.flatMap((lookups) => {
    const single = lookups.filter((lookup) => !isPair(lookup));
    const sizes = new Map(single.map((lookup) => [lookup, blocksOf(segments, lookup)]));
    const most = mostTimes * Math.min(...sizes.values());
    return lookups.filter((lookup) => (sizes.get(lookup) ?? 0) <= most);
  });
  return [...new Set(read)];
}

/** The stretches of marks that are read: those of the words of tags, then the others. */
function stretchesOf(lookups: readonly Lookup[], ranges: readonly MarkRange[]): MarkRange[] {
  return [...lookups.map(tagRange), ...ranges];
}

/** What was read of the index for a query; the marks are without what the delta says. */
type Excerpt = { lookups: Lookup[]; needed: readonly Need[]; blocks: Blocks; records: SearchMark[][] };

/** Reads what a query needs of the index, all at once. By Dexie's own promises, so that other things can be read meanwhile. */
function readExcerpt(db: Library, state: SearchState, sought: Sought): PromiseLike<Excerpt> {
  const lookups = lookupsRead(state, sought);
  const needed = neededBlocks(state, lookups);
  return Dexie.Promise.all([
    state.blocksOf(needed.map(({ key }) => key)),
    marksIn(db, stretchesOf(lookups, sought.ranges)),
  ]).then(([blocks, records]) => ({ lookups, needed, blocks, records }));
}

/**
 * Reads the state of the index, and what is sought in it. Nearly always it is as it was last time, so both are asked for
 * at once; where other segments are there by now, what is sought is read again.
 */
export async function readIndex(
  db: Library,
  sought: Sought,
): Promise<{ state: SearchState; excerpt: Excerpt } | undefined> {
  const kept = keptState(db);
  const [record, early] = await Dexie.Promise.all([
    db.meta.get(headKey),
    kept && readExcerpt(db, kept, sought),
  ]);
  const head = record?.value as SearchHead | undefined;
  if (!head) return undefined;
  const state = await stateAt(db, head);
  const isStill = early && kept?.segments === state.segments;
  return { state, excerpt: isStill ? early : await readExcerpt(db, state, sought) };
}

/** What a query finds: the fields of what is looked up, the records of marks, and how many blocks were no good. */
export type Found = { masks: Map<Lookup, Masks>; marks: Map<MarkRange, SearchMark[]>; damaged: number };

/** The fields in which each word that was read stands, for all papers. A block that is missing or damaged is passed over and counted. */
export function lookUp(
  state: SearchState,
  { ranges }: Sought,
  { lookups, needed, blocks, records: written }: Excerpt,
): Found {
  const records = stretchesOf(lookups, ranges).map((range, index) =>
    withEdits(written[index] ?? [], range, state.marks),
  );
  const masks = new Map(lookups.map((lookup) => [lookup, new Uint8Array(state.head.next)]));
  const maskOf = (lookup: Lookup) => masks.get(lookup) ?? new Uint8Array(0);
  lookups.forEach((lookup, index) => {
    maskByTags(lookup, maskOf(lookup), records[index] ?? []);
    maskByDelta(state, lookup, maskOf(lookup));
  });
  let damaged = 0;
  for (const { key, place, lookups: wanting } of needed) {
    const bytes = blocks.get(blockName(key));
    if (!bytes) damaged++;
    else for (const lookup of wanting) maskByBlock(state, lookup, maskOf(lookup), bytes, place);
  }
  const marks = new Map(ranges.map((range, index) => [range, records[lookups.length + index] ?? []]));
  return { masks, marks, damaged };
}
