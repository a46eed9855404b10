import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The newest answer of a query, or why there is none. */
export type Live<T> = { value?: T; error?: unknown };

/** The newest answer of a query, again after each change of what it read; the old one stays until there is a new one. */
export function useLive<T>(query: (() => Promise<T>) | undefined, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  useLayoutEffect(() => {
    if (!query) return;
    // An async function itself: else Dexie loses track of what is read after the first `await`.
    const watch = liveQuery(async () => await query()).subscribe({
      next: (value) => setLive({ value }),
      error: (error: unknown) => setLive({ error }),
    });
    return () => watch.unsubscribe();
    // `query` is new on every drawing; `deps` says when it asks for something else.
  }, deps);
  return live;
}
