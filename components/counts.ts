const withSeparators = new Intl.NumberFormat('en');

/** A count as people read it: 1,204. */
export function countText(count: number): string {
  return withSeparators.format(count);
}

/** A number of papers in words: "1 paper", "1,204 papers". */
export function papersText(count: number): string {
  return `${countText(count)} ${count === 1 ? 'paper' : 'papers'}`;
}

/** What an empty search box says: how many papers it searches, where there are some. */
export function searchLabel(count: number): string {
  return count > 0 ? `Search ${papersText(count)}` : 'Search';
}
