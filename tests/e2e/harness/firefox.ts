import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../tools/browsers.mjs';
import { buildFolder } from '../../tools/project.mjs';
import { type Bidi, bidiOf, call, contextOf } from './bidi';
import { type FirefoxUi, useFirefoxUi } from './firefox-ui';
import { type PageMap, serve } from './pages';
import { askStore } from './store';
import { until } from './until';

const addOn = 'offprint@offprint.app';
/** Firefox would draw this at random; a known one gives our pages known addresses. */
const uuid = '0ff0ff0f-0000-4000-8000-0ff0ff0ff0ff';

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
  // A temporary add-on leaves with its browser; its data must be there when both come back.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // The question for a further permission stands in the browser's window, where no test can press its button.
  'extensions.webextOptionalPermissionPrompts': false,
};

async function answerRequest(pages: PageMap, request: HTTPRequest): Promise<void> {
  const served = serve(pages, request.url());
  if (!served) return request.abort();
  await request.respond({ status: 200, headers: served.headers, body: served.body });
}

type Context = { context: string };

/** Presses the key of a command of ours as the browser's window sees it; BiDi's own key presses reach only pages. */
async function pressCommand(bidi: Bidi, key: string): Promise<void> {
  const { contexts } = await bidi<{ contexts: Context[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const expression = `[...document.querySelectorAll('keyset[id^=ext-keyset] key')]
    .find((key) => key.getAttribute('key') === '${key}').doCommand()`;
  await bidi('script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
}

/** What a Firefox outlives its run by, and where its downloads go. */
type Places = { profile?: string; downloads?: string };

async function launch({ profile, downloads }: Places): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    defaultViewport: null,
    extraPrefsFirefox: {
      ...preferences,
      ...(downloads && { 'browser.download.dir': downloads, 'browser.download.folderList': 2 }),
    },
    ...(profile && { userDataDir: profile }),
  });
  await browser.installExtension(buildFolder('firefox'));
  return browser;
}

/** A running Firefox with Offprint in it; with a `profile` folder its data outlives it. Close it at the end of the test. */
export async function openFirefox({ pages, ...places }: { pages: PageMap } & Places) {
  const browser = await launch(places);
  const bidi = bidiOf(browser);
  const openPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      // A request can be gone, with its page, before its answer comes.
      answerRequest(pages, request).catch(() => {});
    });
    return page;
  };
  let reader: Page | undefined;
  /** A page of ours, to see the library from as it is. */
  const readerPage = async (): Promise<Page> => {
    if (reader) return reader;
    reader = await browser.newPage();
    reader.goto(`moz-extension://${uuid}/options.html`, { timeout: 0 }).catch(() => {});
    const context = contextOf(reader);
    await until('a page of ours', () => call(bidi, context, `() => location.protocol === 'moz-extension:'`));
    return reader;
  };
  return {
    /** The records of a store of the library, as they are on disk. */
    records: async <T>(store: string): Promise<T[]> => {
      const context = contextOf(await readerPage());
      const asking = `() => ${askStore(store, 'getAll()', '[]')}.then(JSON.stringify)`;
      return JSON.parse(await call<string>(bidi, context, asking));
    },
    /** What an update does: the extension that the open pages were served by goes, and another one comes. */
    update: () => browser.installExtension(buildFolder('firefox')),
    /** Opens an address in a new tab: the page, and what Offprint puts on it. */
    open: async (url: string): Promise<{ page: Page; ui: FirefoxUi }> => {
      const page = await openPage();
      await page.goto(url);
      return { page, ui: useFirefoxUi(bidi, contextOf(page), true) };
    },
    /** Opens the popup's page, or another of ours, in a tab. Firefox never says that such a page has loaded; look for what is on it. */
    openPopupTab: async (name = 'popup.html'): Promise<{ page: Page; ui: FirefoxUi }> => {
      const page = await browser.newPage();
      page.goto(`moz-extension://${uuid}/${name}`, { timeout: 0 }).catch(() => {});
      return { page, ui: useFirefoxUi(bidi, contextOf(page), false) };
    },
    pressCommand: (key: string) => pressCommand(bidi, key),
    close: () => browser.close(),
  };
}
