// @ts-check
/** Opens a Chromium with Offprint loaded, for the tests and for `npm start`. */
import { chromium } from 'playwright-core';

/** What keeps a browser quiet: no first-run pages, no calls home. */
const quietly = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Opens `executable` on the folder `profile` ('' for a fresh one) with the extension in the folder `extension`. It is
 * loaded through CDP, which branded browsers obey too; `--load-extension` they do not.
 * @param {{ executable: string, extension: string, profile: string } &
 *   NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>} options any other option is Playwright's
 * @returns {Promise<{ context: import('playwright-core').BrowserContext,
 *   cdp: import('playwright-core').CDPSession, id: string }>} with a session of the browser's own protocol target, and
 *   the extension's id; closing the context ends the browser
 */
export async function launchChromium({ executable, extension, profile, args = [], ...options }) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...quietly, '--enable-unsafe-extension-debugging', ...args],
    ...options,
  });
  const browser = context.browser();
  if (!browser) throw new Error('The browser closed at once.');
  const cdp = await browser.newBrowserCDPSession();
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: extension });
  return { context, cdp, id };
}
