import { describe, expect, it } from 'vitest';
import { widerQueries } from '../../entrypoints/popup/nearest';

describe('wider queries', () => {
  it.each([
    ['slow rivrs', ['slow', 'rivrs']],
    ['one two three', ['one two', 'one three', 'two three']],
    ['rivrs', ['rivr', 'riv']],
    ['riv', []],
    ['tag:water rivrs', ['tag:water', 'rivrs']],
    ['(open', []],
  ])('for %s', (query, wider) => {
    expect(widerQueries(query)).toEqual(wider);
  });
});
