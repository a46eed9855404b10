import { browser } from 'wxt/browser';

/** What the reader has set, on this machine. */
export type Settings = {
  /** The hosts whose pages show no corner panel. */
  quietHosts: string[];
};

const key = 'settings';
const defaults: Settings = { quietHosts: [] };

function parseSettings(stored: unknown): Settings {
  const { quietHosts } = (typeof stored === 'object' && stored ? stored : {}) as { quietHosts?: unknown };
  if (!Array.isArray(quietHosts)) return defaults;
  return { quietHosts: quietHosts.filter((host) => typeof host === 'string') };
}

/** What is set; the defaults where nothing is, or where it cannot be read. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(key);
    return parseSettings(stored[key]);
  } catch {
    return defaults;
  }
}

/** Shows or hides the corner panel on a host. Rejects if the browser cannot store it. */
export async function setQuiet(host: string, isQuiet: boolean): Promise<void> {
  const { quietHosts } = await readSettings();
  const others = quietHosts.filter((other) => other !== host);
  const settings: Settings = { quietHosts: isQuiet ? [...others, host].sort() : others };
  await browser.storage.local.set({ [key]: settings });
}
