import {
  certainty,
  isAccepted,
  isKept,
  isLonePaper,
  isOfWholes,
  mayBeTalks,
  precedence,
  withoutSections,
} from './records/accept';
import { areAnnouncedWorks, areInPaperColumn, isBareTitles } from './records/announced';
import { makeAsides, type WithoutAsides } from './records/asides';
import { makeClaims, makeCover } from './records/claims';
import { foundOf } from './records/draft';
import { isPromising } from './records/glance';
import { judge, readAll, type Verdict } from './records/judge';
import { hasScent, isOfTalks, readPrior } from './records/prior';
import { findLoners, findRegions, type Region } from './records/regions';
import { makeSections } from './records/sections';
import { measure, type Tree } from './records/tree';
import { otherSection } from './records/words';
import { rootsIn } from './roots';
import type { Found } from './site';

// Rows of this mean strength leave nothing to look for inside them.
const sureMean = 0.9;
// Of a region whose rows a better one has mostly taken, only rows about as strong as their like are added.
const mostTaken = 0.3;
const leftoverStrength = 0.65;
const announced = 0.65;
// Enough for a list of titles alone, whose heading says the rest.
const leastAnnounced = 0.3;
const mostAnnounced = 200;
const rowsPerStep = 4;
const draftsPerStep = 50;
// A heading of talks over more of what was found is not theirs: it stands in a column beside them, say.
const mostBeside = 0.5;

/** The papers that stand as repeated rows on any page, found without a rule for the site, in page order. */
export function detectRecords(document: Document, url: URL): Found[] {
  const walk = walkRecords(document, url);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

/** `detectRecords` in short steps: the caller may pause at every yield. */
export function* walkRecords(
  document: Document,
  url: URL,
  root: Element = document.body ?? document.documentElement,
): Generator<undefined, Found[]> {
  const prior = readPrior(document, url);
  yield;
  if (prior <= 0 && !hasScent(document)) {
    yield;
    if (!hasScent(...rootsIn(document))) return [];
  }
  yield;
  const base = baseOf(document, url);
  const tree = yield* measure(root);
  yield;
  const all = yield* judgeAll(tree, base, prior);
  const verdicts =
    all.some(mayBeTalks) && isOfTalks(document, url) ? all.filter((one) => !mayBeTalks(one)) : all;
  return yield* readRegions(verdicts, tree, base);
}

/** On a page that announces papers, few rows of any kind are worth a closer look. */
const isAnnounced = ({ kind, size }: Region, prior: number) =>
  prior >= announced && kind === 'each' && size >= 4 && size <= mostAnnounced;

// So much stronger are papers without what else a curriculum lists; under a topic that has the name of such a thing they are as strong as elsewhere.
const purer = 1.2;

/** Judges a region, without the rows beside its papers where that makes a better list of it. */
function* judgeMain(
  region: Region,
  base: string,
  withoutAsides: WithoutAsides,
): Generator<undefined, Verdict> {
  const whole = yield* judge(region, base);
  const rest = withoutAsides(whole);
  if (!rest) return whole;
  yield;
  const main = yield* judge(rest, base);
  return main.mean >= whole.mean * purer ? main : whole;
}

/** Pass three: the regions that list papers, those that claim rows first at the head. */
function* judgeAll(tree: Tree, base: string, prior: number): Generator<undefined, Verdict[]> {
  const verdicts: Verdict[] = [];
  const whole = new Set<Region>();
  const cover = makeCover(tree.elements.length);
  const regions = yield* findRegions(tree);
  const withoutAsides = prior < leastAnnounced ? () => undefined : makeAsides(tree);
  yield;
  const isList = (verdict: Verdict) =>
    isAccepted(verdict, prior) || areInPaperColumn(verdict) || areAnnouncedWorks(verdict, tree);
  for (const region of regions) {
    yield;
    if (cover.has(region) || (region.joins && whole.has(region.joins))) continue;
    if (!(tree.hasRoots || isPromising(region) || isAnnounced(region, prior))) continue;
    yield;
    const verdict = yield* judgeMain(region, base, withoutAsides);
    if (isList(verdict)) {
      verdicts.push(verdict);
      if (isOfWholes(verdict)) whole.add(region);
      if (verdict.mean >= sureMean) cover.add(region);
    }
    yield;
  }
  if (verdicts.length > 0) return withoutSections(verdicts).sort((a, b) => precedence(b) - precedence(a));
  const bare = prior < leastAnnounced ? undefined : regions.find((region) => isBareTitles(region, tree));
  if (bare) return [{ ...(yield* judge(bare, base)), isBare: true }];
  return yield* judgeLoners(tree, base, prior);
}

/** The only paper of a page without a list: the smallest of the elements that hold all of it. */
function* judgeLoners(tree: Tree, base: string, prior: number): Generator<undefined, Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const region of prior < 0.65 ? [] : yield* findLoners(tree)) {
    if (!tree.hasRoots && !isPromising(region)) continue;
    const verdict = yield* judge(region, base);
    if (isLonePaper(verdict, prior)) verdicts.push(verdict);
    yield;
  }
  return verdicts.sort((a, b) => certainty(b, prior) - certainty(a, prior)).slice(0, 1);
}

/** A row that is a paper by what it says: the element it begins at, its place in the page's order, what makes its paper of the heading over it, and whether it has an id. */
type Read = { at: number; place: number; make: (section: string | undefined) => Found; hasId: boolean };

/** Reads every row of the regions, each element of the page for one region only. */
function* readRegions(verdicts: Verdict[], tree: Tree, base: string): Generator<undefined, Found[]> {
  const claims = makeClaims(tree.elements.length);
  const found: Read[] = [];
  for (const verdict of verdicts) {
    const { region, mean } = verdict;
    const taken = region.starts.filter((_, index) => !claims.isFree(region.spanOf(index))).length;
    const least = taken > region.size * mostTaken ? mean * leftoverStrength : -1;
    const spans: [number, number][] = [];
    let rows = 0;
    for (const candidate of readAll(
      verdict,
      base,
      (index) => claims.isFree(region.spanOf(index)),
      tree.hasRoots,
    )) {
      if (++rows % rowsPerStep === 0) yield;
      if (!candidate || candidate.strength < least || !isKept(candidate, verdict)) continue;
      const span = region.spanOf(candidate.index);
      spans.push(span);
      const make = (section: string | undefined) =>
        foundOf(candidate, region.runOf(candidate.index), section);
      const place = span[0] + candidate.index / 1e6;
      found.push({ at: span[0], place, make, hasId: candidate.evidence.hasId });
    }
    claims.take(spans);
  }
  yield;
  const sectionOf = makeSections(tree, claims);
  yield;
  return yield* papersOf(found, sectionOf);
}

/** The papers among what was read, in page order: without the talks, books and programs that stand beside them under headings of their own. */
function* papersOf(found: Read[], sectionOf: (at: number) => string | undefined) {
  const headed: { read: Read; section: string | undefined; isBeside: boolean }[] = [];
  for (const read of found.sort((a, b) => a.place - b.place)) {
    if (headed.length % draftsPerStep === 0) yield;
    const section = sectionOf(read.at);
    headed.push({ read, section, isBeside: !read.hasId && otherSection.test(section ?? '') });
  }
  const isTheirs = headed.filter(({ isBeside }) => isBeside).length <= headed.length * mostBeside;
  const papers: Found[] = [];
  for (const [index, { read, section, isBeside }] of headed.entries()) {
    if (index % draftsPerStep === 0) yield;
    if (!(isTheirs && isBeside)) papers.push(read.make(section));
  }
  return papers;
}

function baseOf(document: Document, url: URL): string {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(href, url.href) ? new URL(href, url).href : url.href;
}
