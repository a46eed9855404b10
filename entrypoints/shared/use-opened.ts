import { useLayoutEffect, useState } from 'preact/hooks';
import { openLibrary } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';

/** The library, open as long as the page shows, or why it is not; opened anew with each `attempt`. */
export function useOpened(attempt: number): { db?: Library; error?: unknown } {
  const [opened, setOpened] = useState<{ db?: Library; error?: unknown }>({});
  // Before the first paint: opening the database is what takes longest.
  useLayoutEffect(() => {
    let isWanted = true;
    setOpened({});
    const opening = openLibrary();
    opening.then(
      (db) => isWanted && setOpened({ db }),
      (error: unknown) => isWanted && setOpened({ error }),
    );
    return () => {
      isWanted = false;
      opening.then(
        (db) => db.close(),
        () => undefined, // What did not open needs no closing.
      );
    };
  }, [attempt]);
  return opened;
}
