import { type People, readPeople } from './people';
import { sentences } from './sentences';
import { namesBeforeVenue } from './title-first';

/** The names that stand before or behind a title in its own line. */

/** The name between a title and a degree, or who supervised: "*A title*. Ann Doe, PhD (Supervisor: Ben Roe)". */
const thesisAuthor =
  /^["”’]?[.,:;]?\s+([^():;]{4,60}?)(?:,\s*(?:Ph\.?D|D\.?Phil|M\.?Phil|M\.?A|M\.?Sc|MRes)\b|\s*\((?:supervis|advis|director|betreu))/iu;

/** "*A title*, with Ann Doe and Ben Roe", as on the pages of one author. */
const coauthors = /^["”’]?[.,]?\s*\(?(?:co-?authored |joint(?:ly)? |joint work )?with\s+([^()[\]]{4,300})/iu;

/** The coauthors that stand behind a title, up to a stop or to the journal, which may look like one more name. */
function coauthorsIn(behind: string): People {
  const [, text = ''] = coauthors.exec(behind) ?? [];
  const [upToStop = ''] = sentences(text);
  const whole = readPeople(upToStop);
  const isWhole = whole.names.length > 0 && whole.names.length === whole.pieces && !/\d/.test(upToStop);
  return isWhole ? whole : readPeople(namesBeforeVenue(text) ?? '');
}

/** "*A title* (A. Doe), Odd Journal, 2014", as on the pages of one author. */
const inBrackets = /^["”’]?[.,]?\s*\(([^()]{4,300})\)/u;

/** The name before a title, up to the comma or colon between them: "Ann Doe, *A title* (2010)". */
const authorBefore = /^([^,:]{4,60})[,:]\s*["“«„]?$/u;

/** What may be names in the text before and behind a title: each with the weight of a name there, and how many are needed where they have no form of citations. */
export function readBeside(
  before: string,
  behind: string,
): [people: People, weight: number, least: number][] {
  return [
    [readPeople(before), 0.99, 2],
    [readPeople(authorBefore.exec(before)?.[1] ?? ''), 1, 1],
    [readPeople(thesisAuthor.exec(behind)?.[1] ?? ''), 1, 1],
    [coauthorsIn(behind), 2.5, 1],
    [readPeople(inBrackets.exec(behind)?.[1] ?? ''), 1, 2],
  ];
}
