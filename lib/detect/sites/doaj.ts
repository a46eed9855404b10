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
      authors: '.inlined-list:not(.search-results__aside .inlined-list) li',
      abstract: '[id$="_abstract"], .collapsible p',
      venue: '.label a',
      date: part('header', /\(((?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d)\)/),
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
