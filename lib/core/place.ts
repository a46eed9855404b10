import type { List, Paper, Priority } from './paper';

/**
 * Where a paper stands among those of its status: the lowest place comes first. A place is the time it came there,
 * negative, shifted by its priority, so that one index sorts by priority, then by hand, then by time. The snoozed
 * stand behind them all, in the order in which they come back.
 */

// Times need 41 bits until 2039 and 42 until 2109; a double has 53, so that fractions of a millisecond are left.
const band = 2 ** 42;
const snoozed = 2 ** 43;

const shifts: Readonly<Record<Priority, number>> = { high: -band, normal: 0, low: band };

/** The place of what comes to a list at a time: before those that came earlier with the same priority. */
export function placeAt(at: number, priority: Priority = 'normal'): number {
  return shifts[priority] - at;
}

/** The places that papers of a priority can have. */
export function placesOf(priority: Priority = 'normal'): { from: number; to: number } {
  return { from: shifts[priority] - band, to: shifts[priority] };
}

/** The place of a paper that is snoozed until a time; `order` keeps the order of those that come back together. */
export function snoozedPlace(until: number, order = 0): number {
  return snoozed + until + order;
}

/** Where the places of the snoozed begin. */
export const firstSnoozed = snoozed;

/** A paper with another priority, standing among those of the new one where it stood among those of the old one. */
export function withPriority(paper: Paper, priority: Priority): Paper {
  const { priority: before = 'normal', ...rest } = paper;
  const place = rest.snoozedUntil === undefined ? rest.place - shifts[before] + shifts[priority] : rest.place;
  return { ...rest, place, ...(priority !== 'normal' && { priority }) };
}

/** True for a list that stands as the reader has put it: all papers come by time, the snoozed as they come back. */
export function isByHand(list: List | 'all'): boolean {
  return list !== 'all' && list !== 'snoozed';
}

/** The list a paper is on. */
export function listOf({ status, snoozedUntil }: Pick<Paper, 'status' | 'snoozedUntil'>) {
  return snoozedUntil === undefined ? status : 'snoozed';
}
