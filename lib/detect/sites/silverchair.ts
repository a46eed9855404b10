import { linkedIds } from '../read';
import type { Fields, Site } from '../site';

const row: Fields = {
  title: ':is(.item-title, .al-title, .sri-title) a, .sri-title',
  landing: ':is(.item-title, .al-title, .sri-title) a',
  authors: '.al-authors-list :is(.linked-name, .wi-fullname > a), .al-authors-list > a',
  abstract: 'section.abstract, .abstract-response-placeholder, .snippet',
  date: '.al-pub-date, .sri-date, .ii-pub-date, .citation-date',
  venue: '.al-journal-name, .ww-citation-primary > em',
  pdf: 'a.article-pdfLink, a[href*="article-pdf/"]',
  more: linkedIds('a[href*="doi.org/"]'),
};

/** Silverchair's journals: Oxford, JAMA, AIP, Duke and many more. */
export const silverchair: Site = {
  id: 'silverchair',
  hosts: ['academic.oup.com', 'jamanetwork.com'],
  sign: ':is(link, script):is([href*="silverchair-cdn.com"], [src*="silverchair-cdn.com"])',
  rules: [
    {
      item: ':is(.al-article-items, .al-article-item-wrap, .sr-list):has(:is(.item-title, .al-title, .sri-title) a[href*="article"])',
      ...row,
    },
  ],
};
