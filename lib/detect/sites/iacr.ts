import type { Fields, Site } from '../site';

const row: Fields = {
  title: '.papertitle, strong',
  landing: 'a.paperlink, .flex-grow-1 > a:first-child',
  authors: '.fst-italic, .summaryauthors',
  abstract: '.search-abstract, .abstract, .paper-abstract',
  pdf: 'a[href$=".pdf"]',
  more: () => ({ type: 'article', venue: 'IACR Cryptology ePrint Archive' }),
};

/** The Cryptology ePrint Archive: search, and the lists by day and year, whose records are two blocks each. */
export const iacr: Site = {
  id: 'iacr',
  hosts: ['eprint.iacr.org'],
  rules: [
    { item: '.results > div:has(a.paperlink)', ...row },
    { item: '.paperList > div:has(a.paperlink, a[href$=".pdf"])', isRun: true, ...row },
  ],
};
