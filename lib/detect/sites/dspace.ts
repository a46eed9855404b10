import { linkedIds, part } from '../read';
import type { Site } from '../site';

/** DSpace repositories in the three faces they have had: JSP, XML (Mirage) and Angular (github.com/DSpace). */
export const dspace: Site = {
  id: 'dspace',
  hosts: [],
  sign: 'ds-app, .ds-artifact-item, td[headers="t2"], meta[name="Generator" i][content^="DSpace"]',
  rules: [
    {
      item: '.ds-artifact-item:has(.author, .date)',
      title: '.artifact-title a, .artifact-description h4',
      landing: '.artifact-title a, a[href*="/handle/"]',
      authors: '.author',
      date: '.publisher-date .date, .date',
      abstract: '.artifact-abstract',
      more: linkedIds('a[href*="doi.org/"]'),
    },
    {
      item: 'ds-item-search-result-list-element, ds-publication-search-result-list-element',
      title: '.item-list-title',
      landing: 'a.item-list-title, a:has(.item-list-title)',
      authors: '.item-list-authors',
      date: '.item-list-date',
      abstract: '.item-list-abstract',
    },
    {
      item: 'tr:has(> td[headers="t2"] a[href*="/handle/"])',
      title: 'td[headers="t2"] a',
      landing: 'td[headers="t2"] a',
      authors: 'td[headers="t3"]',
      date: part('td[headers="t1"]', /(\d{4})$/),
    },
  ],
};
