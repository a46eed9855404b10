import { browser } from 'wxt/browser';

/** The keys the browser gave the extension's commands, by command; an empty text where another extension or the reader took them. */
export async function assignedKeys(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}

// Firefox has a call for it (since 137), Chromium an address.
type Settings = { openShortcutSettings?: () => Promise<void> };

/** Shows the browser's own settings for the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as Settings;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
