// @ts-check

/** @typedef {{ median: number, p95: number, floor: number, runs: number }} Figure */

/** @param {number[]} sorted @param {number} share */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** @param {number[]} values */
const rising = (values) => [...values].sort((a, b) => a - b);

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/** The middle of some values. @param {number[]} values */
export const median = (values) => quantile(rising(values), 0.5);

/**
 * A figure of the bench: what was measured, beside the least it can be, which is the middle of `floors`.
 * @param {number[]} values @param {number[]} floors @returns {Figure}
 */
export function figureOf(values, floors) {
  const sorted = rising(values);
  return {
    median: rounded(quantile(sorted, 0.5)),
    p95: rounded(quantile(sorted, 0.95)),
    floor: rounded(median(floors)),
    runs: values.length,
  };
}

/** The figures as a table, one line each. @param {string} title @param {Record<string, Figure>} figures */
export function tableOf(title, figures) {
  const lines = Object.entries(figures).map(([name, figure]) =>
    [
      name.padEnd(30),
      ...[figure.median, figure.p95, figure.floor, figure.runs].map((value) => String(value).padStart(10)),
    ].join(''),
  );
  return [
    title.padEnd(30) + ['median', 'p95', 'floor', 'runs'].map((name) => name.padStart(10)).join(''),
    ...lines,
  ].join('\n');
}
