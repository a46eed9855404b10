import { ownIds } from '../../core/identity';
import { idsInUrl } from '../../core/ids';
import type { Raw } from '../raw';
import { attribute } from '../read';
import type { Scope, Site } from '../site';

const post = (scope: Scope, ...names: string[]): string | undefined =>
  names.flatMap((name) => attribute(scope, '*', name) ?? [])[0];

const address = (scope: Scope) => post(scope, 'content-href', 'data-url');

function listed(scope: Scope): Raw['listed'] {
  const [upvotes, comments] = [
    post(scope, 'score', 'data-score'),
    post(scope, 'comment-count', 'data-comments-count'),
  ].map(Number);
  return { ...(upvotes && { upvotes }), ...(comments && { comments }) };
}

/** Reddit, new and old: the posts whose link names a paper by its id. Read when asked for; its hosts are no site of papers. */
export const reddit: Site = {
  id: 'reddit',
  hosts: [],
  sign: 'shreddit-post[content-href], .thing.link[data-url]',
  rules: [
    {
      item: 'shreddit-post[content-href], .thing.link[data-url]',
      anchor: '[slot="title"], a.title',
      // "[R] A title" and "[2101.00001] A title": a tag of the forum's, or arXiv's own title.
      title: (scope) =>
        ownIds(idsInUrl(address(scope) ?? '')).length > 0
          ? (post(scope, 'post-title') ?? scope[0]?.querySelector('a.title')?.textContent ?? undefined)
              ?.trim()
              .replace(/^\[[\w./-]{1,20}\]\s*/, '')
          : undefined,
      more: (scope) => ({ landing: address(scope), listed: listed(scope) }),
    },
  ],
};
