import { attribute, linkedIds } from '../read';
import type { Scope, Site } from '../site';

/** What the row's COinS says, which cuts no byline short. */
const context = (scope: Scope) => new URLSearchParams(attribute(scope, '.Z3988', 'title'));

/** HAL and the portals of it (https://hal.science). */
export const hal: Site = {
  id: 'hal',
  hosts: ['archives-ouvertes.fr', 'hal.science', 'hal.inria.fr'],
  rules: [
    {
      item: 'tr:has(.ref-halid)',
      title: 'strong a',
      landing: '.ref-halid',
      authors: (scope) => context(scope).getAll('rft.creator'),
      date: (scope) => context(scope).get('rft.date') ?? undefined,
      venue: '.media-body > i, .citation-ref i',
      pdf: 'a[href$="/document"], a[href$=".pdf"]',
      more: linkedIds('a[href*="doi.org/"], a[href*="arxiv.org/"]'),
    },
  ],
};
