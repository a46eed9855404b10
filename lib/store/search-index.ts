import { Dexie } from 'dexie';
import type { Paper, PaperText } from '../core/paper';
import { scorePaper } from '../core/query-match';
import type { Query } from '../core/query-tree';
import { isSound } from '../core/sound';
import { manyAround } from './reads-around';
import type { Library } from './schema';
import { evaluate } from './search-eval';
import { bestHits, hitsByScore, type Scores } from './search-scores';
import type { SearchState } from './search-state';
import { readTogether } from './together';

/** Which stretch of the hits is wanted; `now` is the time in ms that `added:` counts back from. */
export type Wanted = { limit: number; offset?: number; now?: number };

/** The ids of the hits that were asked for, best first, and how many hits there are. */
export type Found = {
  ids: string[];
  total: number;
  /** True if `total` is only how many were found so far: phrases are looked for no further than was asked. */
  isAtLeast?: boolean;
  /** How much of the library is indexed, while that is being built. */
  building?: { done: number; of: number };
  /** True if a part of the index could not be read: it may have had more hits, and must be built anew. */
  isDamaged?: boolean;
};

/** How many papers are read at a time: nearly all of them are hits, so no more than are wanted. */
const fewestAtOnce = 16;
const mostAtOnce = 64;

/** The papers of numbers with their long texts; what is gone is left out. */
async function papersOf(
  db: Library,
  { idsOf }: SearchState,
  numbers: readonly number[],
): Promise<{ id: string; number: number; paper: Paper; text: PaperText | undefined }[]> {
  const ids = await idsOf(numbers);
  const [{ records: papers }, { records: texts }] = await Dexie.Promise.all([
    manyAround(db.papers, ids),
    manyAround(db.texts, ids),
  ]);
  return ids.flatMap((id, index) => {
    const paper = papers[index];
    const number = numbers[index];
    return isSound(paper) && number !== undefined ? [{ id, number, paper, text: texts[index] }] : [];
  });
}

/**
 * Reads candidates best first until enough of them turn out to be hits. A score is never better than it was taken
 * for, so a worse one goes back among its equals.
 */
async function verify(
  db: Library,
  state: SearchState,
  query: Query,
  scores: Scores,
  { needed, now }: { needed: number; now: number },
): Promise<{ ids: string[]; isAll: boolean }> {
  const candidates = hitsByScore(scores);
  const ids: string[] = [];
  for (let score = 0; score < candidates.length; score++) {
    const queue = (candidates[score] ?? []).sort((a, b) => b - a);
    for (let start = 0, end = 0; start < queue.length; start = end) {
      if (ids.length >= needed) return { ids, isAll: false };
      end = start + Math.max(fewestAtOnce, Math.min(needed - ids.length, mostAtOnce));
      for (const { id, number, paper, text } of await papersOf(db, state, queue.slice(start, end))) {
        const real = scorePaper(query, paper, text, now);
        if (real === undefined) continue;
        if (real <= score) ids.push(id);
        else candidates[real] = [...(candidates[real] ?? []), number];
      }
    }
  }
  return { ids, isAll: true };
}

/** What an index that was never built finds. */
const nothing: Found = { ids: [], total: 0 };

async function find(
  db: Library,
  query: Query,
  { limit, offset = 0, now = Date.now() }: Wanted,
): Promise<Found> {
  const evaluation = await evaluate(db, query, now);
  if (!evaluation) return nothing;
  const { scores, isExact, damaged, state } = evaluation;
  const { building } = state.head;
  const about = {
    ...(damaged > 0 && { isDamaged: true }),
    ...(building && { building: { done: building.done, of: building.of } }),
  };
  if (isExact) {
    const { numbers, total } = bestHits(scores, offset, limit);
    return { ids: await state.idsOf(numbers), total, ...about };
  }
  const { ids, isAll } = await verify(db, state, query, scores, { needed: offset + limit, now });
  return {
    ids: ids.slice(offset, offset + limit),
    total: ids.length,
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
