import { browser } from 'wxt/browser';

/** The key in `storage.local` whose value the background changes after each write, so that every page can tell. */
export const revisionKey = 'revision';

/** The value of that key: it differs after each write. */
export async function readRevision(): Promise<unknown> {
  return (await browser.storage.local.get(revisionKey))[revisionKey];
}

/** Calls back each time the library was written to, until the signal aborts. */
export function watchLibrary(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, revisionKey)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // Gone with the extension itself, if that is why we end.
    browser.storage?.onChanged?.removeListener(listener);
  });
}
