import { browser } from 'wxt/browser';

/** The tab a reader looks at: its id, and what the browser lets us know of it by right of a click or a granted host. */
export type OpenTab = { id: number; url?: string; title?: string };

/** The current tab of the current window; undefined where there is none. */
export async function currentTab(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const { id, url, title } = tab;
  return { id, ...(url !== undefined && { url }), ...(title !== undefined && { title }) };
}

/** Opens one of the extension's own pages (a path such as `/popup.html`) in a tab of its own. */
export async function openOwnPage(
  path: '/popup.html' | '/library.html' | '/library.html#backups' | '/options.html',
): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

/** Opens the library page in a tab, on a query. */
export async function openLibraryPage(query: string): Promise<void> {
  const url = new URL('/library.html', browser.runtime.getURL('/'));
  if (query) url.searchParams.set('q', query);
  await browser.tabs.create({ url: url.href });
}
