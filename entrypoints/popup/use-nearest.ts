import { useEffect, useState } from 'preact/hooks';
import { listPapers } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { widerQueries } from './nearest';

/** A query that has hits, and how many. */
export type Near = { query: string; total: number };

async function firstWithHits(
  db: Library,
  queries: readonly string[],
  signal: AbortSignal,
): Promise<Near | undefined> {
  for (const query of queries) {
    if (signal.aborted) return undefined;
    const { total } = await listPapers(db, { status: 'all', query, limit: 1 });
    if (total > 0) return { query, total };
  }
  return undefined;
}

/** The nearest wider search that has hits, for a query that has none; undefined while there is none to look for. */
export function useNearest(db: Library | undefined, query: string, hasHits: boolean): Near | undefined {
  const [near, setNear] = useState<Near>();
  useEffect(() => {
    setNear(undefined);
    if (!db || hasHits || !query.trim()) return;
    const stop = new AbortController();
    // A failure to find a hint is no news: the list itself tells of a library that cannot be read.
    firstWithHits(db, widerQueries(query), stop.signal).then(
      (found) => stop.signal.aborted || setNear(found),
      () => undefined,
    );
    return () => stop.abort();
  }, [db, query, hasHits]);
  return near;
}
