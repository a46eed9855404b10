import { browser } from 'wxt/browser';

/** The version of the extension, as its manifest has it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** The address of the project, if its manifest has one. */
export function projectHome(): string | undefined {
  return browser.runtime.getManifest().homepage_url;
}
