import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { type BlockKey, blockName, makeBlockReader } from '../../lib/store/search-blocks';
import { storedBlocks } from '../../lib/store/search-segments';
import { freshLibrary } from './kit';

const packed = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ first: `w${place}`, bytes: Uint8Array.of(place, 1, 2, 3) }));

const keys: BlockKey[] = [
  [2, 1],
  [1, 0],
  [1, 1],
  [1, 4],
];

it('reads blocks of any segments, neighbours or not, and leaves out what is missing or damaged', async () => {
  const db = await freshLibrary();
  await db.searchBlocks.bulkPut([...storedBlocks(1, 0, packed(6)), ...storedBlocks(2, 0, packed(2))]);
  await db.searchBlocks.update([1, 1], { bytes: Uint8Array.of(9, 9, 9, 9) });
  const blocks = await makeBlockReader(db)([...keys, [3, 0]]);
  expect(new Map([...blocks].sort())).toEqual(
    new Map([
      ['1 0', Uint8Array.of(0, 1, 2, 3)],
      ['1 4', Uint8Array.of(4, 1, 2, 3)],
      ['2 1', Uint8Array.of(1, 1, 2, 3)],
    ]),
  );
});

it('keeps the last that it read, but not all', async () => {
  const db = await freshLibrary();
  await db.searchBlocks.bulkPut(storedBlocks(1, 0, packed(200)));
  const read = makeBlockReader(db);
  for (let block = 0; block < 200; block++) await read([[1, block]]);
  await db.searchBlocks.clear();
  const blocks = await read([
    [1, 0],
    [1, 199],
  ]);
  expect([...blocks.keys()]).toEqual([blockName([1, 199])]);
});
