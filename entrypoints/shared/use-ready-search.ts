import { useEffect, useRef } from 'preact/hooks';
import { readySearch } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';

const rehearsals = 4;

/**
 * Once a list is there (`papers` is undefined until then) and nothing is typed, gets ready for what the reader may
 * type. Once for a library, not for each list; what is typed meanwhile does not wait for it.
 */
export function useReadySearch(
  db: Library | undefined,
  papers: readonly ({ title: string } | undefined)[] | undefined,
  query: string,
): void {
  const readied = useRef<Library | undefined>(undefined);
  const isDue = papers !== undefined && query === '';
  useEffect(() => {
    if (!db || !isDue || readied.current === db) return;
    readied.current = db;
    const end = new AbortController();
    const titles = papers.slice(0, rehearsals).flatMap((paper) => paper?.title ?? []);
    // A failure is the search's to tell, if there is one.
    readySearch(db, titles, end.signal).catch(() => undefined);
    return () => end.abort();
  }, [db, isDue]);
}
