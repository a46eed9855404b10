import type { Paper, PaperText } from '../core/paper';
import { termsOf } from '../core/query-terms';
import type { Lookup } from '../core/query-words';
import { isSound } from '../core/sound';
import { manyOf } from './many';
import type { Library } from './schema';
import type { IdReader } from './search-numbers';
import type { SearchDelta } from './search-tables';

/**
 * The words of one paper as one text, which is quick to search as it is: each word after a line feed, its fields as
 * one character after it, of a range that folded words have no letters of.
 */

const maskStart = 0x80;
const maskEnd = 0x100;

/** The words of a paper and their fields as one text. */
export function packWords(words: ReadonlyMap<string, number>): string {
  let packed = '';
  for (const [word, mask] of words) packed += `\n${word}${String.fromCharCode(maskStart + mask)}`;
  return packed;
}

/** All words of a paper as one text; none if it is gone. */
export function packedWords(paper: Paper | undefined, text: PaperText | undefined): string {
  return isSound(paper) ? packWords(termsOf(paper, text)) : '';
}

/** The words that `packWords` packed. */
export function unpackWords(packed: string): [word: string, mask: number][] {
  return packed
    .split('\n')
    .slice(1)
    .map((entry) => [entry.slice(0, -1), entry.charCodeAt(entry.length - 1) - maskStart]);
}

function isMask(code: number): boolean {
  return code >= maskStart && code < maskEnd;
}

/** The fields in which something that is looked up stands, 0 if in none, and whether it stands there as a whole word. */
export function findPacked(packed: string, { term, isPrefix }: Lookup): { mask: number; isWhole: boolean } {
  const start = `\n${term}`;
  let mask = 0;
  let isWhole = false;
  for (let at = packed.indexOf(start); at >= 0; at = packed.indexOf(start, at + 1)) {
    let end = at + start.length;
    const isExact = isMask(packed.charCodeAt(end));
    if (!isExact && !isPrefix) continue;
    while (!isMask(packed.charCodeAt(end))) end++;
    mask |= packed.charCodeAt(end) - maskStart;
    isWhole ||= isExact;
  }
  return { mask, isWhole };
}

/** How much a record adds to the delta: the papers with other words, or those of which a mark changed. */
export function sizeOf({ numbers, marks }: Omit<SearchDelta, 'seq'>): number {
  let size = Math.max(1, numbers.length);
  for (const { add, drop } of marks?.values() ?? []) size = Math.max(size, add.length + drop.length);
  return size;
}

/** A delta whose words are made. */
export type WordedDelta = SearchDelta & { words: string[] };

/** Deltas with their words, made where they were left for later. Runs inside a transaction. */
export async function wordedDeltas(
  db: Library,
  ids: IdReader,
  deltas: readonly SearchDelta[],
): Promise<WordedDelta[]> {
  const worded: WordedDelta[] = [];
  for (const delta of deltas) {
    const words = delta.words ?? (await wordsNow(db, await ids.of(delta.numbers)));
    worded.push({ ...delta, words });
  }
  return worded;
}

/** The papers of numbers as they are now with their long texts, in their order. In a transaction of its own. */
export async function textsOf(
  db: Library,
  reader: IdReader,
  numbers: readonly number[],
): Promise<[Paper | undefined, PaperText | undefined][]> {
  return await db.transaction('r', db.searchIds, db.papers, db.texts, async () => {
    const ids = await reader.of(numbers);
    const papers = await manyOf(db.papers, ids);
    const texts = await manyOf(db.texts, ids);
    return papers.map((paper, index) => [paper, texts[index]]);
  });
}

async function wordsNow(db: Library, ids: readonly string[]): Promise<string[]> {
  const papers = await manyOf(db.papers, ids);
  const texts = await manyOf(db.texts, ids);
  return papers.map((paper, index) => packedWords(paper, texts[index]));
}

/** The newest words of each paper in deltas, by number. */
export function changedIn(deltas: readonly WordedDelta[]): Map<number, string> {
  const changed = new Map<number, string>();
  for (const { numbers, words } of deltas)
    numbers.forEach((number, place) => {
      changed.set(number, words[place] ?? '');
    });
  return changed;
}
