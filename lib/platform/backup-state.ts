import { browser } from 'wxt/browser';
import { type Backups, parseBackups } from '../core/backup-plan';

const key = 'backups';

/** What is set about automatic backups, and how they went. */
export async function readBackups(): Promise<Backups> {
  return parseBackups((await browser.storage.local.get(key))[key]);
}

let changing: Promise<void> = Promise.resolve();

/** Changes some of it, one change after the other; what is given as undefined is forgotten. Only the background calls it. */
export async function changeBackups(part: { [K in keyof Backups]?: Backups[K] | undefined }): Promise<void> {
  const change = async () => {
    const all = Object.entries({ ...(await readBackups()), ...part });
    const known = all.filter(([, value]) => value !== undefined);
    await browser.storage.local.set({ [key]: Object.fromEntries(known) });
  };
  const done = changing.then(change);
  changing = done.catch(() => undefined);
  await done;
}

/** Calls back with it each time some of it changed, until the signal aborts. */
export function watchBackups(onChange: (backups: Backups) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) onChange(parseBackups(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}
