// @ts-check
import { makePapers } from './papers.mjs';

/** @typedef {{ kind: string, query: string, hasHits: boolean }} BenchQuery */

/**
 * The queries of the bench, of every kind, made from papers that are in the library: so each has hits, but those
 * that are to have none.
 * @param {number} size how many papers the library has
 * @returns {BenchQuery[]}
 */
export function benchQueries(size) {
  const step = Math.floor(size / 40);
  const all = Array.from({ length: 40 }, (_, index) => makePapers(index * step, 1, size).papers[0]);
  const papers = all.filter((one) => one !== undefined && one.paper.status !== 'dismissed');
  /** @param {number} index */
  const at = (index) => /** @type {NonNullable<typeof papers[0]>} */ (papers[index % papers.length]);
  /** @param {number} index */
  const words = (index) =>
    at(index)
      .text.abstract.toLowerCase()
      .match(/[a-z]{4,}/g) ?? [];
  /** @param {number} index @param {number} place */
  const word = (index, place) => words(index)[place] ?? 'the';
  const tagged = papers.filter((one) => one && one.paper.tags.length > 0);
  /** @param {string} kind @param {number} count @param {(index: number) => string} make */
  const some = (kind, count, make) =>
    Array.from({ length: count }, (_, index) => ({ kind, query: make(index), hasHits: true }));
  /** Adjacent words as they stand in an abstract. @param {number} index @param {number} length */
  const phrase = (index, length) =>
    (at(index).text.abstract.split('. ')[1] ?? '')
      .toLowerCase()
      .split(' ')
      .slice(3, 3 + length)
      .join(' ');
  return [
    ...some('word', 12, (index) => `"${word(index, index * 3)}"`),
    ...some('common word', 4, (index) => `"${['the', 'of', 'with', 'this'][index]}"`),
    ...some('prefix', 12, (index) => word(index + 3, index * 2).slice(0, 2 + (index % 3))),
    ...some('two words', 12, (index) => `"${word(index, 5)}" "${word(index, 9 + index)}"`),
    ...some('word and prefix', 8, (index) => `${word(index, 4)} ${word(index, 12).slice(0, 3)}`),
    ...some('phrase', 8, (index) => `"${phrase(index, 2 + (index % 2))}"`),
    ...some('tag and word', 6, (index) => {
      const one = tagged[index % tagged.length];
      const first = one?.text.abstract.toLowerCase().match(/[a-z]{4,}/g)?.[index];
      return `tag:"${one?.paper.tags[0]}" ${first}`;
    }),
    ...some(
      'filters',
      4,
      (index) => ['is:later', 'year:2015.. has:code', 'is:read -has:pdf', 'added:>2021-06'][index] ?? '',
    ),
    ...Array.from({ length: 6 }, (_, index) => ({
      kind: 'no hit',
      query: index % 2 ? `qqzv${index} "${word(index, 3)}"` : `vqzzq${index}`,
      hasHits: false,
    })),
  ];
}
