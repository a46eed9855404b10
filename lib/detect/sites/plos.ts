import { doisAt } from '../read';
import type { Site } from '../site';

/** PLOS: search, journals' front pages and lists. */
export const plos: Site = {
  id: 'plos',
  hosts: ['journals.plos.org'],
  rules: [
    {
      item: 'dt.search-results-title:has(a[href*="article?id="])',
      isRun: true,
      title: 'a',
      landing: 'a',
      authors: '.search-results-authors',
      date: 'p.date, dd p:not([class])',
      more: doisAt('dt', 'data-doi'),
    },
    {
      item: ':is(article, li, .item):has(> :is(h2, h3, h4, .item--article-title) a[href*="article?id="])',
      title: ':is(h2, h3, h4, .item--article-title) a',
      landing: 'a[href*="article?id="]',
      authors: '.authors, .article-authors, .auth-list',
      date: '.date, .article-date, time',
    },
  ],
};
