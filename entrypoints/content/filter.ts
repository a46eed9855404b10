import type { Draft, Paper } from '../../lib/core/paper';
import { parseQuery } from '../../lib/core/query';
import { type Seen, scoreOf, seePaper } from '../../lib/core/query-match';
import type { Query } from '../../lib/core/query-tree';
import type { Standing } from '../../lib/platform/protocol';

/** What a filter asks for: every paper, as long as its text cannot be understood; `problem` says why. */
export type Filter = { query: Query; problem?: string };

/** Reads what was typed into the filter: the same language as the popup's search, with `is:new`, `is:seen` and `is:unsaved`. */
export function readFilter(text: string): Filter {
  const read = parseQuery(text);
  return 'query' in read ? read : { query: { kind: 'all' }, problem: read.problem.message };
}

const seen = new WeakMap<Draft, { standing: Standing; paper: Seen }>();

/** A paper of the page as queries see papers of the library: it was never added, and stands where its mark says. */
function seenOf(draft: Draft, standing: Standing): Seen {
  const known = seen.get(draft);
  if (known?.standing === standing) return known.paper;
  const { abstract, listed: _, confidence: __, ...work } = draft;
  const asPaper = {
    ...work,
    status: standing.state as Paper['status'],
    tags: standing.tags,
    ...{ id: '', fingerprint: '', met: [], place: 0, savedAt: 0, changedAt: 0 },
  };
  const paper = seePaper(asPaper, abstract === undefined ? undefined : { abstract }, 0);
  seen.set(draft, { standing, paper });
  return paper;
}

/** True when a paper that stands so answers the filter. */
export function isLetThrough(draft: Draft, standing: Standing, { query }: Filter): boolean {
  return query.kind === 'all' || scoreOf(seenOf(draft, standing), query) !== undefined;
}
