import { arxivIdsInText } from '../../core/arxiv-id';
import { first, textOf } from '../dom';
import type { Raw } from '../raw';
import { readScholarLine, scholarTitle } from '../scholar-line';
import type { Fields, Scope, Site } from '../site';

/** Google Scholar: results in any language and in the layouts since 2016, and author profiles. Rows only: nothing is asked of Scholar. */

/** A result that is only cited has no link. */
function title(scope: Scope): string {
  const heading = first(scope, 'h3.gs_rt');
  return scholarTitle(textOf(heading?.querySelector('a') ?? heading));
}

function cited(scope: Scope, selector: string): Raw {
  const citations = Number(/\d+/.exec(textOf(first(scope, selector)))?.[0] ?? Number.NaN);
  return Number.isInteger(citations) ? { listed: { citations } } : {};
}

const result: Fields = {
  title,
  abstract: '.gs_rs',
  landing: 'h3.gs_rt a[href^="http"]',
  pdf: '.gs_ggs a[href], .gs_or_ggsm a[href]',
  more: (scope) => ({
    ...cited(scope, 'a[href*="cites="]'),
    ...readScholarLine(textOf(first(scope, '.gs_a'))),
  }),
};

const profileRow: Fields = {
  title: 'a.gsc_a_at',
  authors: (scope) => textOf(scope[0]?.querySelector('.gs_gray')),
  date: '.gsc_a_y',
  venue: (scope) => textOf(scope[0]?.querySelectorAll('.gs_gray')[1]).replace(/,\s*(?:19|20)\d\d$/, ''),
  landing: 'a.gsc_a_at',
  more: (scope) => ({
    ...cited(scope, '.gsc_a_ac'),
    ids: arxivIdsInText(textOf(scope[0])).map(({ id }) => `arxiv:${id}`),
  }),
};

/** scholar.google.com and its country hosts. */
export const googleScholar: Site = {
  id: 'google-scholar',
  hosts: ['scholar.google.*'],
  rules: [
    { item: '.gs_r:has(.gs_a):has(h3.gs_rt)', anchor: 'h3.gs_rt', ...result },
    { item: 'tr.gsc_a_tr', ...profileRow },
  ],
};
