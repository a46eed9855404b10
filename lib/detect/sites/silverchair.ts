import { doisAt, linkedIds } from '../read';
import type { Fields, Rule, Site } from '../site';

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

/** What stands beside an issue: accepted manuscripts, latest and most read articles. */
const beside: Rule = {
  item: '.widget-dynamic-entry:has(.widget-dynamic-journal-title a[href*="article"])',
  title: '.widget-dynamic-journal-title a',
  landing: '.widget-dynamic-journal-title a',
  authors: '.widget-dynamic-journal-authors',
  more: doisAt('.hfDoi', 'data-attribute'),
};

/** Silverchair's journals: Oxford, JAMA, AIP, Duke and many more. */
export const silverchair: Site = {
  id: 'silverchair',
  hosts: ['academic.oup.com', 'jamanetwork.com'],
  sign: ':is(link, script):is([href*="silverchair-cdn.com"], [src*="silverchair-cdn.com"]), body[data-sitename]:is([class^="pg_"], [class*=" pg_"])',
  rules: [
    {
      item: ':is(.al-article-items, .al-article-item-wrap, .sr-list):has(:is(.item-title, .al-title, .sri-title) a[href*="article"])',
      ...row,
    },
    beside,
  ],
};
