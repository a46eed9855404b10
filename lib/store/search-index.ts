import { Dexie } from 'dexie';
import type { Paper, PaperText } from '../core/paper';
import { scorePaper } from '../core/query-match';
import type { Query } from '../core/query-tree';
import { isSound } from '../core/sound';
import { manyAround } from './reads-around';
import type { Library } from './schema';
import { evaluateOnce } from './search-repeat';
import { bestHits, type Scores } from './search-scores';
import type { SearchState } from './search-state';
import { readTogether } from './together';

/** Which stretch of the hits is wanted; `now` is the time in ms that `added:` counts back from. */
export type Wanted = {
  limit: number;
  offset?: number;
  now?: number;
  /** Whether the hits themselves are of use, where they had to be read to know them. */
  takesPapers?: boolean;
};

/** The ids of the hits that were asked for, best first, and how many hits there are. */
export type Found = {
  ids: string[];
  total: number;
  /** The hits themselves, where they are of use and had to be read to know them. */
  papers?: Paper[];
  /** True if `total` is only how many were found so far: phrases are looked for no further than was asked. */
  isAtLeast?: boolean;
  /** How much of the library is indexed, while that is being built. */
  building?: { done: number; of: number };
  /** True if a part of the index could not be read: it may have had more hits, and must be built anew. */
  isDamaged?: boolean;
};

/** How many papers are read at a time. Nearly all are hits, so first no more than are wanted. */
const fewestAtOnce = 16;
const mostAtOnce = 64;

/** A paper that is a hit, and how good a one. */
type Hit = { id: string; number: number; score: number; paper?: Paper };

/** The papers of numbers with their long texts; what is gone is left out. */
async function papersOf(
  db: Library,
  state: SearchState,
  numbers: readonly number[],
): Promise<{ number: number; paper: Paper; text: PaperText | undefined }[]> {
  const ids = await state.ids.of(numbers);
  const [{ records: papers }, { records: texts }] = await Dexie.Promise.all([
    manyAround(db.papers, ids),
    manyAround(db.texts, ids),
  ]);
  return numbers.flatMap((number, index) => {
    const paper = papers[index];
    return isSound(paper) ? [{ number, paper, text: texts[index] }] : [];
  });
}

/**
 * Reads candidates best first until enough of them turn out to be hits. None is better than it was taken for, so a
 * hit is in its place once it is better than the next candidate could be.
 */
async function verify(
  db: Library,
  state: SearchState,
  query: Query,
  scores: Scores,
  { needed, now, takesPapers }: { needed: number; now: number; takesPapers: boolean },
): Promise<{ hits: Hit[]; isAll: boolean }> {
  const hits: Hit[] = [];
  for (let done = 0, atOnce = Math.max(fewestAtOnce, Math.min(needed, mostAtOnce)); ; atOnce = mostAtOnce) {
    const { numbers } = bestHits(scores, done, atOnce);
    const [next] = numbers;
    if (next === undefined) return { hits, isAll: true };
    const best = scores[next] ?? 0;
    const isPlaced = ({ score, number }: Hit) => score < best || (score === best && number > next);
    if (hits.filter(isPlaced).length >= needed) return { hits, isAll: false };
    for (const { number, paper, text } of await papersOf(db, state, numbers)) {
      const score = scorePaper(query, paper, text, now);
      if (score !== undefined) hits.push({ id: paper.id, number, score, ...(takesPapers && { paper }) });
    }
    hits.sort((a, b) => a.score - b.score || b.number - a.number);
    done += numbers.length;
  }
}

/** What an index that was never built finds. */
const nothing: Found = { ids: [], total: 0 };

async function find(
  db: Library,
  query: Query,
  { limit, offset = 0, now = Date.now(), takesPapers = false }: Wanted,
): Promise<Found> {
  const evaluation = await evaluateOnce(db, query, now);
  if (!evaluation) return nothing;
  const { scores, isExact, damaged, state } = evaluation;
  const { building } = state.head;
  const about = {
    ...(damaged > 0 && { isDamaged: true }),
    ...(building && { building: { done: building.done, of: building.of } }),
  };
  if (isExact) {
    const { numbers, total } = bestHits(scores, offset, limit);
    return { ids: await state.ids.of(numbers), total, ...about };
  }
  const asked = { needed: offset + limit, now, takesPapers };
  const { hits, isAll } = await verify(db, state, query, scores, asked);
  const wanted = hits.slice(offset, offset + limit);
  return {
    ids: wanted.map(({ id }) => id),
    ...(takesPapers && { papers: wanted.flatMap(({ paper }) => paper ?? []) }),
    total: hits.length,
    ...(!isAll && { isAtLeast: true }),
    ...about,
  };
}

/** The tables that a search reads. */
export function searchedTables(db: Library) {
  return [
    db.meta,
    db.papers,
    db.texts,
    db.searchBlocks,
    db.searchSegments,
    db.searchDelta,
    db.searchIds,
    db.searchNumbers,
    db.searchMarks,
  ];
}

/**
 * The papers that answer a query: those with its words in the best fields first (see `scorePaper`), the newest first
 * among equals. Reads only the index, and papers where words must follow each other.
 */
export async function searchIndex(db: Library, query: Query, wanted: Wanted): Promise<Found> {
  return await readTogether(db, searchedTables(db), async () => await find(db, query, wanted));
}
