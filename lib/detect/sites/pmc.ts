import { part } from '../read';
import type { Site } from '../site';

/** PubMed Central's search and journals' lists. */
export const pmc: Site = {
  id: 'pmc',
  hosts: ['pmc.ncbi.nlm.nih.gov'],
  rules: [
    {
      item: '.rprt:has(.title a[href*="/PMC"]), .docsum-content:has(a[href*="/PMC"])',
      title: '.title a, .docsum-title',
      landing: '.title a, a.docsum-title',
      authors: '.desc, .docsum-authors',
      date: part('.details, .docsum-journal-citation', /((?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)/),
      venue: '.details .jrnl, .docsum-journal-citation i',
      more: (scope) => ({
        ids: [`doi:${/doi:\s*(10\.\S+)/.exec(scope[0]?.textContent ?? '')?.[1] ?? ''}`],
      }),
    },
  ],
};
