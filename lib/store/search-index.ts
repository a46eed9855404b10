import type { Paper, PaperText } from '../core/paper';
import { scorePaper } from '../core/query-match';
import type { Query } from '../core/query-tree';
import { isSound } from '../core/sound';
import { manyAround } from './reads-around';
import type { Library } from './schema';
import { evaluate } from './search-eval';
import { bestHits, hitsByScore, type Scores } from './search-scores';
import { currentState, type SearchState } from './search-state';

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

const verifiedAtOnce = 64;

/** The papers of numbers with their long texts; what is gone is left out. */
async function papersOf(
  db: Library,
  { idsOf }: SearchState,
  numbers: readonly number[],
): Promise<{ id: string; number: number; paper: Paper; text: PaperText | undefined }[]> {
  const ids = await idsOf(numbers);
  const { records: papers } = await manyAround(db.papers, ids);
  const { records: texts } = await manyAround(db.texts, ids);
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
    for (let start = 0; start < queue.length; start += verifiedAtOnce) {
      if (ids.length >= needed) return { ids, isAll: false };
      for (const { id, number, paper, text } of await papersOf(
        db,
        state,
        queue.slice(start, start + verifiedAtOnce),
      )) {
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
  const state = await currentState(db);
  if (!state) return nothing;
  const { scores, isExact, damaged } = await evaluate(db, state, query, now);
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

/**
 * The papers that answer a query: those with its words in the best fields first (see `scorePaper`), the newest first
 * among equals. Reads only the index, and papers where words must follow each other.
 */
export async function searchIndex(db: Library, query: Query, wanted: Wanted): Promise<Found> {
  const tables = [
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
  return await db.transaction('r', tables, async () => await find(db, query, wanted));
}
