import { foldText, type Piece, pairsOf, piecesOf } from './fold';
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
