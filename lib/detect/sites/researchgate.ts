import { doisAt } from '../read';
import type { Site } from '../site';

/** ResearchGate: profiles, labs, search. The prefix of its class names changes, their ends stay. */
export const researchgate: Site = {
  id: 'researchgate',
  hosts: ['researchgate.net'],
  rules: [
    {
      item: '[class*="v-publication-item "], [class$="v-publication-item"]',
      title: '[class*="publication-item__title"]',
      landing: '[class*="publication-item__title"] a',
      authors: '[class*="publication-item__person-list"] > li',
      abstract: '[class*="publication-item__description"]',
      date: '[class*="publication-item__meta-data-item"]',
      more: doisAt('[class*="publication-item__meta-data-item"]'),
    },
  ],
};
