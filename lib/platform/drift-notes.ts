import { browser } from 'wxt/browser';

/** When the reader was last told of each site whose layout has changed, on this machine: once a week is enough. */

const key = 'driftTold';
const week = 7 * 24 * 60 * 60 * 1000;

async function readTold(): Promise<Record<string, unknown>> {
  try {
    const stored = (await browser.storage.local.get(key))[key];
    return typeof stored === 'object' && stored ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const isRecent = (at: unknown, now: number) => typeof at === 'number' && at <= now && now - at < week;

/** Whether the reader may be told of a site again. */
export async function mayTellOfDrift(site: string, now: number): Promise<boolean> {
  const told = await readTold();
  return !(Object.hasOwn(told, site) && isRecent(told[site], now));
}

/** Remembers that the reader was told of a site. Rejects if the browser cannot store it. */
export async function noteDriftTold(site: string, now: number): Promise<void> {
  const others = Object.entries(await readTold()).filter(([, at]) => isRecent(at, now));
  await browser.storage.local.set({ [key]: { ...Object.fromEntries(others), [site]: now } });
}
