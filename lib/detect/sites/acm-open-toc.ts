import type { Site } from '../site';

/** ACM's tables of contents for its societies' own sites: every paper with its abstract. */
export const acmOpenToc: Site = {
  id: 'acm-open-toc',
  hosts: [],
  sign: 'a.DLtitleLink',
  rules: [
    {
      item: ':is(h2, h3, h4):has(a.DLtitleLink)',
      isRun: true,
      title: 'a.DLtitleLink',
      authors: '.DLauthors li',
      abstract: '.DLabstract',
      landing: 'a.DLtitleLink',
      more: () => ({ type: 'paper-conference' }),
    },
  ],
};
