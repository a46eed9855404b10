import { browser } from 'wxt/browser';
import { letIn } from './let-in';
import { report } from './report';

/**
 * The sites on which the reader lets Offprint look by itself, beyond the site list. What is granted is the browser's
 * to remember and to take back: nothing of it is kept a second time.
 */

/** How Offprint may look at a site: by itself as one of the site list, by itself as one of the reader's own, or only when asked. */
export type SiteAccess = 'listed' | 'own' | 'asked';

/** The script that every page of an own site gets, as those of the site list do. */
const script = { id: 'own-sites', js: ['content-scripts/gate.js'], runAt: 'document_start' } as const;

/** The origins granted beyond those of the manifest. */
async function ownOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(browser.runtime.getManifest().host_permissions);
  return origins.filter((origin) => !listed.has(origin)).sort();
}

/** The pattern that stands for the host of a web address, on http and https; undefined for other addresses. */
export function patternOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? `*://${hostname}/*` : undefined;
}

/** The host that a pattern is for, for the reader: `*://lab.example/*` is `lab.example`. */
export function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
}

/** How Offprint may look at the site of an address; undefined for what is no web page. */
export async function siteAccess(address: string): Promise<SiteAccess | undefined> {
  const pattern = patternOf(address);
  if (!pattern) return undefined;
  if (!(await browser.permissions.contains({ origins: [pattern] }))) return 'asked';
  return (await ownOrigins()).some((origin) => hostOf(origin) === hostOf(pattern)) ? 'own' : 'listed';
}

/** The patterns of the reader's own sites, in order. */
export async function ownSites(): Promise<string[]> {
  return await ownOrigins();
}

/**
 * Asks the reader, through the browser, for leave to look at the site of an address by itself from now on. Only the
 * handler of a click or key may call it. False if the reader declined.
 */
export async function askForSite(address: string): Promise<boolean> {
  const pattern = patternOf(address);
  return pattern !== undefined && (await browser.permissions.request({ origins: [pattern] }));
}

/** Gives the leave for a site back; only what the reader asks for is read there from then on. */
export async function dropSite(pattern: string): Promise<void> {
  const host = hostOf(pattern);
  const origins = (await ownOrigins()).filter((origin) => hostOf(origin) === host);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Makes the browser run our script on the own sites as they are granted now: also after a restart or an update. */
async function register(): Promise<void> {
  const matches = await ownOrigins();
  const ids = [script.id];
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  const wanted = { ...script, js: [...script.js], matches };
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  } else if (known.length > 0) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
}

let registering = Promise.resolve();

/** One registration after the other: two at once would both find none and both add one. */
function registerInTurn(): Promise<void> {
  registering = registering.then(register).catch((error) => report(error, 'own sites'));
  return registering;
}

/** Looks at what the tabs of sites just granted show: the reader need not reload them. */
async function lookAtTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(tabs.map(({ id }) => id !== undefined && letIn(id).catch(() => undefined)));
}

/** Keeps what runs where in step with what the reader grants and takes back, from now on. */
export function keepOwnSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerInTurn();
    if (origins.length > 0) lookAtTabs(origins).catch((error) => report(error, 'own sites'));
  });
  browser.permissions.onRemoved.addListener(() => void registerInTurn());
  browser.runtime.onInstalled.addListener(() => void registerInTurn());
  browser.runtime.onStartup.addListener(() => void registerInTurn());
}
