import type { Paper, Status } from '../core/paper';
import { placeAt } from '../core/place';

// Places need 43 bits for today's milliseconds (see `place.ts`), and doubles hold ten more: an order fits behind the point.
const steps = 1024;

/** A time that sorts the papers of one act in their order, the first one newest: `at` less a fraction of a millisecond for each before it. */
export function turn(at: number, order: number): number {
  return at - order / steps;
}

/** A paper in another status, standing there before those that came earlier. A dismissed paper is on no list: its `savedAt` is 0. */
export function moved(paper: Paper, status: Status, at: number, now: number): Paper {
  const { finishedAt: _, snoozedUntil: __, ...rest } = paper;
  const savedAt = status === 'dismissed' ? 0 : rest.savedAt || at;
  const place = placeAt(at, rest.priority);
  return { ...rest, status, place, savedAt, ...(status === 'read' && { finishedAt: now }) };
}
