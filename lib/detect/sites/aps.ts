import { first, textOf } from '../dom';
import { doisAt } from '../read';
import type { Scope, Site } from '../site';

const heading = ':is(.title, h5) a';

/** "Odd Rev. B 99, 060401(R) (2031) – Published 1 February 2031". */
const citation =
  /^(.{1,60}?) (\d{1,4}), ([A-Z]{0,4}\d{1,9})\S{0,5} \(((?:18|19|20)\d\d)\)(?:.{0,20}?Published (.{1,40}))?/;

function citationOf(scope: Scope) {
  const text = textOf(first(scope, '.pub-info'));
  const [, venue, volume, pages, year, day] = citation.exec(text) ?? [];
  return { venue, volume, pages, date: day ?? year ?? text };
}

/** The journals of the American Physical Society: issues, searches, recent and highlighted articles. */
export const aps: Site = {
  id: 'aps',
  hosts: ['journals.aps.org'],
  rules: [
    {
      item: `.article-result:has(${heading})`,
      title: heading,
      landing: heading,
      authors: '.authors',
      pdf: 'a[href*="/pdf/"]',
      more: (scope) => ({
        ...citationOf(scope),
        ...doisAt('.article-result[data-id^="10."]', 'data-id')(scope),
      }),
    },
  ],
};
