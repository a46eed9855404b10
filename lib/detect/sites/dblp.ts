import { idsInUrl } from '../../core/ids';
import type { WorkType } from '../../core/paper';
import { all, first, hrefOf, textOf } from '../dom';
import type { Page, Scope, Site } from '../site';

/** DBLP: its entries carry microdata. Edited volumes are no papers. */

const typeByClass: Record<string, WorkType> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  incollection: 'chapter',
  informal: 'article',
  phdthesis: 'thesis',
  book: 'book',
};

function ids([item]: Scope, page: Page): string[] {
  const links = item ? all([item], 'li.ee a') : [];
  return [`dblp:${item?.id ?? ''}`, ...links.flatMap((link) => idsInUrl(hrefOf(link, page) ?? ''))];
}

/** dblp.org and its mirrors. */
export const dblp: Site = {
  id: 'dblp',
  hosts: ['dblp.dagstuhl.de', 'dblp.org', 'dblp.uni-trier.de'],
  rules: [
    {
      item: 'li.entry:not(.editor):has(.title)',
      title: '.title',
      authors: 'cite [itemprop="author"]',
      date: (scope) =>
        first(scope, '[itemprop="datePublished"]')?.getAttribute('content') ??
        textOf(first(scope, '[itemprop="datePublished"]')),
      venue: '[itemprop="isPartOf"] [itemprop="name"]',
      landing: 'li.ee a',
      more: (scope, page) => ({
        ids: ids(scope, page),
        pages: textOf(first(scope, '[itemprop="pagination"]')),
        type: typeByClass[
          [...(scope[0]?.classList ?? [])].find((name) => Object.hasOwn(typeByClass, name)) ?? ''
        ],
      }),
    },
  ],
};
