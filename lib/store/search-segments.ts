import type { Lookup } from '../core/query-words';
import { makeBreath } from './breath';
import { makeBlockWriter, maskSpan, packNumbers, sumOf, unpackNumbers } from './search-codec';
import type { SearchBlock, SearchDelta, SearchSegment } from './search-tables';

/** A paper, and what makes all its words. */
export type Indexed = { number: number; words: () => Iterable<readonly [word: string, mask: number]> };

/** A block before it has a place. */
export type Packed = { first: string; bytes: Uint8Array };

/** Each word with its postings, rising. */
async function invert(
  papers: readonly Indexed[],
  breathe: ReturnType<typeof makeBreath>,
): Promise<Map<string, number[]>> {
  const postings = new Map<string, number[]>();
  for (const { number, words } of papers) {
    for (const [word, mask] of words()) {
      const list = postings.get(word);
      const posting = number * maskSpan + mask;
      if (list) list.push(posting);
      else postings.set(word, [posting]);
    }
    const pause = breathe();
    if (pause) await pause;
  }
  return postings;
}

/** The blocks of some papers, and which papers they cover. Lets others have their turn meanwhile, so it runs in no transaction. */
export async function packSegment(
  papers: readonly Indexed[],
): Promise<{ blocks: Packed[]; covers: Uint8Array }> {
  const rising = [...papers].sort((a, b) => a.number - b.number);
  const blocks: Packed[] = [];
  const writer = makeBlockWriter((first, bytes) => blocks.push({ first, bytes }));
  const breathe = makeBreath();
  const postings = await invert(rising, breathe);
  for (const word of [...postings.keys()].sort()) {
    writer.add(word, postings.get(word) ?? []);
    const pause = breathe();
    if (pause) await pause;
  }
  writer.close();
  return { blocks, covers: packNumbers(rising.map(({ number }) => number)) };
}

/** Blocks as they are stored, from a place on. */
export function storedBlocks(segment: number, from: number, blocks: readonly Packed[]): SearchBlock[] {
  return blocks.map(({ bytes }, index) => ({ segment, block: from + index, bytes, sum: sumOf(bytes) }));
}

/** True if a block is there with the bytes that were written. */
export function isWhole(block: SearchBlock | undefined): block is SearchBlock {
  return block?.bytes instanceof Uint8Array && sumOf(block.bytes) === block.sum;
}

/** The first place in sorted words whose word is not before `wanted`. */
function firstNotBefore(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text after all that begin with `start`. */
export function endOf(start: string): string {
  return `${start}\uffff`;
}

/** The blocks that can hold what is looked up: from one, to before another. */
export function blocksFor(
  { firsts }: SearchSegment,
  { term, isPrefix }: Lookup,
): { from: number; to: number } {
  // The block before the first that begins with it, or after it, can end with it.
  const from = Math.max(0, firstNotBefore(firsts, term) - 1);
  const to = isPrefix ? firstNotBefore(firsts, endOf(term)) : firstNotBefore(firsts, `${term}\u0000`);
  return { from, to };
}

/** Who has the valid words of a paper: the place of a segment in its list, or the delta. */
export const inDelta = 255;

/** For every number below `next` the newest of the segments and deltas that has its words; changes of one `seq` are the same. */
export function ownersOf(
  segments: readonly SearchSegment[],
  deltas: readonly SearchDelta[],
  next: number,
): Uint8Array {
  const owners = new Uint8Array(next);
  const covers = [
    ...segments.map(({ seq, covers }, place) => ({ seq, owner: place, numbers: unpackNumbers(covers) })),
    ...deltas.map(({ seq, numbers }) => ({ seq: seq - 0.5, owner: inDelta, numbers })),
  ];
  covers.sort((a, b) => a.seq - b.seq || a.owner - b.owner);
  for (const { owner, numbers } of covers) for (const number of numbers) owners[number] = owner;
  return owners;
}

/** Segments in the order in which a newer one overrides an older; unfinished ones are left out. */
export function inOrder(segments: readonly SearchSegment[]): SearchSegment[] {
  return segments.filter(({ merging }) => !merging).sort((a, b) => a.seq - b.seq || a.id - b.id);
}
