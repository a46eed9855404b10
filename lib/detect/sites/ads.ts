import { linkedIds } from '../read';
import type { Site } from '../site';

/** NASA ADS and its successor SciX (github.com/adsabs/bumblebee and nectar): results, citations, references. */
export const ads: Site = {
  id: 'ads',
  hosts: ['ui.adsabs.harvard.edu', 'scixplorer.org'],
  rules: [
    {
      item: '.results-list > li:has(.s-results-title), #results article:has(.article-title)',
      title: '.s-results-title, .article-title',
      landing: 'a[href*="/abs/"]',
      authors: '.article-author, .article-authors a',
      abstract: '.s-abstract-text, .abstract-text, .article-abstract',
      date: '.s-results-meta-date, .identifier ~ div, .article-date',
      more: linkedIds('a[href*="/abs/"], a[href*="arxiv.org/"], a[href*="doi.org/"]'),
    },
  ],
};
