import { browser } from 'wxt/browser';
import { isSameTaught, isTaughtFor, parseTaughtRules, type TaughtRule } from '../core/taught-rule';

/** The rules that the reader has taught, on this machine; whatever is read is parsed first. */

const key = 'taughtRules';

/** Every taught rule, the newest first; none where they cannot be read. */
export async function readTaughtRules(): Promise<TaughtRule[]> {
  try {
    const stored = await browser.storage.local.get(key);
    return parseTaughtRules(stored[key]);
  } catch {
    return [];
  }
}

/** The rules for the page at an address. */
export async function taughtRulesFor(url: URL): Promise<TaughtRule[]> {
  return (await readTaughtRules()).filter((rule) => isTaughtFor(rule, url));
}

/** Keeps these rules and no others, as a backup has them. Rejects if the browser cannot store them. */
export async function writeTaughtRules(rules: readonly TaughtRule[]): Promise<void> {
  await browser.storage.local.set({ [key]: parseTaughtRules([...rules]) });
}

/** Keeps a rule, in place of what was taught for the same pages. Rejects if the browser cannot store it. */
export async function keepTaughtRule(rule: TaughtRule): Promise<void> {
  const others = (await readTaughtRules()).filter((other) => !isSameTaught(other, rule));
  await writeTaughtRules([rule, ...others]);
}

/** Forgets the rule for the same pages. Rejects if the browser cannot store that. */
export async function dropTaughtRule(rule: TaughtRule): Promise<void> {
  await writeTaughtRules((await readTaughtRules()).filter((other) => !isSameTaught(other, rule)));
}

/** Calls back each time a rule was kept, changed or dropped, until the signal aborts. */
export function watchTaughtRules(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, key)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  // Gone with the extension itself, if that is why we end.
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}
