import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMasks,
  makeBlockWriter,
  packNumbers,
  readBlock,
  sumOf,
  unpackNumbers,
  visitPostings,
} from '../../lib/store/search-codec';
import { findPacked, packWords, unpackWords } from '../../lib/store/search-words';

type Entry = { term: string; postings: number[] };

function packed(entries: readonly Entry[]): { first: string; bytes: Uint8Array }[] {
  const blocks: { first: string; bytes: Uint8Array }[] = [];
  const writer = makeBlockWriter((first, bytes) => blocks.push({ first, bytes }));
  for (const { term, postings } of entries) writer.add(term, postings);
  writer.close();
  return blocks;
}

function read(blocks: readonly { bytes: Uint8Array }[]): Entry[] {
  const entries = new Map<string, number[]>();
  for (const { bytes } of blocks)
    readBlock(
      bytes,
      () => 'take',
      (term, packed) => {
        const postings = entries.get(term) ?? [];
        entries.set(term, postings);
        visitPostings(packed, (number, mask) => postings.push(number * 128 + mask));
      },
    );
  return [...entries].map(([term, postings]) => ({ term, postings }));
}

const rising = fc.uniqueArray(fc.nat(3_000_000), { minLength: 1, maxLength: 40 });
const entries = fc
  .uniqueArray(
    fc.record({
      term: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      postings: fc
        .tuple(rising, fc.integer({ min: 1, max: 127 }))
        .map(([numbers, mask]) => numbers.sort((a, b) => a - b).map((number) => number * 128 + mask)),
    }),
    { selector: ({ term }) => term, maxLength: 60 },
  )
  .map((list) => list.sort((a, b) => (a.term < b.term ? -1 : 1)));

describe('blocks of words', () => {
  it('give back what was packed, in order', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(read(packed(list))).toEqual(list);
      }),
    );
  });

  it('are about 16 kB, and a word with many papers goes on in the next', () => {
    const postings = Array.from({ length: 60_000 }, (_, index) => index * 3 * 128 + 32);
    const list = [
      { term: 'aa', postings: [128 + 1] },
      { term: 'the', postings },
      { term: 'zz', postings: [1] },
    ];
    const blocks = packed(list);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map(({ first }) => first)).toEqual(['aa', ...Array(blocks.length - 1).fill('the')]);
    for (const { bytes } of blocks) expect(bytes.length).toBeLessThan(40_000);
    expect(read(blocks)).toEqual(list);
  });

  it('stop reading where no later word is wanted', () => {
    const [block] = packed(['a', 'b', 'c', 'd'].map((term) => ({ term, postings: [129] })));
    const seen: string[] = [];
    readBlock(
      block?.bytes ?? new Uint8Array(),
      (term) => (term === 'c' ? 'stop' : term === 'a' ? 'skip' : 'take'),
      (term) => seen.push(term),
    );
    expect(seen).toEqual(['b']);
  });

  it('add the masks of the papers that one owner has', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(4_000), { minLength: 1 }),
        fc.integer({ min: 1, max: 127 }),
        (some, mask) => {
          const numbers = some.sort((a, b) => a - b);
          const [block] = packed([{ term: 'a', postings: numbers.map((number) => number * 128 + mask) }]);
          const owners = Uint8Array.from({ length: 3_000 }, (_, number) => number % 3);
          const masks = new Uint8Array(3_000).fill(64);
          readBlock(
            block?.bytes ?? new Uint8Array(),
            () => 'take',
            (_, postings) => addMasks(postings, 128, masks, owners, 2),
          );
          const has = new Set(numbers);
          expect([...masks]).toEqual(
            [...masks.keys()].map((number) => (has.has(number) && number % 3 === 2 ? 64 | 128 | mask : 64)),
          );
        },
      ),
    );
  });

  it('have a sum that any changed byte changes', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(sumOf(changed)).not.toBe(sumOf(bytes));
    }
  });
});

describe('packed numbers', () => {
  it('give back what was packed', () => {
    const numbers = fc.uniqueArray(fc.nat(500), { maxLength: 300 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (list) => {
        expect(unpackNumbers(packNumbers(list))).toEqual(list);
      }),
    );
  });

  it('take a few bytes for papers that follow each other', () => {
    expect(packNumbers(Array.from({ length: 100_000 }, (_, index) => index)).length).toBeLessThan(8);
  });
});

describe('packed words of a paper', () => {
  const words = packWords(
    new Map([
      ['graph', 33],
      ['graphs', 1],
      ['学习', 32],
    ]),
  );

  it('give back what was packed', () => {
    expect(unpackWords(words)).toEqual([
      ['graph', 33],
      ['graphs', 1],
      ['学习', 32],
    ]);
    expect(unpackWords('')).toEqual([]);
  });

  it('are found whole and begun', () => {
    expect(findPacked(words, { term: 'graph', isPrefix: false })).toEqual({ mask: 33, isWhole: true });
    expect(findPacked(words, { term: 'gra', isPrefix: false })).toEqual({ mask: 0, isWhole: false });
    expect(findPacked(words, { term: 'graphs', isPrefix: true })).toEqual({ mask: 1, isWhole: true });
    expect(findPacked(words, { term: 'gra', isPrefix: true })).toEqual({ mask: 33, isWhole: false });
    expect(findPacked(words, { term: 'raph', isPrefix: true })).toEqual({ mask: 0, isWhole: false });
    expect(findPacked(words, { term: '学', isPrefix: true })).toEqual({ mask: 32, isWhole: false });
  });
});
