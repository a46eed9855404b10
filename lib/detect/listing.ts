import { idsInUrl } from '../core/ids';
import { hrefOf } from './dom';
import { mergeDrafts, once, titleKey } from './once';
import { makeDraft } from './raw';
import { walkRecords } from './records';
import { readRule } from './rule';
import type { Detection, Found, Page, Site } from './site';
import { readCoins } from './structured/coins';

/** A page that lists papers: the site's rule, and the generic detector where there is none or where the rule is in doubt. */

function* readSite(site: Site, page: Page): Generator<undefined, Found[]> {
  const found: Found[] = [];
  for (const rule of site.rules ?? []) found.push(...(yield* readRule(rule, page)));
  return yield* once(found);
}

/** A row with what its COinS adds: all of its authors, and ids that it does not show. */
function withCoins(found: Found): Found {
  const spans = found.record.getElementsByClassName('Z3988');
  const span = spans.length === 1 ? spans[0] : undefined;
  const told = span && makeDraft(readCoins(span) ?? {});
  if (!told || titleKey(told.title) !== titleKey(found.draft.title)) return found;
  return { ...found, draft: mergeDrafts(found.draft, told) };
}

/** The generic detector's answer, with what the rows say for machines. */
function* readGeneric({ document, url }: Page): Generator<undefined, Found[]> {
  const found = yield* walkRecords(document, url);
  yield;
  return yield* once(document.querySelector('.Z3988') ? found.map(withCoins) : found);
}

const mostLinks = 3000;
const doubtfulShare = 0.5;

/** Whether an element lies in one of these. */
function isInside(element: Element, records: ReadonlySet<Element>): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) if (records.has(node)) return true;
  return false;
}

/** Whether the page links to more than so many works outside of the rows found. */
function hasWorksElsewhere(found: Found[], page: Page, most: number): boolean {
  const records = new Set(found.map(({ record }) => record));
  const known = new Set(found.flatMap(({ draft }) => draft.ids));
  const works = new Set<string>();
  const links = page.document.querySelectorAll('a[href]');
  let left = mostLinks;
  for (let at = 0; at < links.length && works.size <= most; at++) {
    const link = links[at] as Element;
    if (isInside(link, records)) continue;
    if (left-- === 0) break;
    const [id] = idsInUrl(hrefOf(link, page) ?? '');
    if (id && !known.has(id)) works.add(id);
  }
  return works.size > most;
}

/** Whether a rule's answer could be but part of the page: few rows tell anything but a title, or more works are linked outside of them. */
function isDoubtful(found: Found[], page: Page): boolean {
  const bare = found.filter(
    ({ draft }) => draft.authors.length === 0 && draft.ids.length === 0 && !draft.abstract,
  );
  return (
    bare.length > found.length * doubtfulShare ||
    hasWorksElsewhere(found, page, Math.max(3, found.length * 0.5))
  );
}

/** Whether the generic detector's answer is so much fuller that the site's markup must have changed. */
function isDrift(byRule: number, byGeneric: number): boolean {
  return byGeneric >= 3 && byGeneric > byRule * 1.5 + 2;
}

/** What a listing yields. The generic detector reads the page where the rule finds nothing or leaves works out. */
export function* readListing(page: Page, site: Site | undefined): Generator<undefined, Detection> {
  const byRule = site ? yield* readSite(site, page) : [];
  yield;
  if (site && byRule.length > 0 && !isDoubtful(byRule, page)) {
    return { kind: 'listing', papers: byRule, references: [], site: site.id };
  }
  const generic = yield* readGeneric(page);
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
