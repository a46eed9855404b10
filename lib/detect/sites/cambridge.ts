import { doisAt, namesWithout, readPage, titleUnless } from '../read';
import type { Site } from '../site';

const heading = '.title a, a.part-link, h3 a';

/** Cambridge Core: issues, search and its predecessor's article pages (Cambridge Journals Online). */
export const cambridge: Site = {
  id: 'cambridge',
  hosts: ['www.cambridge.org', 'journals.cambridge.org'],
  rules: [
    {
      item: '.product-listing-with-inputs-content:has(a[href*="/article/"]), .representation:has(.title a[href*="/article/"])',
      anchor: heading,
      title: titleUnless(/\b(?:front|back) matter$/i, heading, heading),
      landing: heading,
      authors: '.author a, a.more-by-this-author',
      date: '.date',
      abstract: '.abstract, [id^="abstract"]',
      venue: '.source a, .journal a',
      pdf: 'a[href$=".pdf"]',
      more: doisAt('[data-doi]', 'data-doi'),
    },
  ],
  paper: readPage('body:has(.abstract_legacy_style)', {
    title: '.description-box h3',
    authors: namesWithout('.description-box .author', 'sup'),
    abstract: '.abstract_legacy_style .abstract',
    venue: '.tall-section-header h2',
    more: doisAt('a.cboDOI'),
  }),
};
