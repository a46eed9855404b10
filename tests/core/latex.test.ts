import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../lib/core/latex';

describe('TeX in text', () => {
  it.each([
    [String.raw`Fr\'echet`, 'Fréchet'],
    [String.raw`Fr\'{e}chet`, 'Fréchet'],
    [String.raw`Fr{\'e}chet`, 'Fréchet'],
    [String.raw`Fr{\'{e}}chet`, 'Fréchet'],
    [String.raw`na\"{\i}ve`, 'naïve'],
    [String.raw`na\"\i ve`, 'naïve'],
    [String.raw`Mart\'\i nez`, 'Martínez'],
    [String.raw`Mart{\'\i}nez`, 'Martínez'],
    [String.raw`Nguy\~{\^e}n`, 'Nguyễn'],
    [String.raw`Nguy{\~{\^{e}}}n`, 'Nguyễn'],
    [String.raw`Dvo\v r\'ak`, 'Dvořák'],
    [String.raw`Dvo{\v{r}}{\'a}k`, 'Dvořák'],
    [String.raw`Erd\H{o}s`, 'Erdős'],
    [String.raw`Erd\H os`, 'Erdős'],
    [String.raw`G\"odel`, 'Gödel'],
    [String.raw`Gar\c{c}on`, 'Garçon'],
    [String.raw`W{\k{e}}grzyn`, 'Węgrzyn'],
    [String.raw`\L{}ukasz \L ukasz {\L}ukasz`, 'Łukasz Łukasz Łukasz'],
    [String.raw`{\AA}ngstr{\"o}m`, 'Ångström'],
    [String.raw`Stra{\ss}e, S{\o}ren, \ae sop`, 'Straße, Søren, æsop'],
    [String.raw`AT\&T, 5\% of \$10, a\_b`, 'AT&T, 5% of $10, a_b'],
    [String.raw`An \emph{important} and \textbf{bold} thing`, 'An {important} and {bold} thing'],
    ['cafe\u0301', 'café'],
  ])('%s', (tex, text) => {
    expect(decodeTex(tex)).toBe(text);
  });

  it.each([
    'A plain title -- with dashes, ~ and {braces}',
    String.raw`Bounds on $\mathcal{O}(n^2)$ and $\'e$`,
    'Costs from $5 to $10',
    String.raw`C:\Users\me`,
    'Ends in a backslash \\',
  ])('leaves %s alone', (text) => {
    expect(decodeTex(text)).toBe(text);
  });

  it('decodes around maths', () => {
    expect(decodeTex(String.raw`Fr\'echet means in $\ell_\infty$ for B\'ezier`)).toBe(
      String.raw`Fréchet means in $\ell_\infty$ for Bézier`,
    );
  });

  it('reads a hostile text in linear time', () => {
    const start = performance.now();
    for (const text of ['\\', '{', '$', "\\'{", '\\"', '{\\', '$x']) decodeTex(text.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
