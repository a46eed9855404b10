import { foldText, type Piece, pairsOf, piecesOf, wordsOf } from './fold';
import { schemes } from './id-schemes';
import { canonicalId, idsInUrl } from './ids';

/** One thing to look up in the index: a word, or the beginning of some. */
export type Lookup = { term: string; isPrefix: boolean };

/** The longest word that is indexed, in UTF-16 units; longer ones are cut here and in queries alike. */
export const maxWordLength = 48;

/** A text as phrases are looked for in it: folded pieces with one space between them and around all. */
export function plainText(text: string): string {
  return ` ${piecesOf(text)
    .map((piece) => piece.text)
    .join(' ')} `;
}

const pairKinds = 4096;

/**
 * A term for two words that follow each other: one of a few thousand, so a paper has a given one by chance only if it
 * is long. With it a search for a phrase reads few papers in vain. No word looks like it.
 */
export function pairTerm(first: string, second: string): string {
  let sum = 0;
  for (let at = 0; at < first.length; at++) sum = (Math.imul(sum, 31) + first.charCodeAt(at)) | 0;
  sum = Math.imul(sum ^ 0x9e3779b9, 0x85ebca6b);
  for (let at = 0; at < second.length; at++) sum = (Math.imul(sum, 31) + second.charCodeAt(at)) | 0;
  sum = Math.imul(sum ^ (sum >>> 15), 0xc2b2ae35);
  return `\u0001${String.fromCharCode(0x4000 + ((sum >>> 16) % pairKinds))}`;
}

/** The words of a text as they are indexed, and a term for every two that follow each other. */
export function indexedTerms(text: string): string[] {
  const terms = wordsOf(text).map((word) =>
    word.length > maxWordLength ? word.slice(0, maxWordLength) : word,
  );
  for (let last = terms.length - 1; last > 0; last--)
    terms.push(pairTerm(terms[last - 1] ?? '', terms[last] ?? ''));
  return terms;
}

/** The pairs of words that a text must have for a phrase to stand in it; of a word that is only begun there is none. */
export function pairsOfPhrase(text: string, isPrefix: boolean): Lookup[] {
  const pieces = piecesOf(text);
  const pairs: string[] = [];
  pieces.forEach((piece, index) => {
    const run = piece.isUnspaced ? pairsOf(piece.text).slice(0, -1) : [];
    for (let at = 1; at < run.length; at++) pairs.push(pairTerm(run[at - 1] ?? '', run[at] ?? ''));
    const next = pieces[index + 1];
    // Beside a run of an unspaced script a text can have more of it, so that other terms meet there.
    if (!next || piece.isUnspaced || next.isUnspaced) return;
    const isBegun = isPrefix && index === pieces.length - 2;
    const [first, second] = [piece.text.slice(0, maxWordLength), next.text.slice(0, maxWordLength)];
    if (!isBegun) pairs.push(pairTerm(first, second));
  });
  return pairs.map((term) => ({ term, isPrefix: false }));
}

/** A run of two characters or more is found by its pairs; a single one begins a pair or is a run's last. */
function lookupsOfRun({ text }: Piece): Lookup[] {
  const pairs = pairsOf(text);
  if (pairs.length < 2) return [{ term: text, isPrefix: true }];
  return pairs.slice(0, -1).map((term) => ({ term, isPrefix: false }));
}

/** What must all be in a paper for the words to be there; `isPrefix` says that the last one is only begun. */
export function lookupsOf(text: string, isPrefix: boolean): Lookup[] {
  const pieces = piecesOf(text);
  return pieces.flatMap((piece, index) => {
    if (piece.isUnspaced) return lookupsOfRun(piece);
    const isBegun = isPrefix && index === pieces.length - 1;
    return [{ term: piece.text.slice(0, maxWordLength), isPrefix: isBegun }];
  });
}

/** True if words that follow each other stand in a plain text (see `plainText`). Runs of unspaced scripts have no word ends. */
export function hasPhrase(plain: string, phrase: readonly Piece[], isPrefix: boolean): boolean {
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last) return false;
  const body = phrase.map(({ text }) => text).join(' ');
  const start = first.isUnspaced ? '' : ' ';
  const end = last.isUnspaced || isPrefix ? '' : ' ';
  return plain.includes(start + body + end);
}

/**
 * The canonical ids a text can stand for: an address, an id with its scheme, or the value of one, which several
 * schemes may claim.
 */
export function idsNamed(text: string): string[] {
  if (/^https?:/i.test(text)) return idsInUrl(text);
  const whole = canonicalId(text);
  if (whole) return [whole];
  const ids = Object.keys(schemes).map((scheme) => canonicalId(`${scheme}:${text}`));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** A tag as searches compare it: folded, its parts joined by `/`, with single spaces. */
export function plainTag(tag: string): string {
  const parts = foldText(tag).split('/');
  return parts
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('/');
}

/** The host of an address or of the beginning of one, without `www.`; empty if there is none. */
export function plainHost(text: string): string {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .split(/[/?#:]/, 1)[0];
  return (host ?? '').replace(/^www\./, '');
}
