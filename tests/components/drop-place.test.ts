import { describe, expect, it } from 'vitest';
import { dropPlace } from '../../components/drop-place';
import { rollFor } from '../../components/follow-pointer';

const papers = [...'abcde'].map((id) => ({ id }));
const put = (moved: string, index: number) => dropPlace(papers, index, new Set(moved));

describe('where dropped rows go', () => {
  it('is above the row below them, or below the last one', () => {
    expect(put('d', 1)).toEqual({ beside: 'b', side: 'above' });
    expect(put('a', 5)).toEqual({ beside: 'e', side: 'below' });
    expect(put('e', 0)).toEqual({ beside: 'a', side: 'above' });
  });

  it('passes over rows that move too', () => {
    expect(put('bd', 3)).toEqual({ beside: 'e', side: 'above' });
    expect(put('ae', 5)).toEqual({ beside: 'd', side: 'below' });
  });

  it('is nowhere else where nothing would move', () => {
    expect([put('b', 1), put('b', 2), put('bc', 2), put('abcde', 3), put('e', 5)]).toEqual(
      new Array(5).fill(undefined),
    );
  });

  it('is below the one above where the one below is not read yet', () => {
    const [first, second, ...rest] = papers;
    expect(dropPlace([first, undefined, ...rest], 1, new Set(['e']))).toEqual({ beside: 'a', side: 'below' });
    expect(dropPlace([undefined, undefined, second], 1, new Set(['b']))).toBeUndefined();
  });
});

describe('a list under a drag', () => {
  const box = { top: 100, bottom: 500 };

  it('rests while the pointer is away from its edges', () => {
    expect([rollFor(box, 150), rollFor(box, 300), rollFor(box, 450)]).toEqual([0, 0, 0]);
  });

  it('rolls the faster the nearer the edge is, up and down', () => {
    expect(rollFor(box, 490)).toBeGreaterThan(rollFor(box, 470));
    expect(rollFor(box, 110)).toBeLessThan(rollFor(box, 130));
    expect([rollFor(box, -2000), rollFor(box, 2000)]).toEqual([-16, 16]);
  });
});
