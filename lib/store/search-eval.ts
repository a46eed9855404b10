import { Dexie } from 'dexie';
import { hoursOf } from '../core/query-dates';
import { markOf } from '../core/query-terms';
import type { Query } from '../core/query-tree';
import { idsNamed, type Lookup, lookupsOf } from '../core/query-words';
import type { Library } from './schema';
import { beginning, exactly, lookUp, type Masks } from './search-lookup';
import { type MarkRange, marksIn, visitNumbers } from './search-marks';
import { numbersOf } from './search-numbers';
import {
  noScores,
  type Scores,
  scoresOfAll,
  scoresOfAny,
  scoresOfMasks,
  scoresOfOthers,
} from './search-scores';
import type { SearchState } from './search-state';

type Words = Extract<Query, { kind: 'words' }>;

/** The words of a query, each with what it looks up; a lookup that two share is one object. */
function lookupsIn(query: Query): Map<Words, Lookup[]> {
  const found = new Map<Words, Lookup[]>();
  const shared = new Map<string, Lookup>();
  const share = (lookup: Lookup) => {
    const name = lookup.term + (lookup.isPrefix ? '*' : '');
    const same = shared.get(name) ?? lookup;
    shared.set(name, same);
    return same;
  };
  const visit = (part: Query) => {
    if ('parts' in part) part.parts.forEach(visit);
    if (part.kind === 'not') visit(part.part);
    if (part.kind === 'words') found.set(part, lookupsOf(part.text, part.isPrefix).map(share));
  };
  visit(query);
  return found;
}

/** The stretches of marks that a filter asks for; all papers have a status. */
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
      return from < to ? [{ from: markOf.hour(Math.max(0, from)), to: markOf.hour(to - 1) }] : [];
    }
    case 'site': {
      const mark = markOf.site(query.host);
      return [query.host.includes('.') ? exactly(mark) : beginning(`${mark}.`)];
    }
    default:
      return [beginning(markOf.status(''))];
  }
}

/** What a query comes to. */
export type Evaluation = {
  scores: Scores;
  /** False where words must still be found to follow each other: then some of the hits are none, or score worse. */
  isExact: boolean;
  /** How many blocks were missing or damaged. */
  damaged: number;
};

type Part = { scores: Scores; isExact: boolean };

/** What was read for one query. */
type Reading = {
  db: Library;
  state: SearchState;
  now: number;
  lookups: Map<Words, Lookup[]>;
  masks: Map<Lookup, Masks>;
};

async function hitsOfRanges({ db, state }: Reading, ranges: readonly MarkRange[]): Promise<Scores> {
  const scores = noScores(state.head.next);
  const records = await Dexie.Promise.all(ranges.map((range) => marksIn(db, range)));
  for (const record of records.flat())
    visitNumbers(record, (number) => {
      if (number < scores.length) scores[number] = 0;
    });
  return scores;
}

async function hitsOfId({ db, state }: Reading, id: string): Promise<Scores> {
  const scores = noScores(state.head.next);
  const papers = await db.papers.where('ids').anyOf(idsNamed(id)).primaryKeys();
  for (const number of (await numbersOf(db, papers)).values()) if (number < scores.length) scores[number] = 0;
  return scores;
}

function hitsOfWords({ state, lookups, masks }: Reading, words: Words): Part {
  const wanted = lookups.get(words) ?? [];
  const found = wanted.flatMap((lookup) => masks.get(lookup) ?? []);
  return {
    scores: scoresOfMasks(found, state.head.next, words.field),
    isExact: wanted.length < 2,
  };
}

async function work(reading: Reading, query: Query): Promise<Part> {
  const { next } = reading.state.head;
  if (query.kind === 'words') return hitsOfWords(reading, query);
  if (query.kind === 'id') return { scores: await hitsOfId(reading, query.id), isExact: true };
  if ('parts' in query) {
    const parts = await Dexie.Promise.all(query.parts.map((part) => work(reading, part)));
    const join = query.kind === 'and' ? scoresOfAll : scoresOfAny;
    return {
      scores: join(
        parts.map(({ scores }) => scores),
        next,
      ),
      isExact: parts.every(({ isExact }) => isExact),
    };
  }
  const hits = await hitsOfRanges(reading, rangesOf(query, reading.now));
  if (query.kind !== 'not') return { scores: hits, isExact: true };
  const { scores, isExact } = await work(reading, query.part);
  // What is perhaps a hit is perhaps left out: then all could be among the others.
  return { scores: isExact ? scoresOfOthers(scores, hits) : hits, isExact };
}

/** Works a query out for all papers at once, at a time `now` in ms. Runs inside a transaction. */
export async function evaluate(
  db: Library,
  state: SearchState,
  query: Query,
  now: number,
): Promise<Evaluation> {
  const lookups = lookupsIn(query);
  const { masks, damaged } = await lookUp(db, state, [...new Set([...lookups.values()].flat())]);
  const reading: Reading = { db, state, now, lookups, masks };
  return { ...(await work(reading, query)), damaged };
}
