import { readEastern } from './eastern-citation';
import { arePeople, readPeople } from './people';
import { type Citation, sentences, year, yearInside } from './sentences';
import { readTitleAlone } from './title-alone';
import { fewestWords, isAwaited, upToNextPart, upToNumberedVenue, withoutVenue } from './title-end';
import { namesBeforeComma, namesBeforeVenue, readTitleFirst } from './title-first';
import { cleanTitle, countWords, titleScore } from './titles';
import { coauthorsIn, readWith, readWithBehind, readWithFirst } from './with-coauthors';
import { citationNumbers, meeting, venueWords } from './words';

const yearMark = new RegExp(String.raw`^[\s.,;:]*${year}(?!年\d)(?:[^\p{L}\d]{0,3})\s*`, 'u');
const quoted =
  /(?:["“„「『‘](?=\S)|(?<=[،,]\s)"\s|«\s?)(.{6,320}?)[.,]?(?:["”“」』’]|\s?»)(?=[\s.,;:()[\]，。、،؛『「《（–—-]|$)/u;
/** The same where the first mark is one of a pair: what is in single ones stays in it, "“‘A word’: a title”". */
const inDouble = /^["“„](?=\S)(.{6,320}?)[.,]?["”“](?=[\s.,;:()[\]–—-]|$)/u;
/** Where a paper came out, on a tag before its names: "ODD 2014 A. Doe". */
const tagBefore = /^[\p{L}\s.&-]{2,30}\s(?:19|20)\d\d\s+(?=\p{Lu})/u;
const shortestQuoted = 15;
const bracketLabels =
  /\[\s*(?:pdf|pre-?print|paper|codes?|doi|hal|journal|web|html|video|slides|project|site|link|arxiv|github|demo|data|blog|poster|bib(?:tex)?|abs(?:tract)?)[^\]]{0,20}\]/gi;

/** The year of a citation, or how far its paper has come, that a dash parts from the rest: "2023 - Doe, A. Title". */
const standsBefore =
  /^\s*(?:(?:19|20)\d\d|under review|in press|submitted|forthcoming)\s+[–—-]\s+(?=\p{Lu})/iu;

/** Reads one line as "Authors. Title. Venue", "Title / Authors" or a title in quotes with names beside it; undefined when it is none. `order` is tried first. */
export function readCitation(line: string, order?: Citation['order']): Citation | undefined {
  if (line.length < 20 || line.length > 1500) return undefined;
  const text = line
    .replace(standsBefore, '')
    .replace(/^[\^↑]\s*(?:[a-z]\s){0,8}/u, '')
    .replace(/^\s*(?:\[[\w+-]{1,12}\]|\(?\d{1,4}[.)]\)?|[•·▪–*§Ø-]|o(?=\s+\p{Lu}))\s+/u, '');
  const bare = text
    .replace(bracketLabels, ' ')
    .replace(/\s\)\s*$/, '')
    .trim();
  const marked =
    readMarked(bare) ??
    readEastern(bare) ??
    readQuoted(bare) ??
    readWith(bare) ??
    readWithBehind(bare) ??
    readWithFirst(bare);
  if (marked) return marked;
  const first = order === 'title-first' ? readTitleFirst : readPeopleFirst;
  const second = order === 'title-first' ? readPeopleFirst : readTitleFirst;
  return first(bare) ?? second(bare) ?? readOneForAll(bare) ?? readTitleAlone(bare);
}

const oneForAll = /^(\p{Lu}[\p{L}'’-]+(?: (?:(?:and|&) )?\p{Lu}[\p{L}'’-]+)?,? et\.? al)\b\.?[,:]?\s+/u;

/** "Doe et al. Title. Venue 2012" and "Doe et al. (2012). Title": a family name stands for all the authors. */
function readOneForAll(text: string): Citation | undefined {
  const [lead, people = ''] = oneForAll.exec(text) ?? [];
  return lead === undefined ? undefined : afterPeople(text, { people, end: lead.length });
}

/** "Names. Title[J]. Journal, …", as China's standard (GB/T 7714) marks kinds of works; its P, S and N are patents, standards and news. */
function readMarked(text: string): Citation | undefined {
  const hit =
    /^(.{2,300}?)[.．]\s*([^.．].{3,300}?)\s?\[(?:J|C|D|R|A|J\/OL|EB\/OL|C\/\/.{0,20})\](.*)$/u.exec(text);
  const [, people = '', title = '', rest = ''] = hit ?? [];
  if (!hit || titleScore(cleanTitle(title)) < 0.4 || !arePeople(readPeople(people))) return undefined;
  return { title: cleanTitle(title), people, rest, order: 'people-first' };
}

function readQuoted(text: string): Citation | undefined {
  const hit = quoted.exec(text);
  if (!hit) return undefined;
  const start = hit.index;
  const [whole, title = ''] = inDouble.exec(text.slice(start)) ?? hit;
  if (titleScore(cleanTitle(title)) < 0.4) return undefined;
  if (title.length < shortestQuoted && !/\p{Script=Han}/u.test(title)) return undefined;
  const before = text
    .slice(0, start)
    .replace(/\([^()]*\)[\s.,;:]*$/, '')
    .replace(new RegExp(String.raw`[\s.,;:]*${year}[\s.,;:]*$`, 'u'), '')
    .replace(tagBefore, '');
  const after = text
    .slice(start + whole.length)
    .replace(/^[\s.,;:]+/, '')
    .replace(/\s+(?:https?:\/\/|#\p{L}).*$/u, '');
  const isFirst = start <= 3;
  const behind = isFirst ? [coauthorsIn(after), namesBeforeVenue(after) ?? ''] : [];
  const people = [before, ...behind, ...sentences(after)].find((part) => arePeople(readPeople(part)));
  if (people === undefined && !isFirst) return undefined;
  return {
    title: cleanTitle(title),
    people: people ?? '',
    rest: after,
    order: people === before ? 'people-first' : 'title-first',
  };
}

/** The longest beginning of the text that is a list of names, and where it ends. */
function leadingPeople(text: string): { people: string; end: number } | undefined {
  let best: { people: string; end: number } | undefined;
  // Names that only a comma parts from the title: "Doe, J. & Roe, R.B., A new species".
  let atComma: { people: string; end: number } | undefined;
  const ends =
    /(?<=\p{L}|\.|\)|…|[*†‡§])(?:[.:;,،؛]\s+|,?\s*：\s*|\s+(?=\(?(?:1[5-9]|20)\d\d)|[,，]?(?=[(（](?:19|20)\d\d[)）])|\s*:\s+|\s+[–—-]\s+)/gu;
  let misses = 0;
  let isIndexed = false;
  for (const hit of text.slice(0, 1200).matchAll(ends)) {
    const part = text.slice(0, hit.index + (hit[0].startsWith('.') ? 1 : 0));
    if (yearInside.test(part)) break;
    if (best && isNextSentence(best.people, text.slice(best.end, hit.index))) break;
    const people = readPeople(part);
    const isWhole = arePeople(people) && people.names.length === people.pieces;
    if (isIndexed && isWhole && !areIndexed(people.names)) break;
    // What a colon follows is the title's first half, unless it is a name.
    const isHalf = hit[0].trim() === ':' && !part.trimEnd().endsWith(people.names.at(-1) ?? '');
    if (isWhole || (!best && !isHalf && arePeople(people) && people.names.length > 3)) {
      const strength = /^[.:]|^\s|：/.test(hit[0]) ? 1 : 0;
      const lead = { people: part, end: hit.index + hit[0].length };
      if (strength || yearMark.test(text.slice(hit.index))) {
        best = lead;
        isIndexed = areIndexed(people.names);
      } else if (people.isCitationForm && part.endsWith('.')) {
        const more = text.slice(lead.end);
        const isLast = isLastOfList(part, more);
        if (isLast || !beginsName(more)) atComma = lead;
        if (isLast) break;
      }
      misses = 0;
    } else if (++misses > 6 && best) break;
  }
  // "Doe, J. and Roe, R. B., A new species": a stop inside initials, or before "and", ends no list.
  const isCut = best && atComma && atComma.end > best.end && namesGoOn.test(text.slice(best.end));
  return isCut ? atComma : (best ?? atComma);
}

/** Whether what follows names begins the title, though it looks like a name too: "Ann Luo. Double Insurance: …". */
function isNextSentence(people: string, more: string): boolean {
  if (/[,;&]|\s(?:and|und|et)\s/.test(more) || /\p{Lu}\./u.test(more)) return false;
  return /\p{Ll}{2}\.$/u.test(people) || (/\p{Ll}\.$/u.test(people) && /^\p{Lu}\p{Ll}+ \p{L}/u.test(more));
}

/** A further initial or an "and", with which a list of names goes on. */
const namesGoOn = /^(?:(?:and|und|et|&)\s|\p{Lu}\.)/u;
const lastName = /\s(?:and|und|et|&)\s+[^,]{2,40},\s*(?:\p{Lu}[.\s-]*){1,4}$/u;

/** Whether names end as lists do, "… and Doe, J.", and no further initial or "and" comes. */
function isLastOfList(people: string, more: string): boolean {
  return lastName.test(people) && !namesGoOn.test(more);
}

/** Whether more names follow: initials, or a name up to the next comma or stop. */
function beginsName(text: string): boolean {
  const [piece = ''] = text.replace(/^(?:and|&)\s+/, '').split(/\s*(?:[,;]|\.\s|\s(?:and|&)\s)/, 1);
  return /^\p{Lu}\./u.test(text) || arePeople(readPeople(piece, true));
}

/** "Doe J, Roe RB", as medicine's indexes write names: one list of them has no other kind. */
function areIndexed(names: string[]): boolean {
  const bare = names.map((name, at) => (at === names.length - 1 ? name.replace(/\.$/, '') : name));
  return bare.length > 1 && bare.every((name) => /\p{Ll} \p{Lu}{1,3}$/u.test(name));
}

/** "(Ed.)" after the names of those, or the editors of the volume in brackets after the authors. */
const editors = /^(?:\(?eds?\.\)?|\((?:[^()]{3,200},? )?eds?\.\))[\s.,:]*/iu;

/** How far a paper has come, before its title: "(in prep, 2025)", "(submitted)". */
const standing =
  /^[\s.,;:]*\((?:in (?:prep|press|review|revision|preparation)|submitted|accepted|forthcoming|under review|to appear)\b[^()]{0,24}\)[\s.,:]*/iu;

function readPeopleFirst(text: string): Citation | undefined {
  const lead = leadingPeople(text);
  return lead ? afterPeople(text, lead) : readBetweenCommas(text);
}

/** "A. Doe, B. Roe, Title, Venue, 12, 3-9, 2012": nothing but commas, which the title has none of before a capital. */
function readBetweenCommas(text: string): Citation | undefined {
  const people = namesBeforeComma(text);
  if (people === '' || !readPeople(people).isCitationForm) return undefined;
  const after = text.slice(people.length).replace(/^,\s*/, '');
  if (!(yearInside.test(after) || isAwaited.test(after))) return undefined;
  const found = afterPeople(text, { people, end: people.length });
  if (!found || !after.startsWith(found.title)) return undefined;
  const title = cleanTitle(upToNextPart(found.title));
  if (countWords(title) < fewestWords || titleScore(title) < 0.4 || arePeople(readPeople(title)))
    return undefined;
  return { ...found, title, rest: after.slice(title.length) };
}

/** A citation whose names are known, and where in it they end. */
function afterPeople(text: string, lead: { people: string; end: number }): Citation | undefined {
  const unmarked = text.slice(lead.end).replace(editors, '');
  const undated = unmarked.replace(standing, '').replace(yearMark, '');
  const after = undated.replace(/^[\s.,;:–—-]+/u, '');
  const parts = sentences(after.split(/\s\/\/\s/)[0] ?? after);
  const sentence = titleOf(parts);
  const whole = sentence && (undated === unmarked ? sentence : upToNumberedVenue(sentence, after));
  const title = whole && withoutVenue(whole, after.slice(whole.length));
  if (title === undefined || titleScore(cleanTitle(title)) < 0.4) return undefined;
  return {
    title: cleanTitle(title),
    people: lead.people,
    rest: after.slice(title.length),
    order: 'people-first',
  };
}

const partMark = /^(?:Part|Teil|Parte|Pars|Partie|Tome|Tomus)\b.{0,8}$|^[IVX]{1,5}\.$/;
const partHead = /^(?:Part|Teil|Parte|Pars|Partie)\s+(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.:]\s+\S/;

/** The title at the head of these sentences: the first, with what follows a question or a "Part I." unless it names a venue. */
function titleOf(parts: string[]): string | undefined {
  const [first, second = '', third = ''] = parts;
  if (first === undefined) return undefined;
  if (partHead.test(second)) return `${first} ${second}`;
  if (partMark.test(second)) return [first, second, ...(isVenue(third) ? [] : [third])].join(' ');
  const isOfTwo =
    parts.length > 2 ||
    (/^(?:\p{L}[^\d\s]*\s+){2,}[^\d\s]+$/u.test(second) && !arePeople(readPeople(second)));
  return /[?!]["”]?$/.test(first) && isOfTwo && !isVenue(second) ? `${first} ${second}` : first;
}

const meetingAlone = new RegExp(String.raw`^${meeting}\.?$`, 'u');

function isVenue(sentence: string): boolean {
  return (
    sentence === '' ||
    venueWords.test(sentence) ||
    citationNumbers.test(sentence) ||
    meetingAlone.test(sentence)
  );
}
