import { Dexie } from 'dexie';
import { fieldBit, markOf } from '../core/query-terms';
import type { Lookup } from '../core/query-words';
import type { Library } from './schema';
import { readBlock, type Wanted } from './search-codec';
import { type MarkRange, marksIn, visitNumbers } from './search-marks';
import { wholeBit } from './search-scores';
import { blocksFor, endOf, inDelta, isWhole } from './search-segments';
import type { SearchState } from './search-state';
import type { SearchMark } from './search-tables';
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

function maskByTags(
  { head }: SearchState,
  lookup: Lookup,
  masks: Masks,
  records: readonly SearchMark[],
): void {
  const whole = markOf.tagWord(lookup.term);
  const bit = fieldBit('tags');
  for (const record of records) {
    const bits = bit | (record.mark === whole ? wholeBit : 0);
    visitNumbers(record, (number) => {
      if (number < head.next) masks[number] = (masks[number] ?? 0) | bits;
    });
  }
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
  readBlock(bytes, wanted, (word, number, mask) => {
    if (owners[number] === place)
      masks[number] = (masks[number] ?? 0) | mask | (word === term ? wholeBit : 0);
  });
}

/** The blocks that are needed for lookups: the key of each, and who needs it. */
function neededBlocks({ segments }: SearchState, lookups: readonly Lookup[]) {
  const needed = new Map<string, { key: [number, number]; place: number; lookups: Lookup[] }>();
  for (const lookup of lookups) {
    segments.forEach((segment, place) => {
      const { from, to } = blocksFor(segment, lookup);
      for (let block = from; block < to; block++) {
        const name = `${segment.id} ${block}`;
        const need = needed.get(name) ?? { key: [segment.id, block], place, lookups: [] };
        need.lookups.push(lookup);
        needed.set(name, need);
      }
    });
  }
  return [...needed.values()];
}

/** What was read for a query: the fields of what was looked up, the records of marks, and how many blocks were no good. */
export type Found = { masks: Map<Lookup, Masks>; marks: Map<MarkRange, SearchMark[]>; damaged: number };

/**
 * Looks words up (the fields each stands in, for all papers) and reads marks, all at once. A block that is missing or
 * damaged is passed over and counted.
 */
export async function lookUp(
  db: Library,
  state: SearchState,
  lookups: readonly Lookup[],
  ranges: readonly MarkRange[],
): Promise<Found> {
  const masks = new Map(lookups.map((lookup) => [lookup, new Uint8Array(state.head.next)]));
  const maskOf = (lookup: Lookup) => masks.get(lookup) ?? new Uint8Array(0);
  const needed = neededBlocks(state, lookups);
  const [blocks, records] = await Dexie.Promise.all([
    needed.length > 0 ? db.searchBlocks.bulkGet(needed.map(({ key }) => key)) : [],
    marksIn(db, [...lookups.map(tagRange), ...ranges]),
  ]);
  lookups.forEach((lookup, index) => {
    maskByTags(state, lookup, maskOf(lookup), records[index] ?? []);
    maskByDelta(state, lookup, maskOf(lookup));
  });
  let damaged = 0;
  needed.forEach(({ place, lookups: wanting }, index) => {
    const block = blocks[index];
    if (!isWhole(block)) damaged++;
    else for (const lookup of wanting) maskByBlock(state, lookup, maskOf(lookup), block.bytes, place);
  });
  const marks = new Map(ranges.map((range, index) => [range, records[lookups.length + index] ?? []]));
  return { masks, marks, damaged };
}
