import { parseName } from '../core/names';
import type { Draft } from '../core/paper';
import { isPromising } from './records/glance';
import { type Candidate, judge, readAll, type Verdict } from './records/judge';
import { hasScent, readPrior } from './records/prior';
import { findRegions, type Region } from './records/regions';
import { measure } from './records/tree';
import type { Found } from './site';

/** Rows of this mean strength leave nothing to look for inside them. */
const sureMean = 0.9;

/** The papers that stand as repeated rows on any page, found without a rule for the site, in page order. */
export function detectRecords(document: Document, url: URL): Found[] {
  const walk = walkRecords(document, url);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

/** `detectRecords` in short steps: the caller may pause at every yield. */
export function* walkRecords(document: Document, url: URL): Generator<undefined, Found[]> {
  const prior = readPrior(document, url);
  if (prior === 0 && !hasScent(document)) return [];
  const base = baseOf(document, url);
  const tree = measure(document.body ?? document.documentElement);
  yield;
  const verdicts: Verdict[] = [];
  const within = new Int32Array(tree.elements.length);
  for (const region of findRegions(tree)) {
    if (isCovered(region, within) || !isPromising(region)) continue;
    const verdict = judge(region, base);
    if (isAccepted(verdict, prior)) {
      verdicts.push(verdict);
      if (verdict.mean >= sureMean) cover(region, within);
    }
    yield;
  }
  verdicts.sort((a, b) => worth(b) - worth(a));
  const claimed = new Uint8Array(tree.elements.length);
  const found: [number, Found][] = [];
  for (const verdict of verdicts) {
    const { region } = verdict;
    if (region.starts.filter((_, i) => isClaimed(claimed, region.spanOf(i))).length > region.size * 0.3)
      continue;
    const spans: [number, number][] = [];
    let steps = 0;
    for (const candidate of readAll(verdict, base)) {
      if (++steps % 100 === 0) yield;
      if (!candidate || !isKept(candidate, verdict)) continue;
      const span = region.spanOf(candidate.index);
      if (isClaimed(claimed, span)) continue;
      spans.push(span);
      found.push([span[0] + candidate.index / 1e6, foundOf(candidate, region.runOf(candidate.index))]);
    }
    for (const [from, to] of spans) claimed.fill(1, from, to);
  }
  return found.sort((a, b) => a[0] - b[0]).map(([, one]) => one);
}

/** Notes on every element of an accepted region how many rows the region has. */
function cover({ size, starts, spanOf }: Region, within: Int32Array): void {
  starts.forEach((_, index) => {
    within.fill(size, ...spanOf(index));
  });
}

/** Whether a region's rows are parts of an accepted region's: what is left of them can only say less. */
function isCovered({ kind, size, spanOf }: Region, within: Int32Array): boolean {
  if (kind === 'breaks') return false;
  return [0, size >> 1, size - 1].every((index) => {
    const [from, to] = spanOf(index);
    const outer = within[from] as number;
    return outer > 0 && size <= outer * 1.3 && within[to - 1] === outer;
  });
}

function isClaimed(claimed: Uint8Array, [from, to]: [number, number]): boolean {
  return claimed.subarray(from, to).includes(1);
}

function isAccepted(verdict: Verdict, prior: number): boolean {
  const { region, valid, words } = verdict;
  const needed = region.size >= 8 ? 0.6 : region.size >= 4 ? 0.7 : region.size === 3 ? 0.8 : 1;
  return valid >= 0.4 && words >= 3.5 && worthOf(verdict, prior) >= needed;
}

/** How sure it is that a region lists papers: its rows, the page's own words, and how steadily names stand by long titles. */
export function worthOf({ mean, words, people, citations }: Verdict, prior: number): number {
  const steady =
    people >= 0.8 && words >= 6 ? (words >= 6.5 ? 0.2 : 0.15) : people >= 0.45 && words >= 9 ? 0.08 : 0;
  return mean + 0.3 * prior + steady + (citations >= 0.6 ? 0.15 : 0);
}

function worth({ region, mean, valid }: Verdict): number {
  return mean * mean * valid * region.size ** 0.25;
}

/** A row of an accepted region is a paper when it is strong by itself, or has half of what its like have. */
function isKept({ strength, evidence }: Candidate, { traits }: Verdict): boolean {
  const had = traits.filter((has) => has(evidence)).length;
  return strength >= 0.5 || (strength >= 0 && had > 0 && had >= traits.length / 2);
}

function foundOf({ row, reach, issued, strength }: Candidate, run: Node[]): Found {
  const draft: Draft = {
    title: row.title,
    authors: row.people.names.flatMap((name) => parseName(name) ?? []),
    ...(row.abstract === undefined ? {} : { abstract: row.abstract }),
    ...(issued === undefined ? {} : { issued }),
    ids: reach.ids,
    links: reach.links,
    confidence: Math.min(1, Math.max(0.1, 0.3 + 0.6 * strength)),
  };
  const record = run.find((node) => node.nodeType === 1) as Element | undefined;
  return { draft, anchor: row.at.element, record: record ?? row.at.element };
}

function baseOf(document: Document, url: URL): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  try {
    return new URL(href ?? '', url).href;
  } catch {
    return url.href;
  }
}
