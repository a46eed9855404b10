import { expect, it } from 'vitest';
import { packSegment } from '../../lib/store/search-segments';

it('lets what waits have its turn while many papers are packed', async () => {
  let made = 0;
  const words = (number: number) => () => {
    made += 1;
    return Array.from({ length: 120 }, (_, word) => [`w${number * 7 + word * 13}`, 1] as const);
  };
  const papers = Array.from({ length: 4000 }, (_, number) => ({ number, words: words(number) }));
  const packing = packSegment(papers);
  const first = await new Promise<number>((resolve) => {
    setTimeout(() => resolve(made));
  });
  expect(first).toBeLessThan(papers.length);
  const { blocks } = await packing;
  expect(made).toBe(papers.length);
  expect(blocks.length).toBeGreaterThan(10);
});
