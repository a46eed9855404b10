import { arePeople, readPeople } from './people';
import { type Citation, yearInside } from './sentences';
import { readTitleAlone } from './title-alone';
import { isAwaited, upToNextPart, withoutVenue } from './title-end';
import { namesBeforeComma, readTitleFirst } from './title-first';
import { cleanTitle, titleScore } from './titles';
import { coauthorsInBrackets } from './words';

/** Citations on the pages of one author, who is not named: only the coauthors are. */

const withCoauthors = new RegExp(String.raw`^([^()]{10,300}?)[.,]?\s*${coauthorsInBrackets}(.*)$`);

/** "Title (with A. Doe and B. Roe), Venue", as on the pages of one author. */
export function readWith(text: string): Citation | undefined {
  const [, title = '', people = '', rest = ''] = withCoauthors.exec(text) ?? [];
  if (titleScore(cleanTitle(title)) < 0.4 || !arePeople(readPeople(people))) return undefined;
  return { title: cleanTitle(title), people, rest, order: 'title-first' };
}

const withBehind = /^([^()]{12,300}?)[,.]\s+with (?=\p{Lu})(.+)$/u;

/** "Title, with A. Doe and B. Roe, Venue", as on the pages of one author. */
export function readWithBehind(text: string): Citation | undefined {
  const [, before = '', after = ''] = withBehind.exec(text) ?? [];
  const people = namesBeforeComma(after);
  const title = cleanTitle(before);
  if (people === '' || titleScore(title) < 0.4 || arePeople(readPeople(title))) return undefined;
  return { title, people, rest: after.slice(people.length), order: 'title-first' };
}

const withFirst = new RegExp(String.raw`^${coauthorsInBrackets}[,.:]?\s+(?=\S)`);

/** "(with A. Doe) Title, Venue", as on the pages of one author. */
export function readWithFirst(text: string): Citation | undefined {
  const [lead, people = ''] = withFirst.exec(text) ?? [];
  if (lead === undefined || !arePeople(readPeople(people))) return undefined;
  const after = text.slice(lead.length);
  const found = readTitleFirst(after) ?? readTitleAlone(after);
  if (found?.people === '') return { ...found, title: withoutVenue(found.title, found.rest), people };
  const whole = upToNextPart(after);
  const title = cleanTitle(whole);
  const rest = after.slice(whole.length);
  const isPlaced = yearInside.test(rest) || isAwaited.test(rest);
  return isPlaced && titleScore(title) >= 0.4 ? { title, people, rest, order: 'title-first' } : undefined;
}

const bracketFirst = new RegExp(`^${coauthorsInBrackets}`);
const withoutBracket = /^(?:joint(?: work)? |co-?authored |jointly )?(?:with|avec|mit) (?=\p{Lu})/u;

/** The coauthors that follow a title: "with A. Doe and B. Roe, Venue", "(with A. Doe), Venue"; empty for none. */
export function coauthorsIn(after: string): string {
  const inBrackets = bracketFirst.exec(after)?.[1];
  if (inBrackets !== undefined) return inBrackets;
  return withoutBracket.test(after) ? namesBeforeComma(after.replace(withoutBracket, '')) : '';
}
