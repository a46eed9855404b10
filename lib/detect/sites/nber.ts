import { part, readPage } from '../read';
import type { Site } from '../site';

/** NBER working papers: lists, search and one paper. */
export const nber: Site = {
  id: 'nber',
  hosts: ['nber.org'],
  rules: [
    {
      item: '.digest-card:has(a[href*="/papers/"])',
      title: '.digest-card__title a',
      landing: '.digest-card__title a',
      authors: part('.digest-card__items', /^(?:Authors?(?:\(s\))?\s*[-–:]\s*)?(.+)$/i),
      abstract: '.digest-card__summary',
      date: '.digest-card__date, .digest-card__label',
      more: () => ({ type: 'report', venue: 'NBER Working Papers' }),
    },
  ],
  paper: readPage('html:has(meta[name="citation_technical_report_number"])', {
    title: '.page-header__title',
    abstract: '.page-header__intro',
  }),
};
