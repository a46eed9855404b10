import { foldText, wordsOf } from './fold';
import { type Draft, familyName, type Identity, type Name } from './paper';
import { isPublished } from './published';

const greekNames: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

// The commands that write something a Unicode title writes in letters too; every other command is layout or a symbol.
const spokenCommands = new Set([
  ...Object.values(greekNames),
  ...'log ln exp sin cos tan min max sup inf lim det dim ker deg arg gcd'.split(' '),
]);

/** What a TeX command leaves of itself in letters: `\varepsilon` epsilon, `\ell` l, `\mathbb` nothing. */
function spoken(command: string): string {
  const name = command.toLowerCase().replace(/^var(?=.)/, '');
  if (name === 'ell') return 'l';
  return spokenCommands.has(name) ? name : ' ';
}

/** The letters and digits of a title; one formula gives the same whether it is in TeX, HTML or Unicode. */
function lettersOf(title: string): string {
  const plain = title
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\\([a-z]+|.)/gi, (_, command: string) => spoken(command));
  return foldText(plain)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .replace(/\p{Script=Greek}/gu, (letter) => greekNames[letter] ?? letter);
}

const unspacedStart = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The family name in the form all sites agree on: without particles ("van der Berg" and "Berg" are one), and for
 * Chinese, Japanese and Korean names the first character, because sites split those differently or not at all.
 */
function familyKey(name: Name): string {
  const [family = ''] = familyName(name).split(',');
  const folded = foldText(family).trim();
  if (unspacedStart.test(folded)) return Array.from(folded)[0] ?? '';
  return (folded.split(/\s+/).at(-1) ?? '').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

const placeholder =
  /^(?:[a-z]{2,12}:\s*)?(?:\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}\/\S+|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/i;
const schemeAndValue = /^(?:arxiv|doi|pmid|pmcid|openreview|https?):\s*\S+$/i;

/** True if a title is only an id or an address that stands in for one ("arXiv:2106.09608"). */
export function isPlaceholderTitle(title: string): boolean {
  return placeholder.test(title.trim()) || schemeAndValue.test(title.trim());
}

/**
 * What a work is looked up by when no id is shared: the letters of its title and its first author's family name.
 * Empty if the title says nothing.
 */
export function fingerprintOf({ title, authors }: Pick<Identity, 'title' | 'authors'>): string {
  const letters = isPlaceholderTitle(title) ? '' : lettersOf(title);
  if (!letters) return '';
  const [first] = authors;
  return `${letters}|${first ? familyKey(first) : ''}`;
}

// A preprint may have a DOI or a DBLP key of its own: that of the published paper does not contradict it.
const preprintId =
  /^(?:doi:10\.(?:1101|48550|21203|31234|31219|31235|20944|26434|36227|2139|22541|5281|12688|14293|31223)\/|dblp:journals\/corr\/)/;

// A volume's ISBN is shared by all of its papers, and two editions of one book have two.
const volumeId = /^isbn:/;

/** The ids that belong to one work alone: all but those of a whole volume. */
export function ownIds(ids: readonly string[]): string[] {
  return ids.filter((id) => !volumeId.test(id));
}

/** An id's scheme and value for telling whether two ids contradict: versions do not count. */
function claimOf(id: string): [scheme: string, value: string] {
  const colon = id.indexOf(':');
  const scheme = preprintId.test(id) ? `preprint ${id.slice(0, colon)}` : id.slice(0, colon);
  return [scheme, id.slice(colon + 1).replace(/[./]?v\d+$/i, '')];
}

function claimsOf(ids: readonly string[]): Map<string, Set<string>> {
  const claims = new Map<string, Set<string>>();
  for (const [scheme, value] of ownIds(ids).map(claimOf)) {
    claims.set(scheme, (claims.get(scheme) ?? new Set()).add(value));
  }
  return claims;
}

/** True if both have ids of one scheme and none of that scheme in common. */
export function contradict(a: readonly string[], b: readonly string[]): boolean {
  const others = claimsOf(b);
  return [...claimsOf(a)].some(([scheme, values]) => {
    const theirs = others.get(scheme);
    return theirs !== undefined && ![...values].some((value) => theirs.has(value));
  });
}

/** The part of a fingerprint that is of the title, with the bar that ends it. */
export function titlePartOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf('|') + 1);
}

/** How many years lie between two descriptions; undefined unless both are dated. */
export function yearsBetween(a: Pick<Identity, 'issued'>, b: Pick<Identity, 'issued'>): number | undefined {
  if (!a.issued || !b.issued) return undefined;
  return Math.abs(Number(a.issued.slice(0, 4)) - Number(b.issued.slice(0, 4)));
}

const fewestWords = 4;

/** True if a title is telling by its length; a character of an unspaced script counts half a word. */
function isTelling({ title }: Identity): boolean {
  const words = wordsOf(title);
  return words.reduce((sum, word) => sum + (unspacedStart.test(word) ? 0.5 : 1), 0) >= fewestWords;
}

/** A work as far as telling it from others needs. */
export type Described = Identity & Pick<Draft, 'venue' | 'type'>;

/** What makes it doubtful that two descriptions are of one work: ids that contradict, or what of them differs a little. */
export const doubts = ['ids', 'author', 'year', 'title'] as const;
export type Doubt = (typeof doubts)[number];

/** One work, two works, or what makes that doubtful. */
export type Kinship = 'same' | 'different' | Doubt;

/** True if the first author of one is among the authors of the other. */
function shareFirstAuthor(a: Identity, b: Identity): boolean {
  const keysOf = ({ authors }: Identity) => authors.map(familyKey);
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  return keysB.includes(keysA[0] ?? '') || keysA.includes(keysB[0] ?? '');
}

/** True if both were published, in different venues. */
function areElsewhere(a: Described, b: Described): boolean {
  return isPublished(a) && isPublished(b) && foldText(a.venue ?? '') !== foldText(b.venue ?? '');
}

const longestWait = 4;

/** Two works of one title and different first authors, or none on one side. */
function kinshipByTitle(a: Described, b: Described, hasBothAuthors: boolean): Kinship {
  if (!isTelling(a) || (yearsBetween(a, b) ?? 0) > 1) return 'different';
  return !hasBothAuthors || shareFirstAuthor(a, b) ? 'author' : 'different';
}

/** Two works of one title and first author (or none on either side). */
function kinshipByPrint(a: Described, b: Described, hasAuthor: boolean): Kinship {
  const years = yearsBetween(a, b);
  if (years !== undefined && years > 1) {
    const isLatePrint = isPublished(a) !== isPublished(b) && years <= longestWait && hasAuthor;
    return isLatePrint && isTelling(a) ? 'year' : 'different';
  }
  if (!isTelling(a) && (years === undefined || !hasAuthor)) return hasAuthor ? 'title' : 'different';
  return years === 1 && areElsewhere(a, b) ? 'year' : 'same';
}

/**
 * Whether two descriptions are of one work. They are if they share an id; or if title and first author agree, the
 * years are at most one apart, and no ids of one scheme contradict. A short title is only trusted with an author and
 * both years. Where they agree only weakly, what is weak is said: then only the reader can tell.
 */
export function kinshipOf(a: Described, b: Described): Kinship {
  const [printA, printB] = [fingerprintOf(a), fingerprintOf(b)];
  const isOnePrint = printA !== '' && printA === printB;
  const areContrary = contradict(a.ids, b.ids);
  if (ownIds(a.ids).some((id) => b.ids.includes(id))) return areContrary && !isOnePrint ? 'ids' : 'same';
  const title = titlePartOf(printA);
  if (areContrary || title === '' || title !== titlePartOf(printB)) return 'different';
  if (isOnePrint) return kinshipByPrint(a, b, printA !== title);
  return kinshipByTitle(a, b, printA !== title && printB !== title);
}

/** True if two descriptions are of one work, without doubt. */
export function isSameWork(a: Described, b: Described): boolean {
  return kinshipOf(a, b) === 'same';
}
