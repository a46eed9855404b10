import { part } from '../read';
import type { Site } from '../site';

/** Redalyc's search and tables of contents. */
export const redalyc: Site = {
  id: 'redalyc',
  hosts: ['redalyc.org'],
  rules: [
    {
      item: '.contentcard:has(a[href*="articulo.oa?id="])',
      title: '.title',
      landing: 'a[href*="articulo.oa?id="]',
      authors: '.autores, .authors',
      venue: '[class*="nomRevista"]',
      date: part('a[href*="toc.oa"]', /(\d{4})/),
      abstract: '.summary',
    },
  ],
};
