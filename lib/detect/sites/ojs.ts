import { first, textOf } from '../dom';
import { linkedIds } from '../read';
import type { Site } from '../site';

/** Of the standard theme, and of those PKP makes beside it. */
const title = ':is(.title, .media-heading, .article-summary-title, .article__title)';

/** Open Journal Systems (https://github.com/pkp/ojs templates/frontend/objects/article_summary.tpl), its version 2 too; AAAI's proceedings among many. */
export const ojs: Site = {
  id: 'ojs',
  hosts: ['ojs.aaai.org'],
  sign: 'meta[name="generator"][content^="Open Journal Systems"], .obj_article_summary, table.tocArticle',
  rules: [
    {
      item: '.obj_article_summary, .article-summary:has(a[href*="/article/view"]), .article:has(.article__title)',
      title: `${title} a`,
      landing: `${title} a`,
      authors: '.authors, .article-summary-authors, .article__meta',
      abstract: 'details[class*="abstra" i] > p, [class^="abstra" i] p, p[class*="abstra" i]',
      date: '.published, .article-summary-date',
      pdf: 'a.obj_galley_link.pdf, a.galley-link.pdf',
      // Themes of many journals show the DOI of each.
      more: (scope, page) => ({
        pages: textOf(first(scope, '.pages, .article-summary-pages')),
        ...linkedIds('a[href*="doi.org/10."]')(scope, page),
      }),
    },
    {
      item: 'table.tocArticle, tr:has(> .tocTitle)',
      isRun: true,
      title: '.tocTitle a, .tocTitle',
      landing: '.tocTitle a',
      authors: '.tocAuthors',
      pdf: '.tocGalleys a.file',
      more: (scope) => ({ pages: textOf(first(scope, '.tocPages')) }),
    },
  ],
};
