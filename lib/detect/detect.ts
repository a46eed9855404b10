import { isHost } from '../core/hosts';
import { once } from './once';
import { readPaperPage } from './paper-page';
import { walkRecords } from './records';
import { readRule } from './rule';
import type { Detection, Found, Page, Site } from './site';
import { sites } from './sites';

/** How detection is done where it differs from a reader's: `sites: false` leaves every site's rule out. */
export type DetectOptions = { sites?: boolean };

function pageOf(document: Document, address: string): Page {
  const url = new URL(address);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return { document, url, base: URL.canParse(base, url) ? new URL(base, url).href : url.href };
}

function isOf(site: Site, page: Page): boolean {
  if (site.hosts.some((host) => isHost(page.url.hostname, host))) return true;
  return site.sign !== undefined && page.document.querySelector(site.sign) !== null;
}

function* readSite(site: Site, page: Page): Generator<undefined, Found[]> {
  const found: Found[] = [];
  for (const rule of site.rules ?? []) found.push(...(yield* readRule(rule, page)));
  return once(found);
}

/** Whether the generic detector's answer is so much fuller that the site's markup must have changed. */
function isDrift(byRule: number, byGeneric: number): boolean {
  return byGeneric >= 3 && byGeneric > byRule * 1.5 + 2;
}

function* readListing(page: Page, site: Site | undefined): Generator<undefined, Detection> {
  const byRule = site ? yield* readSite(site, page) : [];
  const generic = once(yield* walkRecords(page.document, page.url));
  const isOverruled = site?.rules !== undefined && isDrift(byRule.length, generic.length);
  const papers = byRule.length === 0 || isOverruled ? generic : byRule;
  return {
    kind: papers.length > 0 ? 'listing' : 'none',
    papers,
    references: [],
    ...(site && papers === byRule && papers.length > 0 && { site: site.id }),
    ...(site &&
      isOverruled && { drift: { site: site.id, byRule: byRule.length, byGeneric: generic.length } }),
  };
}

/** `detect` in short steps: the caller may pause at every yield. */
export function* walkPage(
  document: Document,
  address: string,
  options: DetectOptions = {},
): Generator<undefined, Detection> {
  const page = pageOf(document, address);
  const site = options.sites === false ? undefined : sites.find((each) => isOf(each, page));
  const paper = readPaperPage(page, site);
  if (!paper) return yield* readListing(page, site);
  return { kind: 'paper', papers: [paper], references: [], ...(site && { site: site.id }) };
}

/** What the page at `url` holds: its papers in page order, each with the element it stands at. Never touches the page, never asks the network. */
export function detect(document: Document, url: string, options: DetectOptions = {}): Detection {
  const walk = walkPage(document, url, options);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}
