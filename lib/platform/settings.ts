import { browser } from 'wxt/browser';

/** What marks do to the papers of a page: nothing, dim those that were seen, or hide those that were dismissed as well. */
export const markStyles = ['marks', 'dim', 'hide'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** What the reader has set, on this machine. */
export type Settings = {
  /** The hosts whose pages show no corner panel. */
  quietHosts: string[];
  marks: MarkStyle;
  /** Whether links to papers in ordinary text get marks too. */
  linkMarks: boolean;
  /** Whether the key for a paper's abstract asks Semantic Scholar at once where neither page nor library has one. */
  fetchAbstracts: boolean;
};

const key = 'settings';
const defaults: Settings = { quietHosts: [], marks: 'marks', linkMarks: false, fetchAbstracts: false };

const isText = (value: unknown): value is string => typeof value === 'string';
const yesOrNo = (stored: unknown) => (typeof stored === 'boolean' ? stored : undefined);

/** How each setting is read from what is stored: undefined where that makes no sense. */
const readers: { [K in keyof Settings]: (stored: unknown) => Settings[K] | undefined } = {
  quietHosts: (stored) => (Array.isArray(stored) ? stored.filter(isText) : undefined),
  marks: (stored) => markStyles.find((style) => style === stored),
  linkMarks: yesOrNo,
  fetchAbstracts: yesOrNo,
};

function parseSettings(stored: unknown): Settings {
  const fields = (typeof stored === 'object' && stored ? stored : {}) as Record<string, unknown>;
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(fields[name])] as const);
  return { ...defaults, ...Object.fromEntries(read.filter(([, value]) => value !== undefined)) };
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

/** Sets some settings and leaves the others. Rejects if the browser cannot store them. */
export async function changeSettings(part: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readSettings()), ...part } });
}

/** Calls back with the settings each time one was changed, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  // Gone with the extension itself, if that is why we end.
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}

/** Shows or hides the corner panel on a host. Rejects if the browser cannot store it. */
export async function setQuiet(host: string, isQuiet: boolean): Promise<void> {
  const { quietHosts } = await readSettings();
  const others = quietHosts.filter((other) => other !== host);
  await changeSettings({ quietHosts: isQuiet ? [...others, host].sort() : others });
}
