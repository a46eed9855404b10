import { doisAt } from '../read';
import type { Fields, Site } from '../site';

const research = 'a[href*="/articles/"]:not([href*="/articles/d41586-"])';

const card: Fields = {
  title: `:is(h2, h3, h4) ${research}`,
  landing: `:is(h2, h3, h4) ${research}`,
  authors: '[itemprop="creator"], .c-author-list > li, [data-test="author-list"] > li',
  abstract: '[itemprop="description"], .c-card__summary, [data-test="article-description"]',
  date: 'time',
  venue: '[data-test="journal-title-and-link"] a, .c-meta__item > em',
};

/** Nature's journals: search, issues, front pages; news (their numbers begin with d41586) is not listed. */
export const nature: Site = {
  id: 'nature',
  hosts: ['nature.com'],
  rules: [
    { item: `article:has(:is(h2, h3, h4) ${research}), li:has(> h2 ${research})`, ...card },
    // The issues of before 2013 stand in the archive as they were.
    {
      item: 'h4:has(> .atl)',
      isRun: true,
      title: '.atl',
      authors: 'p.aug',
      abstract: 'p.abs',
      landing: 'a.fulltext, a.abstract',
      pdf: 'a[href$=".pdf"]',
      more: doisAt('.doi'),
    },
  ],
};
