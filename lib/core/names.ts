import type { Name } from './paper';
import { splitUncasedAnd } from './uncased';

/** Author strings of pages and files as names. Sites write them in a dozen ways; the signs that tell them apart are here. */

const hanOrHangul = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc・\s]{2,20}$/u;
const particle =
  /^(?:v[ao]n|von|zu|zum|zur|de[rnls]?|del|della|delle|dell'|di|da|das|dos|do|du|la|le|las|los|l'|ter|ten|te|'t|el|al|bin|ibn|ben|af|av|y|e)$/u;
const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const degree = /^(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|d\.?phil|prof|dr|r\.?n|m\.?p\.?h|facs|frcp|esq)\.?$/i;
const group =
  /\b(?:collaborations?|consortium|team|group|network|initiative|committee|investigators|society|association|university|institute|organi[sz]ation|project|working|authors)\b/i;
/** "J.", "J.-P.", "JP", "J P": initials, and nothing else. */
const initials = /^(?:\p{Lu}{1,3}|(?:\p{Lu}\p{Ll}?\.[\s\p{Pd}]?){1,5}|(?:\p{Lu}[\s\p{Pd}]){1,4}\p{Lu})$/u;
const markers = /[*†‡§¶#∗⋆✉♦♠♣♥★☆◊¹²³⁰⁴-⁹ᵃ-ᶻⁱⁿ^]+/gu;
const longestName = 300;
const longestList = 10_000;

function isInitials(text: string): boolean {
  return initials.test(text);
}

/** A name without what sites hang on it: affiliation marks and numbers, brackets, titles, homonym numbers ("Jane Doe 0001"). */
function tidy(text: string): string {
  return text
    .slice(0, longestName)
    .replace(/[([{][^()[\]{}]*[)\]}]/g, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(markers, ' ')
    .replace(/\d+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:(?:by|and|with|dr\.?|prof\.?|&)\s+)+/i, '')
    .replace(/^[\s,;.:&·•–—-]+|[\s,;:&·•–—-]+$/g, '')
    .trim();
}

/** "Ludwig van Beethoven": what begins with a particle in lower case is the family name, else the last word. */
function givenFirst(words: string[]): Name {
  const hasGeneration = words.length > 2 && generation.test(words.at(-1) ?? '');
  const last = words.length - (hasGeneration ? 2 : 1);
  const firstParticle = words.findIndex((word, place) => place > 0 && place < last && particle.test(word));
  const start = firstParticle > 0 ? firstParticle : last;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

function familyFirst(family: string, given: string): Name {
  return given ? { family, given } : { literal: family };
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** "Last, First", "Last, Jr, First" (BibTeX) or "Last, First, Jr.". */
function fromParts(parts: string[]): Name {
  const [family = '', ...rest] = parts;
  const suffix = rest.find((part) => generation.test(part));
  const given = rest.filter((part) => !generation.test(part)).join(' ');
  return familyFirst(suffix ? `${family} ${suffix}` : family, given);
}

/** Initials behind a family name: the stop of the last is often taken for that of a sentence, and a sentence's for one of bare capitals. */
function initialsOf(given: string): string {
  return given.replace(/(?<=\p{Lu}\.[\s-]?\p{Lu})$/u, '.').replace(/^(\p{Lu}{2,3})\.$/u, '$1');
}

/** One name written in any usual way; a consortium or an undivided name is literal. Empty text gives undefined. */
export function parseName(text: string): Name | undefined {
  const name = tidy(text);
  if (!/\p{L}/u.test(name) || degree.test(name)) return undefined;
  if (hanOrHangul.test(name)) return { literal: name };
  const parts = name.split(/\s*[,，]\s*/).filter((part) => part && !degree.test(part));
  if (parts.length > 1) return fromParts(parts);
  const words = (parts[0] ?? name).split(' ');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1 || words.length > 8 || group.test(name)) return { literal: name };
  // "Powell DJ", as PubMed writes, and "Powell D. J.": the family name first, initials after it.
  const givenAt = words.findIndex((word) => isInitials(word.replace(/(?<=\p{Lu}{2})\.$/u, '')));
  const isIndexed =
    givenAt > 0 && !generation.test(last) && words.slice(givenAt + 1).every((word) => isInitials(word));
  if (isIndexed) {
    const given = words.slice(givenAt).join(' ');
    return { family: words.slice(0, givenAt).join(' '), given: initialsOf(given) };
  }
  if (isShouted(first) && !isInitials(first) && !words.slice(1).some(isShouted))
    return { family: first, given: words.slice(1).join(' ') };
  return givenFirst(words);
}

/** As `parseName`, for text that is known to be an author: what cannot be read as a name stays as it is. */
export function parseAuthor(text: string): Name {
  return parseName(text) ?? { literal: text.trim() };
}

const capitalParticle = /^(?:Van|Von|De|Der|Den|La|Le|Di|Da|Du|El|Al|Dos|Del|Ten|Ter|Mac|Mc|St\.?)$/;

/** "Doe", "van der Berg", "Van Dyke": what can stand before the comma of one name. */
function isOneWord(part: string): boolean {
  const words = part.split(' ');
  return words.slice(0, -1).every((word) => particle.test(word) || capitalParticle.test(word));
}

/** "Doe, Mary Ann" is one name; "Van Morrison, Bob Dylan" are two: a doubtful family name needs a plain given one. */
function isOneName(family: string, given: string): boolean {
  const [first = '', ...rest] = given.split(' ');
  // "Doe, Ana Maria Paiva de Brito", as libraries turn the last of several family names.
  const most = rest.slice(0, -1).some((word) => particle.test(word)) ? 4 : 2;
  if (!isOneWord(family) || first === '' || rest.length > most) return false;
  return !capitalParticle.test(family.split(' ')[0] ?? '') || !family.includes(' ') || rest.every(isInitials);
}

/** Whether a comma list is "Last, First, Last, First" rather than "First Last, First Last". */
function isInverted(parts: string[]): boolean {
  if (parts.length < 2 || parts.length % 2 === 1) return false;
  const givens = parts.filter((_, place) => place % 2 === 1);
  const families = parts.filter((_, place) => place % 2 === 0);
  if (givens.every(isInitials)) return !families.some(isInitials);
  return parts.length === 2 && isOneName(parts[0] ?? '', parts[1] ?? '');
}

/** A comma list with the parts of one name joined again. */
function splitCommas(text: string): string[] {
  const parts = text
    .split(/\s*[,，、،]\s*/)
    .flatMap(splitUncasedAnd)
    .map((part) => part.trim())
    .filter(Boolean);
  if (isInverted(parts)) {
    return parts.flatMap((part, place) => (place % 2 === 0 ? [`${part}, ${parts[place + 1] ?? ''}`] : []));
  }
  return parts.filter((part) => !generation.test(part));
}

const separators = /[;；؛•|\n]| · /;
const lastAnd = /,? (?:and|und|et|&) |[和及]/i;

/** The names of a string without a separator stronger than the comma. */
function splitAnds(text: string): string[] {
  const parts = text.split(lastAnd).filter(Boolean);
  // BibTeX: "Doe, Jane and Roe, Richard"; one comma in every part, and no list before the last "and".
  const isBibtex =
    parts.length > 1 && parts.every((part) => part.split(',').length <= 3 && isInvertedName(part));
  return isBibtex ? parts : splitCommas(parts.join(', '));
}

function isInvertedName(part: string): boolean {
  const [family = '', given = '', ...rest] = part.split(/\s*,\s*/);
  if (!given) return false;
  return rest.length === 0
    ? isOneWord(family) || isInitials(given) || family.includes(' ') === false
    : generation.test(given);
}

const openEnd = /\bet\.? al\b|\(?\b\d{1,5} (?:additional|more|other)\b|\band others\b|\bothers$/i;

/** A byline without its label, its "et al." and its brackets' contents. */
function tidyList(text: string): string {
  const list = text
    .slice(0, longestList * 10)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^\s?(?:authors?|by|von|par) ?[:：]? /i, '');
  const end = openEnd.exec(list)?.index ?? list.length;
  return (
    list
      .slice(0, end)
      // "Ann Doe, Ben Roe … Cy Poe": names left out between two.
      .replace(/(?<=\p{L}) (?:…|\.{3,}) (?=\p{Lu})/gu, ', ')
      .replace(/…|\.{3,}/g, ' ')
      .replace(/[([{][^()[\]{}]*[)\]}]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=[,;])/g, '')
      .replace(/[\s,;]+$/, '')
      .replace(/ (?:and|&)$/i, '')
  );
}

/**
 * The names of a byline: "Last, First; Last, First", "A, B and C", "Doe J, Roe R", "Doe, J., & Roe, R.", BibTeX's
 * "and"; labels, affiliations, superscripts, degrees and "et al." are dropped. Text without a name gives none.
 */
export function parseNames(text: string): Name[] {
  const list = tidyList(text);
  const parts = separators.test(list) ? list.split(separators).flatMap(splitOne) : splitAnds(list);
  return parts.slice(0, longestList).flatMap((part) => parseName(part) ?? []);
}

/** Between semicolons stands one name, or (rarely) a last "A and B". */
function splitOne(part: string): string[] {
  return part
    .trim()
    .replace(/^(?:and|&) /i, '')
    .split(/ (?:and|&) /i);
}
