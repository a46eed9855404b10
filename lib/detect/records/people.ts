import { isUncasedName, splitUncasedAnd, uncasedLetter } from '../../core/uncased';
import { bareNames, firstPieces } from './bare-names';
import { isCommonWord } from './common-words';
import { isEasternName } from './eastern-names';

/** What a text says of people: the names it lists, how many pieces it has, and whether their form (initials, "Last, F.") is that of citations. */
export type People = { names: string[]; pieces: number; isCitationForm: boolean };

/** No people at all. */
export const nobody: People = { names: [], pieces: 0, isCitationForm: false };
const initials = /^(?:\p{Lu}\p{Ll}?\.?(?:-\p{Ll}\.)?-?){1,4}\.?$/u;
const bareInitials =
  /^(?:\p{Lu}{1,3}|(?:\p{Lu}[.\s-]+){1,4}(?:\p{Lu}|\p{Ll}(?=\.))?\.?)(?:\s?(?:Jr\.?|II|III|IV))?$/u;
const fullWord = /^(?:(?:[dlo]|d[ae]ll)['’])?(?:mc|mac|al-|el-|abd)?\p{Lu}[\p{L}\p{M}'’ʼ`´.‐-]*$/u;
const particle =
  /^(?:van|von|vom|zu|zur|de|del|della|der|den|des|di|da|das|do|dos|du|la|le|las|los|el|al|bin|ibn|ben|bint|ter|ten|te|tot|y|e|i|af|av|dal|degli|san|st\.?|jr\.?,?|sr\.?|ii|iii|iv|'t|op|in|abu|e\.)$/iu;

/** Given names that are written short: "Mohd. Azlan". */
const shortened = /^(?:Mohd|Muhd|Mohamm|Chr|Thos|Wm|Geo|Alex|Theod)\.$/;

/** "Bonding in Crystals" is no name; "Ann in 't Veld" and "Ben in der Au" are. */
const inWords = /\sin\s(?!['’]?t\s|de[rnm]?\s|het\s)/;

/** "J. Phys", "Acta Chem", "Ann. Rev. of Phys": a journal's short name, which is shaped like a person's. */
const journalName =
  /^(?:J|Z|Acta|Adv|Am|Ann|Appl|Arch|Bull|Can|Chem|Comm|Eur|Int|J(?:pn|ap)|Math|Phys|Proc|Pure|Rep|Rev|Sov|Trans)\.?\s(?:\p{L}+\.?\s){0,3}(?:Acad|Appl|Astron|Astrophys|Biochem|Biol|Chem|Comput|Crystallogr|Ecol|Econ|Educ|Eng|Geol|Geophys|Hist|Immunol|Ling|Lett|Linguist|Math|Mech|Med|Microbiol|Naturforsch|Neurol|Neurosci|Opt|Philos|Phys|Physiol|Psychol|Rev|Sci|Soc|Stat|Zool)\.?$/u;

/** Whether a text is one person's name, of at least two words unless `single` allows one. */
export function isName(text: string, single = false): boolean {
  if (text.length > 60 || text.length < 2 || inWords.test(text) || journalName.test(text)) return false;
  const eastern = isEasternName(text);
  if (eastern !== undefined) return eastern;
  if (isUncasedName(text, single)) return true;
  const words = text.split(/[\s ]+/);
  if (words.length > 6 || (words.length < 2 && !single)) return false;
  let full = 0;
  for (const word of words) {
    if (/^[A-Z][a-z]+$/.test(word)) {
      if (isCommonWord(word.toLowerCase())) return false;
      full++;
      continue;
    }
    if (
      (word.length > 3 && word.endsWith('.') && !bareInitials.test(word) && !shortened.test(word)) ||
      (word.length > 2 && isCommonWord(word.toLowerCase()))
    )
      return false;
    if (fullWord.test(word) && word.length > 1 && !bareInitials.test(word)) full++;
    else if (!initials.test(word) && !bareInitials.test(word)) {
      if (!particle.test(word) || word === words.at(-1)) return isShouted(words);
    }
  }
  return (full > 0 && full < 5) || isShouted(words);
}

function isShouted(words: string[]): boolean {
  return (
    words.every((word) => /^[\p{Lu}.'’-]+$/u.test(word) && !isCommonWord(word.toLowerCase())) &&
    words.some((word) => word.length > 2)
  );
}

/** "Last, F." and "Last, First" as they stand between semicolons. */
function isInverted(text: string): boolean {
  const [family = '', given = '', more] = text.split(/,\s*/);
  return (
    more === undefined &&
    given !== '' &&
    !bareInitials.test(family.split(' ')[0] ?? '') &&
    family.split(' ').length < 4 &&
    !journalName.test(given) &&
    isName(family, true) &&
    isName(`${given} X${family.replaceAll('.', '')}`, true)
  );
}

/** A name whose comma is forgotten, or a stop: "Roe B.", "Roe. B.". */
const slipped = /^(\p{Lu}[\p{L}'’-]{2,})\.?\s((?:\p{Lu}\.[\s-]?){1,3})$/u;

/** Pairs "Last", "F. M." that a comma list of inverted names falls into; undefined where it is none. */
function pairUp(pieces: string[]): string[] | undefined {
  const names: string[] = [];
  let given = 0;
  let slips = 0;
  for (const piece of pieces) {
    const [, family, initials] = slipped.exec(piece) ?? [];
    if (family) {
      names.push(`${family}, ${initials}`);
      slips++;
    } else if (bareInitials.test(piece) && names.length > 0 && !names.at(-1)?.includes(',')) {
      names[names.length - 1] += `, ${piece}`;
      given++;
    } else names.push(piece);
  }
  return given > 0 && given + slips >= names.length / 2 ? names : undefined;
}

/** "Last, First, First Last, and First Last": only the name a list is sorted by is turned round. */
function firstInverted([family = '', given = '', ...others]: string[]): string[] | undefined {
  const isFamily = !isName(family) || bareInitials.test(given);
  const isFirst = others.length > 0 && isFamily && isInverted(`${family}, ${given}`);
  return isFirst && others.every((name) => isName(name)) ? [`${family}, ${given}`, ...others] : undefined;
}

/** What stands before a name in some countries: "Prof. Dr. Ann Doe". */
const degrees = /^(?:(?:Univ\.-)?(?:Dr|Prof|Dra|Profa|Dott|Dipl)\.?(?:-Ing\.)?\s+)+(?=\p{Lu}[\p{Ll}.])/u;

/** What stands behind a whole name: "Ann Doe, PhD". */
const degreeBehind = /^(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|M\.?D\.?|M\.?Phil\.?|M\.?Sc\.?|MPH|MBBS|MRes)$/;

/** "Last, First" alone, which looks like a place or two names too. */
function isOneInverted(text: string): boolean {
  const [family = '', given = ''] = text.split(/,\s*/);
  return (
    bareInitials.test(given) ||
    (!family.replace(/^(?:\p{Ll}+ )+/u, '').includes(' ') &&
      given.replace(/ (?:d[aeo]|dos|das|van|von)$/, '').split(' ').length < 3)
  );
}

/** "Doe, Ann, Roe, Ben, and Poe, Cy": pairs up to the "and", and one after it. */
function pairOff(text: string): string[] | undefined {
  const [before = '', last = '', more] = text.split(/\s*,?\s(?:and|&)\s+/);
  const parts = split(before, /\s*,\s*/);
  if (last === '' || more !== undefined || parts.length % 2 > 0) return undefined;
  const names = parts.flatMap((part, at) => (at % 2 > 0 ? `${parts[at - 1]}, ${part}` : []));
  const all = [...names, last];
  return all.every((name) => isInverted(name) && isOneInverted(name)) ? all : undefined;
}

/** "y" and "i" join two people and the two family names of one: another person has a given name, or initials. */
const and =
  /\s*(?:,\s*)?(?:\s(?:and|und|et|with)\s|\s(?:og|och|en)\s(?=\p{Lu})|\s[yei]\s(?=\p{Lu}[^\s,;]*\s+\S*\p{Lu}|\p{Lu}[^\s,;]*,\s+(?:\p{Lu}\.?[\s-]?){1,3}(?:$|[,;]))|&)\s*/u;

/** What joins the last name of a list, left before it where the list is cut at its commas. */
export const leadingAnd = /^(?:and|und|et|&)\s+/;

function pieces(text: string): { pieces: string[]; isInverted: boolean } {
  // "Doe, Ann / Roe, Ben", as German libraries write.
  const slashed = split(text, /\s+\/\s+/);
  const isSlashed = slashed.length > 1 && slashed.every(isInverted);
  const strong = isSlashed
    ? slashed
    : split(text, /\s*[;；؛|•·‧⋅]\s*|(?<=\p{Script=Han})\s*[・･]\s*(?=\p{Script=Han})/u);
  if (strong.length > 1 || /^[^,;]+,[^,;]+;?$/.test(text)) {
    const inverted = strong.flatMap((part) => split(part, /(?:^|\s+)(?:and|&)\s+/));
    if (
      inverted.filter(isInverted).length >= inverted.length * 0.6 &&
      (strong.length > 1 || isOneInverted(text))
    )
      return { pieces: inverted, isInverted: true };
  }
  // "Doe, Ann and Roe, Ben", as BibTeX writes.
  const joined = strong.length === 1 && text.includes(', ') ? split(text, /\s+and\s+/) : [];
  if (joined.length > 1 && joined.every((part) => isInverted(part) && isOneInverted(part)))
    return { pieces: joined, isInverted: true };
  // "Ann Doe - Ben Roe - Cy Poe": of two, the second may be a place.
  const dashed = text.includes(',') ? [] : split(text, /\s+[-–—]\s+/);
  if (dashed.length > 2 && dashed.every((part) => isName(part))) return { pieces: dashed, isInverted: false };
  const listed = strong.length === 1 ? pairOff(text) : undefined;
  if (listed) return { pieces: listed, isInverted: true };
  const plain = strong.length > 1 ? withoutAffiliations(strong) : strong;
  const commas = plain
    .flatMap((part) => split(part, /\s*[,，、،]\s*|\s+\/\s+/u))
    .flatMap(splitUncasedAnd)
    .flatMap((part) => split(part, and))
    .map((part) => part.replace(leadingAnd, '').replace(degrees, ''))
    .filter((part, at, all) => !(degreeBehind.test(part) && isName(all[at - 1] ?? '')));
  const paired = pairUp(commas) ?? firstInverted(commas);
  return { pieces: paired ?? commas, isInverted: paired !== undefined };
}

/** "Name: Place; Name: Place" and "Name, Place; Name, Place" without the places. */
function withoutAffiliations(parts: string[]): string[] {
  const colons = parts.filter((part) => isName(part.split(/\s*[:：]\s*/)[0] ?? '') && /[:：]/.test(part));
  if (colons.length > parts.length / 2) return parts.map((part) => part.replace(/\s*[:：].*$/, ''));
  return parts.map((part) => {
    const [first = '', ...rest] = part.split(/\s*,\s*/);
    return rest.length > 0 && isName(first) && !rest.some((one) => isName(one) || bareInitials.test(one))
      ? first
      : part;
  });
}

function split(text: string, by: RegExp): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A cheap look: whether one of the first three pieces can be a name, or half of one. */
function beginsWithName(text: string): boolean {
  return firstPieces(text).some((piece) =>
    isName(piece.replace(/(?<=\p{Ll}\p{Ll}|\p{Lo})\.\s*$/u, '').trim(), true),
  );
}

/** A letter that a name begins with. */
export const nameLetter = new RegExp(
  String.raw`[\p{Lu}\p{Script=Han}\p{Script=Hangul}]|${uncasedLetter}`,
  'u',
);

const initial = /(?:^|[\s.-])\p{Lu}\.|\s\p{Lu}{1,3}$/u;

/**
 * "A. Doe, B. Roe et al. · Odd Journal": the list of names that a dot or bar parts from places; the whole text where what
 * follows is a name as they are.
 */
function beforePlaces(text: string): string {
  const [head = '', ...places] = split(text, /\s+[·•|]\s+/u);
  if (places.length === 0 || !/[,&]|\sand\s/.test(head)) return text;
  const names = head.replace(/,?\s+et\.? al\.?$/, '');
  const { pieces: listed } = pieces(names);
  const areNames = listed.length > 1 && listed.every((name) => isName(name) || isInverted(name));
  const areShort = listed.every((name) => initial.test(name));
  const isMore = places.some((place) => isName(place) && !(areShort && !initial.test(place)));
  return areNames && !isMore ? names : text;
}

/** Reads a text as a list of people; no names where it is not one. `single` counts names of one word too. */
export function readPeople(text: string, single = false): People {
  if (text.length < 2 || text.length > 12000 || !beginsWithName(text)) return nobody;
  const plain = bareNames(text);
  if (!nameLetter.test(plain)) return nobody;
  const { pieces: parts, isInverted: inverted } = pieces(beforePlaces(plain));
  const names = parts.filter((part) =>
    inverted && part.includes(',') ? isInverted(part) : isName(part, single),
  );
  const citations = names.filter(
    (name) => inverted || /(^|\s)(?:\p{Lu}[.-]?){1,3}($|\s|,)|^(?:\p{Script=Arabic}\.\s?){1,3}/u.test(name),
  );
  return {
    names,
    pieces: parts.length,
    isCitationForm: names.length > 0 && citations.length >= names.length / 2,
  };
}

/** Whether nearly all of a text is names: at least `least` of them. */
export function arePeople(people: People, least = 1): boolean {
  return people.names.length >= least && people.names.length >= people.pieces * 0.7;
}
