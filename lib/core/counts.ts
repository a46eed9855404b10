import type { List } from './paper';

/** How many papers each list has. */
export type Counts = Record<List, number>;

/** Counts of an empty library. */
export const noCounts: Readonly<Counts> = {
  saved: 0,
  later: 0,
  reading: 0,
  read: 0,
  dismissed: 0,
  snoozed: 0,
};
