import type { Site } from '../site';

/** SciRate: the day's arXiv papers by votes (https://github.com/scirate/scirate). */
export const sciRate: Site = {
  id: 'sci-rate',
  hosts: ['scirate.com'],
  rules: [
    {
      item: 'li.paper:has(.title a[href*="/arxiv/"]), div.paper:has(.title a[href*="/arxiv/"])',
      title: '.title',
      landing: '.title a',
      authors: '.authors a:is([href*="au:"], [href*="au%3A"])',
      abstract: '.abstract',
      date: '.uid, .date',
      pdf: 'a.paper-download, a[href*="arxiv.org/pdf"]',
      more: (scope) => {
        const upvotes = Number(scope[0]?.querySelector('.scites-count .count, .scites-count')?.textContent);
        return { type: 'article', listed: upvotes ? { upvotes } : undefined };
      },
    },
  ],
};
