import { linkedIds, part } from '../read';
import type { Site } from '../site';

/** MDPI: search, issues, front pages. */
export const mdpi: Site = {
  id: 'mdpi',
  hosts: ['mdpi.com'],
  rules: [
    {
      item: '.article-content:has(a.title-link)',
      title: 'a.title-link',
      landing: 'a.title-link',
      authors: '.authors .inlineblock > strong, .authors strong',
      abstract: '.abstract-full',
      venue: '.color-grey-dark > em:first-child',
      date: part('.color-grey-dark', /((?:19|20)\d\d),/),
      pdf: 'a[href*="/pdf"]',
      more: linkedIds('a[href*="doi.org/"]'),
    },
  ],
};
