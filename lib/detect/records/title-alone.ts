import { arePeople, readPeople } from './people';
import { type Citation, yearInside } from './sentences';
import { namesBeforeComma, turned } from './title-first';
import { cleanTitle, titleScore } from './titles';
import { citationNumbers, meeting } from './words';

/** Reads a citation whose title nothing tells from what is before it: what follows, a journal's numbers or a meeting, says where it ends. */
export function readTitleAlone(text: string): Citation | undefined {
  return (
    readTitleIn(text) ??
    readBeforeNumbers(text) ??
    readBeforeEasternVolume(text) ??
    readAwaiting(text) ??
    readBeforeMeeting(text)
  );
}

/** "Title, in: Journal 12 (2010), pp. 3–19", as on the pages of one author, who is not named. */
function readTitleIn(text: string): Citation | undefined {
  const [, title = '', rest = ''] = /^(.{12,300}?)[.,;]?\s+[Ii]n:\s+(.{8,})$/.exec(text) ?? [];
  // "Doe, A. (1889). Title": names that could not be read are no title.
  const isNamed = turned.test(title) || /\((?:1[5-9]|20)\d\d[a-z]?\)/.test(title);
  if (isNamed || titleScore(cleanTitle(title)) < 0.4) return undefined;
  if (!yearInside.test(rest) || !citationNumbers.test(rest)) return undefined;
  return { title: cleanTitle(title), people: '', rest, order: 'title-first' };
}

/** "题目, 学报, 第3卷" and "제목, 논문지, 제50권": a journal and its volume, as China and Korea count. */
const easternVolume = /^(.{8,300}?)[,，、]\s*(?!\d)[^,，、]{2,60}[,，、]\s*[제第]\s?\d{1,4}\s?[권卷巻]/u;

/** A title that a journal and its volume follow, counted as China and Korea do; names before it are not told from it. */
function readBeforeEasternVolume(text: string): Citation | undefined {
  const [, before = ''] = easternVolume.exec(text) ?? [];
  const title = cleanTitle(before);
  if (titleScore(title) < 0.4 || arePeople(readPeople(title))) return undefined;
  return { title, people: '', rest: text.slice(before.length), order: 'title-first' };
}

const awaiting =
  /^(.{12,300}?)[.,;]\s+\(?(?:(?:to appear|forthcoming|accepted(?: for publication)?|in press)(?: (?:in|by|at))?:?|submitted to|preprint,|manuscript,)\s+(\p{Lu}.{3,}|(?:1[89]|20)\d\d\)?\.?)$/iu;

/** "Title, to appear in Journal", as on the pages of one author, who is not named. */
function readAwaiting(text: string): Citation | undefined {
  const [, title = '', rest = ''] = awaiting.exec(text) ?? [];
  const clean = cleanTitle(title);
  if (titleScore(clean) < 0.4 || turned.test(title) || arePeople(readPeople(clean))) return undefined;
  return { title: clean, people: '', rest, order: 'title-first' };
}

/** A journal's name, which has no comma, and its volume, year and pages. */
const numbered = new RegExp(
  String.raw`^(.{8,300}?)[,.?!]\s+(\p{Lu}[\p{L}.&'’-]*(?:\s[\p{L}.&'’-]+){0,8}),?\s+(?:[Vv]ol\.?\s*)?\d{1,4}` +
    String.raw`(?:(?:,?\s*(?:[Nn]o\.?\s*\d+|\(\d{1,3}(?:[-–]\d+)?\)))?[,:]?\s*\(?(?:1[89]|20)\d\d\)?[,:;.]?\s*(?:[Nn]o\.?\s?\d+,?\s*)?(?:pp?\.?\s?)?[A-Z]?\d+\s?[-–—]+\s?\d+` +
    String.raw`|(?:\(\d{1,3}\))?[,:]\s*(?:pp?\.?\s?)?\d+\s?[-–—]+\s?\d+[,.]?\s*\(?(?:1[89]|20)\d\d\)?)`,
  'u',
);

/** "Ann Doe, Title, J. Odd Math. 31 (2010), 3–9" and "Title, J. Odd Math. 31 (2010), 3–9": what names a journal with its numbers comes last. */
function readBeforeNumbers(text: string): Citation | undefined {
  const [, before = ''] = numbered.exec(text) ?? [];
  if (before === '') return undefined;
  const lead = namesBeforeComma(before);
  const title = cleanTitle(before.slice(lead.length).replace(/^[\s,:]+/, ''));
  if (titleScore(title) < 0.4 || arePeople(readPeople(title)) || turned.test(title)) return undefined;
  return {
    title,
    people: lead,
    rest: text.slice(before.length),
    order: lead ? 'people-first' : 'title-first',
  };
}

const beforeMeeting = new RegExp(
  String.raw`^(.{20,300}?[^.\s][.?!])\s+(${meeting}\.?)(?:\s+(?:DOI|PDF|HTML|[Ll]ink|[Pp]aper)\.?){0,3}$`,
  'u',
);

/** "Title. Workshop, ODD 2012": a meeting's short name and its year, and nobody named. */
function readBeforeMeeting(text: string): Citation | undefined {
  const [, sentence = '', rest = ''] = beforeMeeting.exec(text) ?? [];
  const title = cleanTitle(sentence);
  if (titleScore(title) < 0.4 || arePeople(readPeople(title))) return undefined;
  return { title, people: '', rest, order: 'title-first' };
}
