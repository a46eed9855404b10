import { foldText, type Piece, pairsOf, piecesOf, spacedWords, wordsOf } from './fold';
import { schemes } from './id-schemes';
import { canonicalId, idsInUrl } from './ids';

/** One thing to look up in the index: a word, or the beginning of some. */
export type Lookup = { term: string; isPrefix: boolean };

/** The longest word that is indexed, in UTF-16 units; longer ones are cut here and in queries alike. */
export const maxWordLength = 48;

/** A text as phrases are looked for in it: folded pieces with one space between them and around all. */
export function plainText(text: string): string {
  return ` ${spacedWords(text)} `;
}

/**
 * The terms for pairs of words: no word looks like them, and they keep a text of Latin letters at one byte a letter.
 * Made once, since every text has a hundred.
 */
const pairStart = '\u0001';
const pairTerms = Array.from(
  { length: 4096 },
  (_, kind) => pairStart + String.fromCharCode(0x30 + (kind >>> 6), 0x30 + (kind & 63)),
);

function hashOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, 31) + word.charCodeAt(at)) | 0;
  return Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
}

/** The kind of a pair by the hashes of its words. */
function pairOf(first: number, second: number): string {
  const sum = Math.imul(first ^ (second >>> 7) ^ (second << 9), 0xc2b2ae35);
  return pairTerms[sum >>> 20] ?? '';
}

/**
 * The words of a text as they are indexed, and for every two that follow each other a term of a few thousand: a paper
 * has a given one by chance only if it is long. With it a search for a phrase reads few papers in vain.
 */
export function indexedTerms(text: string): string[] {
  const terms = wordsOf(text);
  let before = 0;
  for (let place = 0, words = terms.length; place < words; place++) {
    const word = terms[place] ?? '';
    const term = word.length > maxWordLength ? word.slice(0, maxWordLength) : word;
    terms[place] = term;
    const hash = hashOf(term);
    if (place > 0) terms.push(pairOf(before, hash));
    before = hash;
  }
  return terms;
}

/** The term of two words that follow each other. */
function pairTerm(first: string, second: string): string {
  return pairOf(hashOf(first), hashOf(second));
}

/** True for what looks up a pair of words, and no word. */
export function isPair({ term }: Lookup): boolean {
  return term.startsWith(pairStart);
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
