import { linkedIds } from '../read';
import type { Site } from '../site';

/** Where titles stand: in issues, in searches, and in what is listed beside an issue. */
const heading = ':is(.item-title, .al-title, .sri-title, .widget-dynamic-journal-title) a';

/** Silverchair's journals: Oxford, JAMA, AIP, Duke and many more. */
export const silverchair: Site = {
  id: 'silverchair',
  hosts: ['academic.oup.com', 'jamanetwork.com'],
  sign: ':is(link, script):is([href*="silverchair-cdn.com"], [src*="silverchair-cdn.com"]), body[data-sitename][class*="pg_"]',
  rules: [
    {
      item: `:is(.al-article-items, .al-article-item-wrap, .sr-list, .widget-dynamic-entry):has(${heading}[href*="article"])`,
      title: `${heading}, .sri-title`,
      landing: heading,
      authors:
        '.al-authors-list :is(.linked-name, .wi-fullname > a), .al-authors-list > a, .widget-dynamic-journal-authors',
      abstract: 'section.abstract, .abstract-response-placeholder, .snippet',
      date: '.al-pub-date, .sri-date, .ii-pub-date, .citation-date',
      venue: '.al-journal-name, .ww-citation-primary > em',
      pdf: 'a.article-pdfLink, a[href*="article-pdf/"]',
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
