import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../lib/core/maths';

const formulas = (text: string) => piecesOf(text).flatMap(({ tex }) => tex ?? []);

describe('the pieces of a text', () => {
  it.each([
    [String.raw`Bounds on $\mathcal{O}(n^2)$ and $x$`, [String.raw`\mathcal{O}(n^2)`, 'x']],
    ['$k$-means in $$d$$ dimensions', ['k', 'd']],
    [String.raw`A bound of \(\alpha\) for all`, [String.raw`\alpha`]],
    [String.raw`$\text{cost} = \$5$`, [String.raw`\text{cost} = \$5`]],
    ['Costs from $5 to $10', []],
    ['Between $ 5 and 6 $ a day', []],
    ['$100 and $200', []],
    [String.raw`AT\&T pays \$10 and \$20`, []],
    ['One dollar $', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
    expect(
      piecesOf(text)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(text);
  });

  it('are found in the time of one reading, whatever the text', () => {
    const start = performance.now();
    for (const text of ['$', '$x', '$x ', '\\(', '$\\$', '\\\\(']) piecesOf(text.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
