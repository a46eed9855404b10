import { browser } from 'wxt/browser';

/** False once the extension was updated, reloaded or removed while its script still stands on a page. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
