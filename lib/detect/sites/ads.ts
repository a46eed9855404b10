import { all, first, textOf } from '../dom';
import type { Raw } from '../raw';
import { attribute, linkedIds } from '../read';
import type { Page, Scope, Site } from '../site';

/** The bibcode as it is shown, or of the title's link; ADS's own links may be but fragments of the page. */
function named(scope: Scope, page: Page): Raw {
  const shown = textOf(first(scope, '.identifier'));
  const linked = /\/abs\/([^/]+)/.exec(attribute(scope, 'a[href*="/abs/"]', 'href') ?? '')?.[1];
  const bibcode = shown || decodeURIComponent(linked ?? '');
  const more = linkedIds('a[href*="arxiv.org/"], a[href*="doi.org/"]')(scope, page);
  if (!bibcode) return more;
  return {
    ids: [...(more.ids ?? []), `bibcode:${bibcode}`],
    landing: `${page.url.origin}/abs/${encodeURIComponent(bibcode)}/abstract`,
  };
}

/** NASA ADS and its successor SciX (github.com/adsabs/bumblebee and nectar): results, citations, references. */
export const ads: Site = {
  id: 'ads',
  hosts: ['ui.adsabs.harvard.edu', 'scixplorer.org'],
  rules: [
    {
      item: '.results-list > li:has(.s-results-title), article:has(a[href*="/abs/"] h3, .article-title)',
      title: '.s-results-title, .article-title, h3',
      authors: (scope) =>
        all(scope, '.s-results-authors:not(.less-authors) .article-author, .article-authors a').map((hit) =>
          textOf(hit).replace(/;$/, ''),
        ),
      abstract: '.full-abstract, .short-abstract, .s-more-info:not(:has(.short-abstract))',
      date: '[aria-label="date published"], .article-date',
      more: named,
    },
  ],
};
