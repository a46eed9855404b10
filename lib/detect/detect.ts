import { isHost } from '../core/hosts';
import { isTaughtFor, type TaughtRule } from '../core/taught-rule';
import { readListing } from './listing';
import { readPaperPage } from './paper-page';
import { readReferences } from './references';
import { addressOf, framesIn } from './roots';
import type { Detection, Page, Site } from './site';
import { sites } from './sites';
import { readTaught } from './taught';

/** How detection is done: `sites: false` leaves every site's rule out; `taught` are the rules that the reader has taught. */
export type DetectOptions = { sites?: boolean; taught?: readonly TaughtRule[] };

function pageOf(document: Document, address: string): Page {
  const url = new URL(address);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return { document, url, base: URL.canParse(base, url) ? new URL(base, url).href : url.href };
}

function isOf(site: Site, page: Page): boolean {
  if (site.hosts.some((host) => isHost(page.url.hostname, host))) return true;
  return site.sign !== undefined && page.document.querySelector(site.sign) !== null;
}

/** The site of a page, asked one by one: each sign may be looked for on the whole page. */
function* siteOf(page: Page): Generator<undefined, Site | undefined> {
  for (const site of sites) {
    if (isOf(site, page)) return site;
    if (site.sign !== undefined) yield;
  }
  return undefined;
}

/** What the reader's own rules for this page find; undefined where there are none, or none of them holds any more. */
function* readByReader(
  page: Page,
  rules: readonly TaughtRule[],
): Generator<undefined, Detection | undefined> {
  for (const rule of rules) {
    if (!isTaughtFor(rule, page.url)) continue;
    const papers = yield* readTaught(rule, page);
    if (papers.length > 0) return { kind: 'listing', papers, references: [], taught: true };
  }
  return undefined;
}

/** A page's papers, and after them those that its frames list. */
function* withFrames(
  own: Detection,
  document: Document,
  address: string,
  options: DetectOptions,
): Generator<undefined, Detection> {
  const papers = [...own.papers];
  for (const frame of framesIn(document)) {
    const inside = yield* walkPage(frame, addressOf(frame, address), options);
    if (inside.kind === 'listing') papers.push(...inside.papers);
  }
  return papers.length === own.papers.length ? own : { ...own, kind: 'listing', papers };
}

/** `detect` in short steps: the caller may pause at every yield. */
export function* walkPage(
  document: Document,
  address: string,
  options: DetectOptions = {},
): Generator<undefined, Detection> {
  const page = pageOf(document, address);
  const byReader = yield* readByReader(page, options.taught ?? []);
  if (byReader) return byReader;
  const site = options.sites === false ? undefined : yield* siteOf(page);
  yield;
  const paper = yield* readPaperPage(page, site);
  yield;
  if (!paper) return yield* withFrames(yield* readListing(page, site), document, address, options);
  const references = yield* readReferences(page, paper);
  return { kind: 'paper', papers: [paper], references, ...(site && { site: site.id }) };
}

/** What the page at `url` holds: its papers in page order, each with the element it stands at. Never touches the page, never asks the network. */
export function detect(document: Document, url: string, options: DetectOptions = {}): Detection {
  const walk = walkPage(document, url, options);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}
