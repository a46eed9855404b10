import { first, textOf } from '../dom';
import type { Scope, Site } from '../site';

/** The pictures of the items that are papers, in any size and colour; books, web pages, notes and files are none. */
const papers = /\/(?:journal-article|conference-paper|preprint|thesis|book-section|report|manuscript)\.svg/;

function isPaper(scope: Scope): boolean {
  const icon = first(scope, '.title use, .item-type use');
  return papers.test(icon?.getAttribute('href') ?? icon?.getAttribute('xlink:href') ?? '');
}

const heading = '[data-column-name="title"] .truncate, .metadata.title';

/** Zotero's web library (github.com/zotero/web-library), of a person or a group: its table, and its list on narrow screens. */
export const zotero: Site = {
  id: 'zotero',
  hosts: ['www.zotero.org'],
  rules: [
    {
      item: '.item[data-key]:has(.metadata.title)',
      anchor: heading,
      title: (scope) => (isPaper(scope) ? textOf(first(scope, heading)) : undefined),
      // One family name, two, or the first of many.
      authors: (scope) => textOf(first(scope, '.creator')).split(/ (?:and|&) /),
      date: '.date, .year',
      venue: '.publicationTitle',
    },
  ],
};
