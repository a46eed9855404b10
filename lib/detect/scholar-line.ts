import { arxivIdsInText } from '../core/arxiv-id';
import type { Raw } from './raw';

/** Google Scholar's own way to tell a result: a title, then "A Doe, B Roe - Journal, 2021 - publisher.com", in every language. */

const yearAtEnd = /,?\s*((?:19|20)\d\d)\s*$/;

/** A title without the "[PDF]", "[BOOK]", "[CITATION][C]" that stand before it in the reader's language. */
export function scholarTitle(text: string): string {
  return text.replace(/^(?:\[[^\]]{1,20}\]\s*)+/, '');
}

/** What the line of names, venue and year says, as far as it is not cut off by "…". */
export function readScholarLine(line: string): Raw {
  const [names = '', place = '', ...rest] = line.split(/\s+[-–—]\s+/);
  return {
    authors: names,
    date: yearAtEnd.exec(place)?.[1],
    venue: place.replace(yearAtEnd, '').replace(/^…\s*|\s*…$/g, ''),
    ids: arxivIdsInText([place, ...rest].join(' ')).map(({ id }) => `arxiv:${id}`),
  };
}
