import { browser } from 'wxt/browser';
import { fieldOf } from '../core/clean';

/** When the reader last dealt with a site's changed layout, on this machine: no one is told more than once a week. */

const key = 'driftNotes';
const week = 7 * 24 * 60 * 60 * 1000;

async function notes(): Promise<Record<string, number>> {
  const stored = fieldOf(await browser.storage.local.get(key), key);
  const entries = Object.entries(typeof stored === 'object' && stored ? stored : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** True unless the reader has reported or dismissed the site's changed layout within a week. */
export async function isDriftNews(site: string, now: number): Promise<boolean> {
  const at = (await notes())[site];
  return at === undefined || now - at > week || at > now;
}

/** Remembers that the reader has dealt with it. Rejects if the browser cannot store that. */
export async function noteDrift(site: string, now: number): Promise<void> {
  const fresh = Object.entries(await notes()).filter(([, at]) => now - at <= week);
  await browser.storage.local.set({ [key]: { ...Object.fromEntries(fresh), [site]: now } });
}
