import { arePeople, leadingAnd, readPeople } from './people';
import { type Citation, sentences, year, yearInside } from './sentences';
import { cleanTitle, countWords, titleScore } from './titles';

const joints =
  /\s*\((?:1[5-9]|20)\d\d\)[.,:]?\s+|\s+[/|]\s+|\s+[–—-]+\s+|\s*:\s+|\.\s+|\s+by\s+|\s*[,;]\s+(?=\p{Lu})|\s*\(\s*|。|\s+(?:von|par|por)\s+/gu;

/** "Doe et al.": a family name alone. */
const isOthers = /^\W*(\p{Lu}[\p{L}'’-]+),? et al\.?\W*$/u;

/** "A title, J" and "A title, Bull": a journal's short name has begun. */
const isCutShort = /(?:^|[\s,])\p{L}$|,\s\p{Lu}\p{L}{0,6}$/u;

/** No title ends further on in a text. */
const lastEnd = 600;

const yearAtEnd = new RegExp(String.raw`[\s,.;]+${year}[\s.]*$`, 'u');

/** "Doe, J.", with which no title begins. */
export const turned = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}\./u;

/** What stands in a bracket that is open, where it is closed before the text ends. */
function insideBracket(text: string): string | undefined {
  let open = 1;
  for (const hit of text.slice(0, 600).matchAll(/[()]/g)) {
    open += hit[0] === '(' ? 1 : -1;
    if (open === 0) return text.slice(0, hit.index);
  }
  return undefined;
}

/** "Title (Ann Doe and Ben Roe)", with or without something after it. */
function readBracketed(text: string): Citation | undefined {
  for (const { index } of text.matchAll(/\s\((?=\p{L})/gu)) {
    if (index > lastEnd) break;
    const title = cleanTitle(text.slice(0, index));
    const inside = insideBracket(text.slice(index + 2));
    if (inside === undefined || titleScore(title) < 0.4 || turned.test(title)) continue;
    const people = readPeople(inside);
    const rest = text.slice(index + inside.length + 3);
    const least = /[\p{L}\d]/u.test(rest) ? 2 : 1;
    if (people.names.length === people.pieces && arePeople(people, least) && !arePeople(readPeople(title)))
      return { title, people: inside, rest, order: 'title-first' };
  }
  return undefined;
}

/** Reads "Title / Names", "Title (Names)", "Title by Names" and their like. */
export function readTitleFirst(text: string): Citation | undefined {
  return readBracketed(text) ?? readJoined(text);
}

/** "A. Doe and B. Roe, Odd Letters 14": without its number the place of publication looks like one more name. */
const numberedBehind =
  /^([^\d]{6,}?),\s\p{Lu}[\p{L} &]{3,60}[\s,]\s?(?:\d{1,4}(?:\(\d+\))?(?:[,:]\s\d\d|\s\(|\s*$)|\d{2,4}[,:]\s(?:n[or]?\.\s?)?\d)/u;

/** The names that a text begins with and a place of publication ends: "A. Doe, Science 14, 13", "A. Doe in *Odd Structures*"; undefined where one name is not in the form of citations. */
export function namesBeforeVenue(text: string): string | undefined {
  const [, listed = ''] = numberedBehind.exec(text) ?? [];
  const before = readPeople(listed);
  if (before.names.length > 0 && before.names.length === before.pieces) return listed;
  const names = namesBeforeComma(text, /,\s+|\s+in:?\s+(?=\p{Lu}|["“])/gu);
  const people = readPeople(names);
  return arePeople(people, people.isCitationForm ? 1 : 2) ? names : undefined;
}

/** The pieces between commas that a text begins with and that are names, as long as something is left. */
export function namesBeforeComma(text: string, ends = /,\s+/g): string {
  let end = 0;
  let from = 0;
  for (const hit of text.matchAll(ends)) {
    const { names, pieces } = readPeople(text.slice(from, hit.index).replace(leadingAnd, ''));
    if (names.length === 0 || names.length < pieces) break;
    end = hit.index;
    from = end + hit[0].length;
  }
  return text.slice(0, end);
}

/** "Title, A. Doe and B. Roe, Venue, 1999": names between commas, and a year after them. */
function readListed(title: string, after: string): Citation | undefined {
  const names = namesBeforeComma(after);
  const rest = after.slice(names.length);
  const people = readPeople(names);
  const before = readPeople(title);
  // The names before them are more of the same list.
  const areMore = before.names.length > 1 && before.names.length === before.pieces;
  if (names === '' || areMore || !arePeople(people, people.isCitationForm ? 1 : 2) || countWords(title) < 3)
    return undefined;
  return yearInside.test(rest) ? { title, people: names, rest, order: 'title-first' } : undefined;
}

const initialFirst = /^\p{Lu}(?:\.|\s\p{Lu}\b)/u;

/** "A. Doe, B. Roe" and "A B Doe", which are no title. */
function areInitialed(text: string): boolean {
  if (!initialFirst.test(text)) return false;
  const { names, pieces, isCitationForm } = readPeople(text);
  return isCitationForm && names.length === pieces;
}

function readJoined(text: string): Citation | undefined {
  for (const hit of text.matchAll(joints)) {
    if (hit.index > lastEnd) break;
    const title = cleanTitle(text.slice(0, hit.index));
    if (titleScore(title) < 0.4 || turned.test(title) || areInitialed(title)) continue;
    const after = text.slice(hit.index + hit[0].length);
    const bare = after.replace(yearAtEnd, '');
    const whole = readPeople(bare);
    const isWeakJoint = /^[\s]*[,;:]/.test(hit[0]);
    // One name after a comma may be anything; before a year that ends the line it is the author's.
    const isSure = !isWeakJoint || whole.isCitationForm || (bare !== after && countWords(title) > 3);
    if (arePeople(whole, isSure ? 1 : 2) && whole.names.length === whole.pieces)
      return { title, people: bare, rest: after.slice(bare.length), order: 'title-first' };
    if (/\(\d{4}\)/.test(hit[0]) && isOthers.test(after))
      return { title, people: after.replace(isOthers, '$1'), rest: '', order: 'title-first' };
    if (isWeakJoint) {
      const listed = readListed(title, after);
      if (listed) return listed;
      continue;
    }
    const part = sentences(after)[0] ?? '';
    const people = readPeople(part);
    const rest = after.slice(part.length);
    // "Title. Ann Doe. Journal 12, 2004": a sentence that is one name, and a year after it.
    const isOne =
      people.pieces === 1 && countWords(title) > 3 && !isCutShort.test(title) && yearInside.test(rest);
    if (arePeople(people, people.isCitationForm || isOne ? 1 : 2))
      return { title, people: part, rest, order: 'title-first' };
  }
  return undefined;
}
