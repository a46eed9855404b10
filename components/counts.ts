const withSeparators = new Intl.NumberFormat('en');

/** A count as people read it: 1,204. */
export function countText(count: number): string {
  return withSeparators.format(count);
}

/** A number of things in words: "1 search", "1,204 searches". */
export function countedText(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** A number of papers in words: "1 paper", "1,204 papers". */
export function papersText(count: number): string {
  return countedText(count, 'paper');
}

/** What an empty search box says: how many papers it searches, where there are some. */
export function searchLabel(count: number): string {
  return count > 0 ? `Search ${papersText(count)}` : 'Search';
}

const sizes = ['bytes', 'kB', 'MB', 'GB'];

/** A size as people read it: 812 bytes, 4.1 MB, 120 MB. */
export function bytesText(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), sizes.length - 1);
  const count = bytes / 1000 ** step;
  return `${withSeparators.format(step > 0 && count < 10 ? Number(count.toFixed(1)) : Math.round(count))} ${sizes[step]}`;
}
