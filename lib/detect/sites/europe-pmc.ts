import type { Site } from '../site';

/** Europe PMC's search. */
export const europePmc: Site = {
  id: 'europe-pmc',
  hosts: ['europepmc.org'],
  rules: [
    {
      item: ':is(li, .citation):has(.citation-title a[href*="/article/"])',
      title: '.citation-title',
      landing: '.citation-title a',
      authors: '.citation-author-list, .citation-authors',
      abstract: '.citation-abstract, .abstract-text',
      venue: 'a[href*="JOURNAL"]',
      date: '[id*="pub-date"]',
      more: (scope) => ({
        ids: [`pmid:${/PMID:\s*(\d+)/.exec(scope[0]?.textContent ?? '')?.[1] ?? ''}`],
      }),
    },
  ],
};
