import { linkedIds, part } from '../read';
import type { Site } from '../site';

/** The Directory of Open Access Journals: search for articles; its journals stand in the same cards and are left out. */
export const doaj: Site = {
  id: 'doaj',
  hosts: ['doaj.org'],
  rules: [
    {
      item: '.search-results__record:has(.search-results__heading a[href*="/article/"])',
      title: '.search-results__heading a',
      landing: '.search-results__heading a',
      authors: 'header ul > li',
      abstract: '[class*="abstract-body"], [class*="abstracttext"]',
      venue: part('.label', /^(.+?)\s*(?:\(|$)/),
      date: part('.label', /\(((?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d)\)/),
      more: linkedIds('a[href*="doi.org/"], .search-results__aside li:first-child > a'),
    },
  ],
};
