import { idsInUrl } from '../core/ids';
import { hrefOf } from './dom';
import { mergeDrafts, once, titleKey } from './once';
import { makeDraft, type Raw } from './raw';
import { walkRecords } from './records';
import { readRule } from './rule';
import type { Detection, Found, Page, Site } from './site';
import { readBibtex } from './structured/bibtex';
import { readCoins } from './structured/coins';
import { readListed } from './structured/listed';

/** A page that lists papers: the site's rule, and the generic detector where there is none or where the rule is in doubt. */

function* readSite(site: Site, page: Page): Generator<undefined, Found[]> {
  const found: Found[] = [];
  for (const rule of site.rules ?? []) found.push(...(yield* readRule(rule, page)));
  return yield* once(found);
}

/** What a row says for machines, in COinS or in BibTeX. */
function toldIn({ record }: Found): Raw | undefined {
  const spans = record.getElementsByClassName('Z3988');
  if (spans.length === 1 && spans[0]) return readCoins(spans[0]);
  const source = record.querySelector('pre, code, textarea, .bibtex, .bibref');
  return source ? readBibtex(source.textContent ?? '') : undefined;
}

/** A row with what it says for machines: all of its authors, and ids that it does not show. */
function withTold(found: Found): Found {
  const told = makeDraft(toldIn(found) ?? {});
  if (!told || titleKey(told.title) !== titleKey(found.draft.title)) return found;
  return { ...found, draft: mergeDrafts(found.draft, told) };
}

/** Whether any row of a page could say something for machines. */
const machineTalk = '.Z3988, pre, code, textarea, .bibtex, .bibref';

/** The generic detector's answer, with what the rows say for machines. */
function* readGeneric({ document, url }: Page): Generator<undefined, Found[]> {
  const found = yield* walkRecords(document, url);
  yield;
  if (!document.querySelector(machineTalk)) return yield* once(found);
  const told: Found[] = [];
  for (const row of found) {
    if (told.length % rowsPerStep === 0) yield;
    told.push(withTold(row));
  }
  return yield* once(told);
}

/** Two answers for a page: the fuller one, each of its papers with what the other says of it. */
function fuller(listed: Found[], generic: Found[]): Found[] {
  if (listed.length === 0) return generic;
  const isListed = listed.length > 1 && listed.length >= generic.length * 0.8;
  const [lead, other] = isListed ? [listed, generic] : [generic, listed];
  const said = new Map(other.map(({ draft }) => [titleKey(draft.title), draft]));
  return lead.map((found) => {
    const more = said.get(titleKey(found.draft.title));
    return more ? { ...found, draft: mergeDrafts(found.draft, more) } : found;
  });
}

const mostLinks = 3000;
const linksPerStep = 100;
const rowsPerStep = 50;
const doubtfulShare = 0.5;

/** Whether an element lies in one of these. */
function isInside(element: Element, records: ReadonlySet<Element>): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) if (records.has(node)) return true;
  return false;
}

/** Whether the page links to more than so many works outside of the rows found, in short steps. */
function* hasWorksElsewhere(found: Found[], page: Page, most: number): Generator<undefined, boolean> {
  const records = new Set(found.map(({ record }) => record));
  const known = new Set(found.flatMap(({ draft }) => draft.ids));
  const works = new Set<string>();
  const links = page.document.querySelectorAll('a[href]');
  let left = mostLinks;
  for (let at = 0; at < links.length && works.size <= most; at++) {
    if (at % linksPerStep === 0) yield;
    const link = links[at] as Element;
    if (isInside(link, records)) continue;
    if (left-- === 0) break;
    const [id] = idsInUrl(hrefOf(link, page) ?? '');
    if (id && !known.has(id)) works.add(id);
  }
  return works.size > most;
}

/** Whether a rule's answer could be but part of the page: few rows tell anything but a title, or more works are linked outside of them. */
function* isDoubtful(found: Found[], page: Page): Generator<undefined, boolean> {
  const bare = found.filter(
    ({ draft }) => draft.authors.length === 0 && draft.ids.length === 0 && !draft.abstract,
  );
  return (
    bare.length > found.length * doubtfulShare ||
    (yield* hasWorksElsewhere(found, page, Math.max(3, found.length * 0.5)))
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
  if (site && byRule.length > 0 && !(yield* isDoubtful(byRule, page))) {
    return { kind: 'listing', papers: byRule, references: [], site: site.id };
  }
  const listed = site?.rules ? [] : yield* once(yield* readListed(page));
  const generic = fuller(listed, yield* readGeneric(page));
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
