import { hourRanges } from '../core/hour-marks';
import { hoursOf } from '../core/query-dates';
import { markOf } from '../core/query-terms';
import type { Query } from '../core/query-tree';
import { idsNamed, type Lookup, lookupsOf, pairsOfPhrase } from '../core/query-words';
import type { Library } from './schema';
import { beginning, exactly, lookUp, type Masks, readIndex, type Sought } from './search-lookup';
import { type MarkRange, setBytes } from './search-marks';
import { numbersOf } from './search-numbers';
import {
  noHit,
  noScores,
  type Scores,
  scoresOfAll,
  scoresOfAny,
  scoresOfMasks,
  scoresOfOthers,
} from './search-scores';
import type { SearchState } from './search-state';
import type { SearchMark } from './search-tables';

type Words = Extract<Query, { kind: 'words' }>;
type Id = Extract<Query, { kind: 'id' }>;

/** What is to be read for a query: for each of its parts what it looks up, or the marks it is about. */
type Plan = { words: Map<Words, Lookup[]>; ids: Set<Id>; ranges: Map<Query, MarkRange[]> };

/** All papers: each has a status. */
const everyPaper = beginning(markOf.status(''));

/** The stretches of marks that a filter is about; for what is left out, all papers. */
function rangesOf(query: Query, now: number): MarkRange[] {
  switch (query.kind) {
    case 'tag':
      return [exactly(markOf.tag(query.tag)), beginning(`${markOf.tag(query.tag)}/`)];
    case 'is':
      return [exactly(markOf.status(query.status))];
    case 'has':
      return [exactly(markOf.having(query.what))];
    case 'year':
      return [{ from: markOf.year(query.from ?? 0), to: markOf.year(query.to ?? 9999) }];
    case 'added': {
      const { from, to } = hoursOf(query, now);
      return hourRanges(Math.max(0, from), to);
    }
    case 'site': {
      const mark = markOf.site(query.host);
      return [query.host.includes('.') ? exactly(mark) : beginning(`${mark}.`)];
    }
    default:
      return [everyPaper];
  }
}

/** What is looked up for words: themselves, and that each two follow each other. */
function lookupsOfPhrase({ text, isPrefix }: Words): Lookup[] {
  return [...lookupsOf(text, isPrefix), ...pairsOfPhrase(text, isPrefix)];
}

type Not = Extract<Query, { kind: 'not' }>;

/** The parts of a conjunction that find papers, and those that leave some out of them; all of them find where none does alone. */
function sidesOf(parts: readonly Query[]): { wanted: readonly Query[]; unwanted: readonly Not[] } {
  const wanted = parts.filter(({ kind }) => kind !== 'not');
  const unwanted = parts.filter((part) => part.kind === 'not');
  return wanted.length > 0 ? { wanted, unwanted } : { wanted: parts, unwanted: [] };
}

/** The parts of a query that are worked out for it. */
function partsToRead(query: Extract<Query, { parts: unknown }>): readonly Query[] {
  if (query.kind === 'or') return query.parts;
  const { wanted, unwanted } = sidesOf(query.parts);
  return [...wanted, ...unwanted.map(({ part }) => part)];
}

/** What must be read for a query. Two parts that look up the same share one lookup. */
function planOf(query: Query, now: number): Plan {
  const plan: Plan = { words: new Map(), ids: new Set(), ranges: new Map() };
  const shared = new Map<string, Lookup>();
  const share = (lookup: Lookup) => {
    const name = lookup.term + (lookup.isPrefix ? '*' : '');
    const same = shared.get(name) ?? lookup;
    shared.set(name, same);
    return same;
  };
  const visit = (part: Query) => {
    if ('parts' in part) return partsToRead(part).forEach(visit);
    if (part.kind === 'words') plan.words.set(part, lookupsOfPhrase(part).map(share));
    else if (part.kind === 'id') plan.ids.add(part);
    else plan.ranges.set(part, rangesOf(part, now));
    if (part.kind === 'not') visit(part.part);
  };
  visit(query);
  return plan;
}

/** All that was read for a query, and what it is about. */
type Reading = {
  plan: Plan;
  next: number;
  masks: Map<Lookup, Masks>;
  marks: Map<MarkRange, SearchMark[]>;
  numbers: Map<Id, number[]>;
};

async function numbersOfIds(db: Library, ids: ReadonlySet<Id>): Promise<Map<Id, number[]>> {
  const numbers = new Map<Id, number[]>();
  for (const query of ids) {
    const papers = await db.papers.where('ids').anyOf(idsNamed(query.id)).primaryKeys();
    numbers.set(query, [...(await numbersOf(db, papers)).values()]);
  }
  return numbers;
}

/** What a query comes to. */
export type Evaluation = {
  scores: Scores;
  /** False where words must still be found to follow each other: then some of the hits are none, or score worse. */
  isExact: boolean;
  /** How many blocks were missing or damaged. */
  damaged: number;
};

type Part = Pick<Evaluation, 'scores' | 'isExact'>;

function hitsOfNumbers(next: number, numbers: readonly number[]): Scores {
  const scores = noScores(next);
  for (const number of numbers) if (number < next) scores[number] = 0;
  return scores;
}

/** The records of all stretches of marks that a filter is about. */
function recordsOf({ plan, marks }: Reading, filter: Query): SearchMark[] {
  return plan.ranges.get(filter)?.flatMap((range) => marks.get(range) ?? []) ?? [];
}

function hitsOfMarks(reading: Reading, query: Query): Scores {
  const scores = noScores(reading.next);
  for (const record of recordsOf(reading, query)) setBytes(record, scores, 0, 0);
  return scores;
}

function hitsOfWords({ plan, next, masks }: Reading, words: Words): Part {
  const lookups = plan.words.get(words) ?? [];
  const found = lookups.flatMap((lookup) => masks.get(lookup) ?? []);
  return { scores: scoresOfMasks(found, next, words.field), isExact: lookups.length < 2 };
}

function hitsOfAny(reading: Reading, queries: readonly Query[]): Part {
  const parts = queries.map((part) => workOut(reading, part));
  const scores = scoresOfAny(
    parts.map((part) => part.scores),
    reading.next,
  );
  return { scores, isExact: parts.every(({ isExact }) => isExact) };
}

/** True for a part that is about marks alone. */
function isFilter(query: Query): boolean {
  return !('parts' in query) && !['words', 'id', 'not', 'all'].includes(query.kind);
}

/** Takes what a filter finds away from scores, in place: it is the few dismissed in nearly every search. */
function dropMarked(reading: Reading, scores: Scores, filter: Query): void {
  for (const record of recordsOf(reading, filter)) setBytes(record, scores, 0, noHit);
}

/** What all parts find. What a part leaves out is taken away from what the others find: nobody asks for all papers. */
function hitsOfAll(reading: Reading, queries: readonly Query[]): Part {
  const { wanted, unwanted } = sidesOf(queries);
  const parts = wanted.map((part) => workOut(reading, part));
  const found = scoresOfAll(
    parts.map((part) => part.scores),
    reading.next,
  );
  let scores = found;
  let isExact = parts.every((part) => part.isExact);
  for (const { part } of unwanted) {
    if (isFilter(part)) {
      dropMarked(reading, scores, part);
      continue;
    }
    const other = workOut(reading, part);
    // What is perhaps a hit is perhaps left out, so it may not be taken away.
    if (other.isExact) scores = scoresOfOthers(other.scores, scores);
    else isExact = false;
  }
  return { scores, isExact };
}

function workOut(reading: Reading, query: Query): Part {
  const { next, numbers } = reading;
  if (query.kind === 'words') return hitsOfWords(reading, query);
  if (query.kind === 'id') return { scores: hitsOfNumbers(next, numbers.get(query) ?? []), isExact: true };
  if ('parts' in query)
    return query.kind === 'and' ? hitsOfAll(reading, query.parts) : hitsOfAny(reading, query.parts);
  const hits = hitsOfMarks(reading, query);
  if (query.kind !== 'not') return { scores: hits, isExact: true };
  const { scores, isExact } = workOut(reading, query.part);
  // What is perhaps a hit is perhaps left out: then all could be among the others.
  return { scores: isExact ? scoresOfOthers(scores, hits) : hits, isExact };
}

/** What is read of the index for a plan. */
function soughtBy({ words, ranges }: Plan): Sought {
  return { words: [...words.values()], ranges: [...ranges.values()].flat() };
}

/** What a query comes to, and the state of the index that it was worked out from. */
export type Whole = Evaluation & { state: SearchState };

/**
 * Works a query out for all papers at once, at a time `now` in ms; undefined if there is no index. Runs inside a
 * transaction.
 */
export async function evaluate(db: Library, query: Query, now: number): Promise<Whole | undefined> {
  const plan = planOf(query, now);
  const sought = soughtBy(plan);
  const read = await readIndex(db, sought);
  if (!read) return undefined;
  const { state, excerpt } = read;
  const { masks, marks, damaged } = lookUp(state, sought, excerpt);
  const numbers = await numbersOfIds(db, plan.ids);
  const hits = workOut({ plan, next: state.head.next, masks, marks, numbers }, query);
  return { ...hits, damaged, state };
}
