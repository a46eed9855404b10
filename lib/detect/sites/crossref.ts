import { linkedIds, part } from '../read';
import type { Site } from '../site';

/** Crossref Metadata Search (github.com/CrossRef/cr-search). */
export const crossref: Site = {
  id: 'crossref',
  hosts: ['search.crossref.org'],
  rules: [
    {
      item: 'td.item-data:has(a[href*="doi.org/"]), .item-data:not(td):has(.lead)',
      title: '.lead',
      landing: '.item-links a[href*="doi.org/"]',
      authors: part('.expand', /Authors?:\s*(.+)/),
      date: part('.extra', /((?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)/),
      venue: '.extra i, .extra em',
      more: linkedIds('.item-links a'),
    },
  ],
};
