import { useEffect } from 'preact/hooks';
import { readySearch } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';

const rehearsals = 4;

/** Once a list is there (`papers` is undefined until then), gets ready for what the reader may type. */
export function useReadySearch(
  db: Library | undefined,
  papers: readonly ({ title: string } | undefined)[] | undefined,
): void {
  const isThere = papers !== undefined;
  useEffect(() => {
    const titles = papers?.slice(0, rehearsals).flatMap((paper) => paper?.title ?? []) ?? [];
    // A failure is the search's to tell, if there is one.
    if (db && isThere) readySearch(db, titles).catch(() => undefined);
    // Once for a page, not for each list that it shows.
  }, [db, isThere]);
}
