import { linkedIds } from '../read';
import type { Site } from '../site';

/** INSPIRE: search, citations, an author's papers (github.com/inspirehep/inspirehep, ui/src/literature). */
export const inspire: Site = {
  id: 'inspire',
  hosts: ['inspirehep.net'],
  rules: [
    {
      item: '[data-test-id="literature-result-item"]',
      title: '.result-item-title',
      landing: 'a.result-item-title',
      authors: '[data-test-id="author-link"], a[href*="/authors/"]',
      date: '[data-test-id="literature-date"]',
      // The buttons, the DOI's among them, stand beside the record.
      more: (scope, page) =>
        linkedIds('a[href*="arxiv.org/"], a[href*="doi.org/"]')(
          scope.map((item) => item.closest('.__ResultItem__') ?? item),
          page,
        ),
    },
  ],
};
