import { browser } from 'wxt/browser';

/** The version of the extension, as its manifest has it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
