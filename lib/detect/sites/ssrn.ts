import type { Site } from '../site';

const link =
  'a.title[href*="ssrn.com/abstract="], a.title[href*="abstract_id="], .title > a[href*="abstract"]';

/** SSRN: an author's papers, the lists of its journals, top tens, search. */
export const ssrn: Site = {
  id: 'ssrn',
  hosts: ['ssrn.com'],
  rules: [
    {
      item: `:is(.trow, [id^="div_"], li, tr, .paper-list-item):has(${link})`,
      title: link,
      landing: link,
      authors: '.authors-list a, .authors > a, a[href*="per_id="]',
      abstract: '.abstract',
      date: '.note-list, .note, .date',
      more: () => ({ type: 'article', venue: 'SSRN' }),
    },
  ],
};
