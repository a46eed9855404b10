/** A line of plain text read as a citation: its title, the text of its names, and what is left of it. */
export type Citation = { title: string; people: string; rest: string; order: 'people-first' | 'title-first' };

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}';

/** A year as it stands in citations, with its month where both are in brackets, the source of a regular expression. */
export const year = String.raw`(?:\((?:1[5-9]|20)\d\d[a-z]?, ${month}\.?[^()]{0,16}\)|\(?\b(?:1[5-9]|20)\d\d[a-z]?(?:[-–/]\d{2,4})?\b\)?(?:\s*\(?in press\)?)?)`;

/** A year anywhere in a text. */

/** A year as it stands in citations, with its month where both are in brackets, the source of a regular expression. */
export const yearInside = /\b(?:1[5-9]|20)\d\d\b/;
/** A stop, colon or mark that ends a sentence and not an initial or an abbreviation. */
const sentenceEnd =
  /(?<!(?:^|[\s(.,-])(?:\p{Lu}\p{Ll}?|vs|St|Dr|Jr|cf|al|sp|spp|ssp|nov|gen|fam|var|subsp|eds?|no|vol|pp?|[Ee]d|i\.e|e\.g))(?:[.?!。．]["”’»]?(?:\s+|(?=[[(])|$)(?!\p{Ll}{1,3}\.)|(?<=\p{Script=Han})\.(?=\p{Script=Han}))/gu;

/** The sentences of a citation, initials and abbreviations left whole. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const hit of text.matchAll(sentenceEnd)) {
    const to = hit.index + hit[0].length;
    found.push(text.slice(from, to).trim());
    from = to;
  }
  if (from < text.length) found.push(text.slice(from).trim());
  return found.filter((sentence) => sentence !== '');
}
