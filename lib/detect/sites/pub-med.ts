import { idsInText } from '../../core/ids';
import { first, textOf } from '../dom';
import { readFields } from '../rule';
import type { Fields, Page, Site } from '../site';

/** PubMed: results of today and of the years before 2020, and the abstract page of those years (today's has metas). */

/** PubMed's dates are "2019 May 7", before volume and pages. */
function dateIn(citation: string): string | undefined {
  const [, year, month, day] =
    /\b((?:19|20)\d\d)(?: ([A-Z][a-z]{2})\b(?: (\d{1,2})\b)?)?/.exec(citation) ?? [];
  return [day, month, year].filter(Boolean).join(' ');
}

const result: Fields = {
  title: 'a.docsum-title',
  authors: (scope) => textOf(first(scope, '.full-authors') ?? first(scope, '.docsum-authors')),
  abstract: '.full-view-snippet',
  date: (scope) => dateIn(textOf(first(scope, '.full-journal-citation'))),
  venue: (scope) => /^[^.]+/.exec(textOf(first(scope, '.full-journal-citation')))?.[0],
  landing: 'a.docsum-title',
  more: (scope) => ({
    ids: [
      ...idsInText(textOf(first(scope, '.docsum-citation'))),
      `pmid:${textOf(first(scope, '.docsum-pmid'))}`,
    ],
    type: 'article-journal',
  }),
};

const oldResult: Fields = {
  title: 'p.title',
  authors: (scope) => textOf(first(scope, '.supp .desc, .desc')),
  date: (scope) => dateIn(textOf(first(scope, '.supp .details'))),
  venue: '.jrnl',
  landing: 'p.title a',
  more: (scope) => ({ ids: idsInText(textOf(scope[0])), type: 'article-journal' }),
};

const oldAbstract: Fields = {
  title: 'h1',
  authors: '.auths a',
  abstract: '.abstr',
  date: (scope) => dateIn(textOf(first(scope, '.cit'))),
  venue: '.cit a',
  more: (scope, page) => ({
    ids: idsInText(`${textOf(first(scope, '.cit'))} ${textOf(first(scope, '.aux'))}`),
    landing: page.url.href,
    type: 'article-journal',
  }),
};

function paper(page: Page) {
  const shown = page.document.querySelector('.rprt.abstract, .rprt_all .rprt:only-child');
  return shown?.querySelector('h1') ? readFields(oldAbstract, [shown], page) : undefined;
}

/** pubmed.ncbi.nlm.nih.gov, and where it was before. */
export const pubMed: Site = {
  id: 'pub-med',
  hosts: ['pubmed.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov'],
  rules: [
    { item: 'article.full-docsum', ...result },
    { item: '.rprt:has(p.title)', ...oldResult },
  ],
  paper,
};
