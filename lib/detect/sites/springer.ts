import { doisAt, part, readPage } from '../read';
import type { Site } from '../site';

const link =
  ':is(h2, h3, h4) :is(a[href*="/article/10."], a[href*="/chapter/10."], a[href*="/protocol/10."], a[href*="/referenceworkentry/10."])';

/** Springer Link: search, journals, volumes; and the article pages of its platform before 2010 (MetaPress). */
export const springer: Site = {
  id: 'springer',
  hosts: ['link.springer.com', 'springerlink.com'],
  rules: [
    {
      item: `:is(li, article):has(${link})`,
      title: link,
      landing: link,
      authors: '[data-test="authors"], .c-author-list > li, [class*="card-open__authors"] li, .authors a',
      abstract: '[class*="card-open__description"], .snippet',
      date: 'time, [data-test="published"], .year',
      venue: '[data-test="parent"], .publication-title',
      pdf: 'a[href*="/content/pdf/"]',
    },
  ],
  paper: readPage('body:has(h2[class^="MPReader_"])', {
    title: 'h2[class^="MPReader_"]',
    authors: '.AuthorGroup',
    abstract: '.Abstract',
    venue: 'td.labelValue',
    date: part('table:has(td.labelName)', /\/ \w+, (\d{4})/),
    more: (scope) => doisAt('tr:has(> td.labelName)')(scope),
  }),
};
