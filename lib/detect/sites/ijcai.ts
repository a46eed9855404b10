import type { Site } from '../site';

/** IJCAI's proceedings. */
export const ijcai: Site = {
  id: 'ijcai',
  hosts: ['ijcai.org'],
  rules: [
    {
      item: '.paper_wrapper',
      title: '.title',
      authors: '.authors',
      landing: '.details a:not([href$=".pdf"])',
      pdf: '.details a[href$=".pdf"]',
      more: () => ({ type: 'paper-conference' }),
    },
  ],
};
