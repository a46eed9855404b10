import { all, hrefOf } from '../dom';
import type { Site } from '../site';

/** Papers with Code's cards; the site is closed, but its pages are kept in archives and copies. */
export const papersWithCode: Site = {
  id: 'papers-with-code',
  hosts: [],
  sign: '.paper-card .item-strip-abstract',
  rules: [
    {
      item: '.paper-card:has(h1 a[href*="/paper/"])',
      title: 'h1',
      authors: '.author-section .author-span, .author-section a[href*="/author/"]',
      abstract: '.item-strip-abstract',
      date: '.item-date-pub',
      landing: 'h1 a',
      code: (scope, page) =>
        all(scope, '.item-github-link a, a[href*="github.com/"]').flatMap((link) => hrefOf(link, page) ?? []),
    },
  ],
};
