import { maxScore, scoreOfWord } from '../core/query-match';
import { anyField, fieldBit } from '../core/query-terms';
import type { TextField } from '../core/query-tree';

/**
 * Scores of all papers at once, one byte for each number: with 100,000 papers a step over all of them takes a tenth
 * of a millisecond, and needs no sorted lists.
 */
export type Scores = Uint8Array;

/** The score of a paper that is no hit. */
export const noHit = 255;

/** In masks of words: the whole word is there, not only its beginning. */
export const wholeBit = 128;

/** Scores with no hit for numbers below `next`. */
export function noScores(next: number): Scores {
  return new Uint8Array(next).fill(noHit);
}

/** The score of each mask of a word, in the fields that are asked for. */
function scoreTable(field: TextField | undefined, isPhrase: boolean): Uint8Array {
  const allowed = field ? fieldBit(field) : anyField;
  return Uint8Array.from({ length: wholeBit * 2 }, (_, mask) => {
    const fields = mask & allowed;
    return fields ? scoreOfWord(fields, isPhrase || (mask & wholeBit) !== 0) : noHit;
  });
}

const noHitOfFour = 0xffffffff;

/** Turns masks into scores in place. A loop: `map` calls a function for each paper, which takes ten times as long. */
function scoreStretch(masks: Uint8Array, table: Uint8Array, from: number, to: number): void {
  for (let n = from; n < to; n++) masks[n] = table[masks[n] ?? 0] ?? noHit;
}

/** The scores of papers by the masks of words that all must be there, in one field. */
export function scoresOfMasks(
  masks: readonly Uint8Array[],
  next: number,
  field: TextField | undefined,
): Scores {
  const table = scoreTable(field, masks.length > 1);
  const [first, ...others] = masks;
  if (!first) return noScores(next);
  const shared = first.slice();
  for (const other of others) for (let n = 0; n < next; n++) shared[n] = (shared[n] ?? 0) & (other[n] ?? 0);
  // Most papers have none of the words: those are passed four at a time.
  const fours = new Uint32Array(shared.buffer, 0, next >>> 2);
  for (let four = 0; four < fours.length; four++) {
    if (fours[four] === 0) fours[four] = noHitOfFour;
    else scoreStretch(shared, table, four * 4, four * 4 + 4);
  }
  scoreStretch(shared, table, fours.length * 4, next);
  return shared;
}

/** The scores of papers that are a hit of all: the sums. */
export function scoresOfAll(parts: readonly Scores[], next: number): Scores {
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const sums = first?.slice() ?? noScores(next);
  for (const other of others) {
    for (let n = 0; n < next; n++) {
      const sum = sums[n] ?? noHit;
      const score = other[n] ?? noHit;
      sums[n] = sum === noHit || score === noHit ? noHit : Math.min(maxScore, sum + score);
    }
  }
  return sums;
}

/** The scores of papers that are a hit of any: the best. */
export function scoresOfAny(parts: readonly Scores[], next: number): Scores {
  const best = noScores(next);
  for (const scores of parts)
    for (let n = 0; n < next; n++) best[n] = Math.min(best[n] ?? noHit, scores[n] ?? noHit);
  return best;
}

/** The papers among `live` that are no hit. */
export function scoresOfOthers(scores: Scores, live: Scores): Scores {
  const others = live.slice();
  for (let n = 0; n < others.length; n++) if (scores[n] !== noHit) others[n] = noHit;
  return others;
}

/** The best hits from a place on, the newest first among equals, and how many there are. */
export function bestHits(
  scores: Scores,
  offset: number,
  limit: number,
): { numbers: number[]; total: number } {
  const counts = new Uint32Array(noHit + 1);
  for (let n = 0; n < scores.length; n++) {
    const score = scores[n] ?? noHit;
    counts[score] = (counts[score] ?? 0) + 1;
  }
  const total = scores.length - (counts[noHit] ?? 0);
  const numbers: number[] = [];
  let before = 0;
  for (let score = 0; score < noHit && before < offset + limit; score++) {
    const count = counts[score] ?? 0;
    const skip = Math.max(0, offset - before);
    if (count > skip) collect(scores, score, skip, limit - numbers.length, numbers);
    before += count;
  }
  return { numbers, total };
}

/** Adds the newest papers of a score to a list, without the first few, up to a limit. */
function collect(scores: Scores, score: number, skip: number, limit: number, numbers: number[]): void {
  let passed = 0;
  let taken = 0;
  for (let n = scores.length - 1; n >= 0 && taken < limit; n--) {
    if (scores[n] !== score || passed++ < skip) continue;
    numbers.push(n);
    taken++;
  }
}
