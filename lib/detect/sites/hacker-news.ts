import { ownIds } from '../../core/identity';
import { idsInUrl } from '../../core/ids';
import { first, hrefOf, textOf } from '../dom';
import type { Page, Scope, Site } from '../site';

const isPaper = (scope: Scope, page: Page): boolean =>
  ownIds(idsInUrl(hrefOf(first(scope, '.titleline > a'), page) ?? '')).length > 0;

/** A count in the line under a title: "42 points", "7 comments". */
const counted = (scope: Scope, what: RegExp): number | undefined => {
  const [, count] = what.exec(textOf(first(scope.slice(1), '.subtext, .subline'))) ?? [];
  return count === undefined ? undefined : Number(count);
};

/** Hacker News: the rows whose link names a paper by its id; a title's "(2017)" and "[pdf]" are the site's own. */
export const hackerNews: Site = {
  id: 'hacker-news',
  hosts: ['news.ycombinator.com'],
  rules: [
    {
      item: 'tr.athing:has(.titleline)',
      isRun: true,
      anchor: '.titleline > a',
      title: (scope, page) =>
        isPaper(scope, page)
          ? textOf(first(scope, '.titleline > a')).replace(/(?:\s*(?:\[\w+\]|\((?:19|20)\d\d\)))+$/, '')
          : undefined,
      landing: '.titleline > a',
      date: (scope) => /\(((?:19|20)\d\d)\)/.exec(textOf(first(scope, '.titleline > a')))?.[1],
      more: (scope) => {
        const [upvotes, comments] = [counted(scope, /(\d+) points?/), counted(scope, /(\d+)\scomments?/)];
        return { listed: { ...(upvotes && { upvotes }), ...(comments && { comments }) } };
      },
    },
  ],
};
