import { first, textOf } from '../dom';
import { linkedIds, part } from '../read';
import type { Rule, Site } from '../site';

const heading = 'h2, .title';

/** The lists before 2023 (github.com/CenterForOpenScience/ember-osf-preprints); registrations stood in the same panels. */
const panel: Rule = {
  item: '.search-result:has(.search-result-providers)',
  anchor: 'h4',
  title: (scope, page) =>
    page.url.pathname.startsWith('/registries') ? undefined : textOf(first(scope, 'h4')),
  landing: 'h4 a',
  authors: '.comma-list > li',
  abstract: '.text-muted',
  date: '.search-result-providers ~ .pull-right',
  more: linkedIds('a[href*="doi.org/"]'),
};

/** OSF and the preprint servers on it: search cards (github.com/CenterForOpenScience/angular-osf); projects and files are left out. */
export const osf: Site = {
  id: 'osf',
  hosts: ['osf.io'],
  rules: [
    {
      item: 'osf-resource-card',
      anchor: heading,
      title: (scope) =>
        /^preprint$/i.test(textOf(first(scope, '.type'))) ? textOf(first(scope, heading)) : undefined,
      landing: 'h2 a, a.title',
      authors: 'p-accordion-header div > a[href]:not(.title, .inline, .orcid-icon)',
      abstract: part('.description', /^(?:Description:\s*)?(.+)$/s),
      date: '.date',
      more: linkedIds('a[href*="doi.org/"]'),
    },
    panel,
  ],
};
