/** A piece of a text: words, or maths with its TeX, the delimiters taken off. */
export type Piece = { raw: string; tex?: string };

// Two prices in a sentence are no formula: as Pandoc's tex_math_dollars, nothing spaced follows the first dollar or
// comes before the last, and no digit comes after that. MathJax pages write \( and \) as well.
const maths =
  /(?<![\\$])(\$\$?)(?![\s$])((?:[^$\\]|\\.)*?(?:[^$\\\s]|\\.))\1(?![\d$])|\\\((.{1,500}?)\\\)/gsu;

/** A text in pieces, of which those in TeX's maths delimiters have their TeX; joined by `raw` they are the text. */
export function piecesOf(text: string): Piece[] {
  if (!text.includes('$') && !text.includes('\\(')) return [{ raw: text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(maths)) {
    if (found.index > end) pieces.push({ raw: text.slice(end, found.index) });
    pieces.push({ raw: found[0], tex: (found[2] ?? found[3] ?? '').trim() });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ raw: text.slice(end) });
  return pieces;
}
