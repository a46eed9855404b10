import type { Paper, Status } from '../core/paper';

// Doubles hold today's milliseconds with twelve more bits, so a place in a list fits behind the point.
const steps = 4096;

/** A time that sorts the papers of one act in their order, the first one newest: `at` less a fraction of a millisecond for each before it. */
export function turn(at: number, order: number): number {
  return at - order / steps;
}

/** A paper in another status, standing there before those that came earlier. A dismissed paper is on no list: its `savedAt` is 0. */
export function moved(paper: Paper, status: Status, at: number, now: number): Paper {
  const { finishedAt: _, ...rest } = paper;
  const savedAt = status === 'dismissed' ? 0 : rest.savedAt || at;
  return { ...rest, status, place: -at, savedAt, ...(status === 'read' && { finishedAt: now }) };
}
