import { linkedIds } from '../read';
import type { Site } from '../site';

/** SciELO: its search and the issues of its journals. */
export const scielo: Site = {
  id: 'scielo',
  hosts: ['scielo.br', 'scielo.org'],
  rules: [
    {
      item: '.results .item:has(strong.title), #ResultArea .item:has(.title)',
      title: '.title',
      landing: 'a:has(.title), .line a',
      authors: 'a.author',
      venue: '.source a, .source > span:first-child',
      date: '.source',
      abstract: '.abstract',
      more: linkedIds('.DOIResults a, a[href*="doi.org/"]'),
    },
    {
      item: 'ul.articles > li',
      title: '.title, h2 a, strong',
      landing: 'a[href*="/a/"], a[href*="sci_arttext"]',
      authors: '.author, a[href*="/search"]',
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
