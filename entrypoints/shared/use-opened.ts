import { useLayoutEffect, useState } from 'preact/hooks';
import { openLibrary } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { oncePainted } from './once-painted';

/**
 * The library, open as long as the page shows, or why it is not; opened anew with each `attempt`. It is opened at
 * once, or where there is something to show without it (`isPatient`), when that is on screen: both at a time would
 * be late.
 */
export function useOpened(attempt: number, isPatient = false): { db?: Library; error?: unknown } {
  const [opened, setOpened] = useState<{ db?: Library; error?: unknown }>({});
  // Before the first paint: opening the database is what takes longest.
  useLayoutEffect(() => {
    let isWanted = true;
    let opening: Promise<Library> | undefined;
    const open = () => {
      if (!isWanted) return;
      opening = openLibrary();
      opening.then(
        (db) => isWanted && setOpened({ db }),
        (error: unknown) => isWanted && setOpened({ error }),
      );
    };
    setOpened({});
    if (isPatient) oncePainted(open);
    else open();
    return () => {
      isWanted = false;
      opening?.then(
        (db) => db.close(),
        () => undefined, // What did not open needs no closing.
      );
    };
  }, [attempt]);
  return opened;
}
