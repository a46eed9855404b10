import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { ensureChromium } from '../../tools/browsers.mjs';
import { launchChromium } from '../../tools/launch.mjs';
import { buildFolder } from '../../tools/project.mjs';
import { axeInPage, failToStore, outsideInPage } from './in-page';
import { type PageMap, serve } from './pages';
import { makeFolder } from './scratch';
import { attach } from './session';
import { askStore } from './store';
import { type Ui, useUi } from './ui';
import { until } from './until';

/** How a browser is opened: on which profile, with which pages on its web, in which colours. */
export type Setup = {
  profile?: string;
  /** The folder of another build than the one that ships. */
  extension?: string;
  pages: PageMap;
  colorScheme?: 'light' | 'dark';
  /** `reduce` to see everything at its end, as axe must. */
  reducedMotion?: 'reduce';
  headless?: boolean;
  /** Null for a page as large as its window. */
  viewport?: { width: number; height: number } | null;
  /** Lets other addresses through to the real web; tests never do. */
  isOnline?: boolean;
  env?: Record<string, string>;
};

/** A profile folder that outlives the browser, for tests that open it again. */
export const makeProfile = (): string => makeFolder('profile');

/** Gives every address its page, and refuses all others unless the browser is to be online. */
async function routePages(context: BrowserContext, pages: () => PageMap, isOnline: boolean): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const served = serve(pages(), route.request().url());
    if (served) await route.fulfill(served);
    else await (isOnline ? route.continue() : route.abort());
  });
}

const popupUrl = (id: string): string => `chrome-extension://${id}/popup.html`;

/** Waits until the popup listens: its search box has the focus then. */
const isReady = (ui: Ui): Promise<boolean> =>
  until('the popup to listen', () => ui.evaluate<boolean>("document.activeElement.localName === 'input'"));

/** The targets that show the popup's page. */
async function popups(cdp: CDPSession, id: string): Promise<string[]> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.filter(({ url }) => url.startsWith(popupUrl(id))).map(({ targetId }) => targetId);
}

/** Presses the toolbar button over a tab, as a click would (it grants `activeTab`), and gives the popup that opens. */
async function openPopup(cdp: CDPSession, id: string, page: Page): Promise<Ui> {
  await page.bringToFront();
  const tabs = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  const before = await popups(cdp, id);
  await cdp.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  const popup = await until('the popup', async () =>
    (await popups(cdp, id)).find((target) => !before.includes(target)),
  );
  const ui = useUi(await attach(cdp, popup));
  await isReady(ui);
  return ui;
}

/** Ends the extension's worker, wherever it is in its work; its next event starts a fresh one. */
async function killWorker(cdp: CDPSession, id: string): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (worker) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
}

/** A running Chromium with Offprint in it. Close it at the end of the test. */
export async function openChromium({
  profile = '',
  extension = buildFolder('chrome'),
  pages,
  isOnline = false,
  ...rest
}: Setup) {
  const executable = ensureChromium();
  const viewport = { width: 1280, height: 900 };
  const { context, cdp, id } = await launchChromium({
    executable,
    extension,
    profile,
    colorScheme: 'light',
    viewport,
    headless: true,
    ...rest,
  });
  let web = pages;
  await routePages(context, () => web, isOnline);
  const runningWorker = () => context.serviceWorkers().find((each) => each.url().includes(id));
  const worker = (): Promise<Worker> => until('the worker', runningWorker);
  await worker();
  let [blank] = context.pages();
  /** The tab that was there first, with our origin but none of our code, to see the library as it is. */
  const readerPage = async (): Promise<Page> => {
    const address = `chrome-extension://${id}/manifest.json`;
    if (!blank) throw new Error('The browser opened without a tab.');
    if (blank.url() !== address) await blank.goto(address);
    return blank;
  };
  const isOurs = (page: Page) => page.url().startsWith(`chrome-extension://${id}/`);
  const uiOf = async (page: Page, host = 'offprint-marks'): Promise<Ui> => {
    const session = await context.newCDPSession(page);
    return useUi(session.send.bind(session) as Ui['send'], isOurs(page) ? undefined : host);
  };
  const open = async (url: string): Promise<{ page: Page; ui: Ui }> => {
    const page = await context.newPage();
    await page.goto(url);
    return { page, ui: await uiOf(page) };
  };
  return {
    id,
    cdp,
    context,
    worker,
    /** A person at a tab: at our own page, or at what we put on another. */
    uiOf,
    /** Opens an address in a new tab. */
    open,
    /** Opens the popup by its button, over a tab. */
    openPopup: (page: Page) => openPopup(cdp, id, page),
    /** Opens the popup's page in a tab, where it stays open. */
    openPopupTab: async () => {
      const tab = await open(popupUrl(id));
      await isReady(tab.ui);
      return tab;
    },
    /** Chooses a row of the context menu over a page; the menu itself is the system's, which no test can see. */
    clickMenu: async (page: Page, menuItemId: string, on: object): Promise<void> => {
      await page.bringToFront();
      const info = JSON.stringify({ menuItemId, pageUrl: page.url(), ...on });
      await (await worker()).evaluate(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true })
          .then(([tab]) => { chrome.contextMenus.onClicked.dispatch(${info}, tab); })`,
      );
    },
    /** The lines of axe's findings on what Offprint has put on a page. */
    axeInPage: async (page: Page) => axeInPage(await context.newCDPSession(page), id),
    /** A line for each thing of ours that does not fit into the window. */
    outsideInPage: async (page: Page) => outsideInPage(await context.newCDPSession(page), id),
    /** Makes everything that our scripts on a page want to store fail, or no longer. */
    failToStore: async (page: Page, fails: boolean) =>
      failToStore(await context.newCDPSession(page), id, fails),
    killWorker: () => killWorker(cdp, id),
    /** Installs Offprint anew, with nothing in it and no page open: an eighth of the time of another browser. */
    renew: async (pages: PageMap = web): Promise<void> => {
      web = pages;
      const before = context.pages();
      blank = await context.newPage();
      for (const page of before) await page.close();
      await cdp.send('Extensions.uninstall', { id });
      await until('the old worker to go', () => !runningWorker());
      await cdp.send('Extensions.loadUnpacked', { path: extension });
      await worker();
    },
    /** What the toolbar button says over the tab in front. */
    badge: async (): Promise<string> =>
      await (await worker()).evaluate(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true })
          .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
      ),
    /** The records of a store of the library, as they are on disk. */
    records: async <T>(store: string): Promise<T[]> =>
      await (await readerPage()).evaluate(askStore(store, 'getAll()', '[]')),
    /** How many there are. */
    count: async (store: string): Promise<number> =>
      await (await readerPage()).evaluate(askStore(store, 'count()', '0')),
    /** Gives a function that sets how many bytes the extension may store, or without a number lifts that. */
    quotaSetter: async () => {
      const session = await context.newCDPSession(await readerPage());
      const origin = `chrome-extension://${id}`;
      return (quotaSize?: number) =>
        session.send('Storage.overrideQuotaForOrigin', {
          origin,
          ...(quotaSize !== undefined && { quotaSize }),
        });
    },
    close: () => context.close(),
  };
}

/** A running Chromium with Offprint in it. */
export type Chromium = Awaited<ReturnType<typeof openChromium>>;
