import type { Site } from '../site';

/** Frontiers: journals, research topics, search. The link holds the DOI. */
export const frontiers: Site = {
  id: 'frontiers',
  hosts: ['frontiersin.org'],
  rules: [
    {
      item: ':is(article, li, div):is(.CardArticle, .article-card, [data-test-id^="topresults_article_"]):has(a[href*="/articles/10."])',
      title: '[class*="__title"], .title, h3',
      landing: 'a[href*="/articles/10."]',
      authors: '[class*="__authors"] li, .authors',
      abstract: '[class*="__abstract"]',
      date: '[class*="__date"], .date',
      venue: '[class*="__journal"]',
    },
  ],
};
