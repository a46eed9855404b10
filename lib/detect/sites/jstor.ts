import { part } from '../read';
import type { Site } from '../site';

const heading =
  'toc-view-pharos-link, search-results-vue-pharos-link, [data-qa*="title" i], .title, .small-heading';
const link = '[href*="/stable/"]';

/** JSTOR: search and tables of contents; their titles are links of its own kind, `…-pharos-link`. */
export const jstor: Site = {
  id: 'jstor',
  hosts: ['jstor.org'],
  rules: [
    {
      item: `:is(.toc-content-wrapper, .toc-item, .result, .media-body, [data-qa="result-item"], [data-qa="search-result"]):has(${link})`,
      title: heading,
      landing: link,
      authors: '.contrib, [data-qa*="author" i]',
      venue: '.journal, cite',
      date: part('.src, .metadata, [data-qa*="metadata" i]', /((?:19|20)\d\d)/),
    },
  ],
};
