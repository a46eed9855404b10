import { all, first, textOf } from '../dom';
import type { Scope, Site } from '../site';

/** A list cut short ("+3 authors") is still that of the first ones. */
function authors(scope: Scope): string[] | string {
  const names = all(
    scope,
    ':is([data-test-id="author-list"], .cl-paper-authors) :is(a[href*="/author/"], .cl-paper-authors__author-box)',
  );
  return names.length > 0
    ? names.map(textOf)
    : textOf(first(scope, '[data-test-id="author-list"], .cl-paper-authors'));
}

/** Semantic Scholar: results, authors' pages, and the citations and references of a paper. */
export const semanticScholar: Site = {
  id: 'semantic-scholar',
  hosts: ['www.semanticscholar.org'],
  rules: [
    {
      item: '.cl-paper-row, .citation-list__paper-row',
      title: '.cl-paper-title, [data-test-id="title-link"]',
      authors,
      // What stands after "TLDR" is a machine's summary, not the abstract.
      abstract: '.cl-paper-abstract',
      date: '.cl-paper-pubdates',
      venue: '[data-test-id="normalized-venue-link"], .cl-paper-venue',
      landing: 'a[data-test-id="title-link"], a[href*="/paper/"]',
      pdf: 'a[href$=".pdf"], a[href*="arxiv.org/pdf/"]',
    },
  ],
};
