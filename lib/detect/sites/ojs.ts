import type { Site } from '../site';

/** Open Journal Systems (https://github.com/pkp/ojs templates/frontend/objects/article_summary.tpl), its version 2 too; AAAI's proceedings among many. */
export const ojs: Site = {
  id: 'ojs',
  hosts: ['ojs.aaai.org'],
  sign: 'meta[name="generator"][content^="Open Journal Systems"], .obj_article_summary, table.tocArticle',
  rules: [
    {
      item: '.obj_article_summary',
      title: '.title a',
      landing: '.title a',
      authors: '.authors',
      date: '.published',
      pdf: 'a.obj_galley_link.pdf',
      more: (scope) => ({ pages: scope[0]?.querySelector('.pages')?.textContent?.trim() }),
    },
    {
      item: 'table.tocArticle, tr:has(> .tocTitle)',
      isRun: true,
      title: '.tocTitle a, .tocTitle',
      landing: '.tocTitle a',
      authors: '.tocAuthors',
      pdf: '.tocGalleys a.file',
      more: (scope) => ({ pages: scope[0]?.querySelector('.tocPages')?.textContent?.trim() }),
    },
  ],
};
