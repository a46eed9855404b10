import { doisAt, part } from '../read';
import type { Site } from '../site';

/** ScienceDirect: search, issues, articles in press. */
export const sciencedirect: Site = {
  id: 'sciencedirect',
  hosts: ['sciencedirect.com'],
  rules: [
    {
      item: '.ResultItem, li:not(.ResultItem) .result-item-content',
      title: 'h2 a',
      landing: 'h2 a',
      authors: '.Authors .author',
      venue: '.subtype-srctitle-link',
      date: part('.SubType', /(?:Available online )?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)/),
      pdf: '.DownloadPdf a, a.download-link',
      more: doisAt('[data-doi]', 'data-doi'),
    },
    {
      item: '.js-article-list-item, .article-list-item',
      title: '.article-content-title',
      landing: 'a.article-content-title',
      authors: '.js-article__item__authors, .article-authors',
      abstract: '.js-abstract-body-text, .article-abstract',
      pdf: 'a.pdf-download',
    },
  ],
};
