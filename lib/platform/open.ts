import { browser } from 'wxt/browser';

/** Opens an address in a tab, which the reader sees at once only if `active`. */
export async function openTab(url: string, active: boolean): Promise<void> {
  await browser.tabs.create({ url, active });
}
