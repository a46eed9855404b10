import { peopleOf } from './cell';
import type { Reach } from './links';
import { arePeople } from './people';
import type { Row } from './row';
import { countWords } from './titles';
import {
  citationNumbers,
  coauthorsInBrackets,
  countPhrases,
  isOtherKind,
  pageTalk,
  pageTurning,
  paperLabel,
  placeMark,
  postWords,
  shopWords,
  thesisWords,
  timeOfDay,
  venueWords,
} from './words';

/** What speaks for a row being a paper. */
export type Evidence = {
  hasId: boolean;
  hasPdf: boolean;
  people: number;
  isCitationForm: boolean;
  /** Whether they are told as those one wrote it with: "(with Ann Doe)". */
  isWithOthers: boolean;
  /** Whether the names are Chinese, Japanese or Korean ones, which nothing but their length tells from words. */
  isEastern: boolean;
  isCitation: boolean;
  hasAbstract: boolean;
  hasYear: boolean;
  hasVenue: boolean;
  /** Whether the only place it names is a school. */
  isSchool: boolean;
  /** Whether it says that it is a thesis, whose one author stands beside a supervisor. */
  isThesis: boolean;
  phrases: number;
  labels: number;
  /** Whether its address is a number under a word for papers. */
  isFiled: boolean;
  words: number;
  isShop: boolean;
  /** Whether it says that it is a patent, a bill, a journal or the like. */
  isOtherKind: boolean;
  isPost: boolean;
  works: number;
  length: number;
  /** Lines that are lists of names: a row of many is several rows. */
  bylines: number;
  /** Whether it tells a volume with its pages, which little else has. */
  isNumbered: boolean;
};

const easternLetter = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;
const filed = /\/(?:articles?|preprints?|papers?|publications?|records?|handle)\/(?:[^/?#]+\/)*\d{5,}$/i;
const leastFiledWords = 8;
const mostRest = 2000;
const schools = /\buniversit\p{L}*/giu;

/** Gathers what speaks for and against one row. */
export function weigh(row: Row, reach: Reach, issued: string | undefined): Evidence {
  const rest = row.rest.slice(0, mostRest);
  const withoutSchools = rest.replace(schools, ' ');
  return {
    hasId: reach.ids.length > 0,
    hasPdf: reach.links.pdf !== undefined,
    people: row.people.names.length,
    isCitationForm: row.people.isCitationForm,
    isWithOthers: row.people.names.length > 0 && withOthers.test(rest),
    isEastern: easternLetter.test(row.people.names[0] ?? ''),
    isCitation: row.isCitation,
    hasAbstract: row.abstract !== undefined,
    hasYear: issued !== undefined,
    hasVenue:
      venueWords.test(rest) ||
      citationNumbers.test(rest) ||
      (row.people.isCitationForm && placeMark.test(rest)),
    isSchool: withoutSchools !== rest && !venueWords.test(withoutSchools) && !citationNumbers.test(rest),
    isThesis: thesisWords.test(rest),
    phrases: countPhrases(row.abstract ?? ''),
    labels: row.cells.filter((cell) => cell.href !== undefined && paperLabel.test(cell.text)).length,
    isFiled: filed.test(reach.links.landing ?? ''),
    words: countWords(row.title),
    isShop: shopWords.test(rest) || isPageTalk(row.title),
    isOtherKind: isOtherKind(`${row.title} ${rest}`),
    isPost: postWords.test(rest) || (row.people.names.length < 2 && timeOfDay.test(rest)),
    works: reach.works,
    bylines: countBylines(row),
    isNumbered: volumeAndPages.test(rest),
    length: row.title.length + row.rest.length,
  };
}

const withOthers = new RegExp(coauthorsInBrackets);

const isPageTalk = (title: string) => pageTalk.test(title) || pageTurning.test(title);

const severalNames = /[,;|•·、，،؛]|\s(?:and|&|und|et)\s/;

function countBylines({ cells }: Row): number {
  return cells.filter((cell) => cell.isLine && severalNames.test(cell.text) && arePeople(peopleOf(cell), 2))
    .length;
}

/** "12 (3): 45–67", "12, no. 3 (May 2004): 45–67", "12:45-67", "12, 45–67"; "B 85, 041304 (2012)", as physics numbers its papers; "제12권, 제3호". */
const volumeAndPages =
  /[제第]\s?\d{1,4}\s?[권卷巻],?\s?[제第]?\s?\d{1,3}\s?[호号期]|\b\d{1,4}, ?\d{3,6}(?:\(R\))? ?\((?:19|20)\d\d\)|(?<![\d.:–-])\d{1,4} ?(?:\((?:[A-Z][a-z]+ )?\d{1,4}\))? ?[:,] ?(?:pp?\. ?)?\d{1,5} ?[-–—]{1,2} ?\d{1,5}(?![\d:–-])/;

/** A single name in Chinese, Japanese or Korean signs beside a place of publication and a year: many papers there have one author. */
export function isEasternPaper({ isEastern, hasVenue, hasYear }: Evidence): boolean {
  return isEastern && hasVenue && hasYear;
}

/** How sure it is that a row is a paper, by itself: about 0 to 1.5. */
export function strength(evidence: Evidence): number {
  let sum = 0;
  if (evidence.hasId) sum += 0.6;
  if (evidence.hasPdf) sum += 0.25;
  // Chinese, Japanese and Korean names have no initials: that they stand in a citation says as much.
  const isCitationForm = evidence.isCitationForm || (evidence.isEastern && evidence.isCitation);
  if (evidence.people > 1) sum += isCitationForm ? 0.45 : 0.35;
  else if (evidence.people === 1) sum += evidence.isCitationForm || isEasternPaper(evidence) ? 0.3 : 0.12;
  if (evidence.isWithOthers && evidence.words > 3) sum += 0.25;
  if (evidence.hasVenue) sum += 0.2;
  // On an author's own page nobody is named, but a place of publication and a year are.
  if (evidence.people === 0 && evidence.hasVenue && evidence.hasYear)
    sum +=
      Number(evidence.isCitation) * 0.2 + Number(evidence.isNumbered) * (evidence.isCitation ? 0.15 : 0.2);
  if (evidence.isThesis && evidence.people > 0 && (evidence.hasYear || evidence.hasPdf)) sum += 0.15;
  // "Title, Ann Doe, 2017": one name alone says little, in its place in a citation it says more.
  if (evidence.isCitation && evidence.people === 1 && evidence.hasYear && !evidence.isCitationForm)
    sum += 0.15;
  if (evidence.hasYear) sum += evidence.people > 0 && evidence.isCitationForm ? 0.15 : 0.05;
  sum += Math.min(0.5, evidence.phrases * 0.15);
  sum += Math.min(0.2, evidence.labels * 0.1);
  if (evidence.isFiled && evidence.people > 0 && evidence.hasYear && evidence.words >= leastFiledWords)
    sum += 0.2;
  if (evidence.words < 4) sum -= 0.15;
  if (evidence.isShop || evidence.isOtherKind) sum -= 0.6;
  if (evidence.isPost) sum -= 0.25;
  if (evidence.works > 2 || evidence.bylines > 3) sum -= 0.8;
  if (evidence.length > 3500) sum -= 0.4;
  return sum;
}

/** Whether a row has what its text alone does not say: an id, a PDF, a place of publication, a paper's links. */
export function isMarked({ hasId, hasPdf, hasVenue, labels }: Evidence): boolean {
  return hasId || hasPdf || hasVenue || labels > 0;
}

/** Whether a row has more than a title, a file, a place and a date, which reports of offices have too. */
export function isTold({ hasId, people, isCitation, isNumbered, hasAbstract, phrases }: Evidence): boolean {
  return hasId || people > 0 || isCitation || isNumbered || (hasAbstract && phrases > 0);
}

/** Whether anything but names, a date and a text speaks for a row: what newspapers have too does not count. */
export function isScholarly(evidence: Evidence): boolean {
  return isMarked(evidence) || evidence.phrases > 0 || (evidence.isCitation && evidence.isCitationForm);
}

const traits = [
  (evidence: Evidence) => evidence.hasId,
  (evidence: Evidence) => evidence.hasPdf,
  (evidence: Evidence) => evidence.people > 0,
  (evidence: Evidence) => evidence.hasAbstract,
  (evidence: Evidence) => evidence.hasYear,
  (evidence: Evidence) => evidence.labels > 0,
];

/** The traits that nearly all rows of a region have; a row is like them when it has half of these. */
export function commonTraits(rows: Evidence[]): ((evidence: Evidence) => boolean)[] {
  return traits.filter((has) => rows.filter(has).length >= rows.length * 0.7);
}
