import type { Site } from '../site';

const link = 'a:is([href*="/articles/"], [href*="/reviewed-preprints/"])';

/** eLife: search, subjects, archive, front page. */
export const eLife: Site = {
  id: 'e-life',
  hosts: ['elifesciences.org'],
  rules: [
    {
      item: `.teaser:has(.teaser__header_text ${link})`,
      title: '.teaser__header_text',
      landing: link,
      authors: '.teaser__secondary_info',
      abstract: '.teaser__body',
      date: 'time',
      more: () => ({ venue: 'eLife', type: 'article-journal' }),
    },
  ],
};
