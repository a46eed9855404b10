import type { Library } from './schema';
import { maskSpan, readBlock, visitPostings } from './search-codec';
import { blocksFor, isWhole } from './search-segments';
import type { SearchSegment } from './search-tables';

type Entry = { term: string; postings: number[] };

/** A walk through the words of a segment. */
export type Cursor = {
  segment: SearchSegment;
  /** The next block to read. */
  block: number;
  entries: Entry[];
  /** The entry that comes next. */
  place: number;
};

/** A block could not be read: what it held must be built anew. */
export class DamagedSegment extends Error {}

const blocksAtOnce = 8;

/** A walk through the words of a segment that come after `last`. */
export function cursorAfter(segment: SearchSegment, last: string): Cursor {
  const { from } = blocksFor(segment, { term: last, isPrefix: false });
  return { segment, block: from, entries: [], place: 0 };
}

/** The postings of a block that `isValid` lets through, by word; a word that loses all its papers is left out. */
function entriesOf(bytes: Uint8Array, isValid: (number: number) => boolean): Entry[] {
  const entries: Entry[] = [];
  readBlock(
    bytes,
    () => 'take',
    (term, packed) => {
      const postings: number[] = [];
      visitPostings(packed, (number, mask) => {
        if (isValid(number)) postings.push(number * maskSpan + mask);
      });
      if (postings.length > 0) entries.push({ term, postings });
    },
  );
  return entries;
}

/** Reads on until there is a next entry, or the segment ends. Throws `DamagedSegment`. */
export async function advance(
  db: Library,
  cursor: Cursor,
  isValid: (number: number) => boolean,
): Promise<void> {
  const { segment } = cursor;
  while (cursor.place >= cursor.entries.length && cursor.block < segment.firsts.length) {
    const end = Math.min(cursor.block + blocksAtOnce, segment.firsts.length);
    const keys: [number, number][] = [];
    for (let block = cursor.block; block < end; block++) keys.push([segment.id, block]);
    const blocks = await db.searchBlocks.bulkGet(keys);
    cursor.entries = blocks.flatMap((block) => {
      if (!isWhole(block)) throw new DamagedSegment(`segment ${segment.id}`);
      return entriesOf(block.bytes, isValid);
    });
    cursor.place = 0;
    cursor.block = end;
  }
}

/** The word that comes next, or undefined at the end. */
export function nextTerm({ entries, place }: Cursor): string | undefined {
  return entries[place]?.term;
}

/** Takes the postings of a word if it comes next; a long one goes on over several entries. */
export async function takeTerm(
  db: Library,
  cursor: Cursor,
  term: string,
  isValid: (number: number) => boolean,
): Promise<number[][]> {
  const lists: number[][] = [];
  while (nextTerm(cursor) === term) {
    lists.push(cursor.entries[cursor.place]?.postings ?? []);
    cursor.place++;
    if (cursor.place >= cursor.entries.length) await advance(db, cursor, isValid);
  }
  return lists;
}
