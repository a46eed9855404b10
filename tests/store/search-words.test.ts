import { expect, it } from 'vitest';
import { sizeOf } from '../../lib/store/search-words';

it('measures a write by what changed most, however many marks that has', () => {
  const marks = new Map(
    Array.from({ length: 600_000 }, (_, tag) => [`tag ${tag}`, { add: [1, 2], drop: [3] }]),
  );
  expect([sizeOf({ numbers: [] }), sizeOf({ numbers: [1, 2] }), sizeOf({ numbers: [], marks })]).toEqual([
    1, 2, 3,
  ]);
});
