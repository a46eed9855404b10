import type { Candidate, Verdict } from './judge';
import type { Region } from './regions';

/** How sure it is that a region lists papers: its rows, the page's own words, and how steadily names stand by long titles. */
export function certainty(verdict: Verdict, prior: number): number {
  const { mean, words, people, citations, scholarly, marked, identified, told } = verdict;
  let sum = mean + 0.3 * prior;
  if (people >= 0.8 && words >= 6) sum += words >= 6.5 ? 0.2 : 0.15;
  else if (people >= 0.45 && words >= 9) sum += 0.08;
  if (citations >= 0.6) sum += 0.15;
  // Each row its own work: a schedule of what is read, with nobody's name but the presenter's.
  if (identified >= 0.75 && words >= 5) sum += 0.15;
  // Reports of offices have a title, a PDF with its pages, and a year.
  if (told < 0.2) sum -= 0.25;
  if (scholarly < 0.3 && prior < 0.3) sum -= 0.2;
  // News of science has titles, names and the words of abstracts.
  if (prior < 0 && marked < 0.3) sum -= 0.3;
  return sum;
}

/** The certainty a region of so many rows must have: few rows must say more each. */
function neededFor(rows: number): number {
  if (rows >= 8) return 0.6;
  if (rows >= 4) return 0.7;
  return rows === 3 ? 0.9 : 1;
}

// Two or three alike things are on every page; papers among them have names.
const fewRows = 3;

/** Whether a region lists patents, bills, journals or the like, whatever else its rows have. */
function isOfOtherKind({ sample }: Verdict): boolean {
  return sample.filter(({ evidence }) => evidence.isOtherKind).length > sample.length / 2;
}

/** Whether a region is a list of papers. */
export function isAccepted(verdict: Verdict, prior: number): boolean {
  const { region, valid, words, people } = verdict;
  if (isOfOtherKind(verdict)) return false;
  if (region.size <= fewRows && people < 0.6) return false;
  return valid >= 0.4 && words >= 3.5 && certainty(verdict, prior) >= neededFor(region.size);
}

/** Whether nearly every row is a paper with its authors: then no two of them are one. */
export function isOfWholes({ valid, people, mean }: Verdict): boolean {
  return valid >= 0.9 && people >= 0.8 && mean >= 0.5;
}

// Talks have one or two speakers; papers more, by and large.
const mostSpeakers = 2.2;

/** Whether a region's rows could all be talks: a title and a name or two, and nothing that only papers have. */
export function mayBeTalks({ marked, sample }: Verdict): boolean {
  const names = sample.reduce((sum, { evidence }) => sum + evidence.people, 0);
  return marked < 0.1 && names <= sample.length * mostSpeakers;
}

/** Whether the only row of its kind is a paper: the one result of a search, on a page that announces papers. */
export function isLonePaper({ mean, words, sample }: Verdict, prior: number): boolean {
  const evidence = sample[0]?.evidence;
  if (!evidence || prior < 0.65 || words < 4 || mean < 1) return false;
  return (
    evidence.people > 0 &&
    evidence.isCitationForm &&
    evidence.labels > 1 &&
    evidence.hasYear &&
    evidence.hasVenue
  );
}

/** The order in which regions may claim their rows: by the strength of a row, a little by their number. */
export function precedence({ region, mean, valid }: Verdict): number {
  return mean ** 2.5 * valid * region.size ** 0.2;
}

/** What a row may lack in strength that has all that its like have: a talk of one speaker among those of several. */
const forgiven = -0.15;
const namedShare = 0.5;
// A volume, pages and a year are those of a paper, whatever the rows beside it have.
const sureOfNumbers = 0.45;
// A heading of a table, where titles stand alone, has fewer.
const fewestBareWords = 3;

/** A row of an accepted region is a paper when it is strong by itself, or has half of what its like have, and more than a year or a school. */
export function isKept({ strength, evidence }: Candidate, verdict: Verdict): boolean {
  const { traits, isBare } = verdict;
  if (strength >= 0.5 || (evidence.isNumbered && evidence.hasYear && strength >= sureOfNumbers)) return true;
  if (isBare) return evidence.words >= fewestBareWords;
  if (evidence.isOtherKind && !evidence.hasId) return false;
  const had = traits.filter((has) => has(evidence)).length;
  const { hasId, hasPdf, hasVenue, isSchool, labels, people, hasAbstract } = evidence;
  const isEmpty = !(hasId || hasPdf || (hasVenue && !isSchool) || labels > 0 || people > 0 || hasAbstract);
  if (had === 0 || isEmpty) return false;
  // Somebody's name, where the others have theirs, says more than a file that is not to be had.
  if (had === traits.length || (people > 0 && verdict.people >= namedShare)) return strength >= forgiven;
  return strength >= 0 && had >= traits.length / 2;
}

// An element round at least so many rows of another region is a section of that list, not a paper.
const rowsInSection = 3;
// Fewer are enough where nearly each is a paper with its authors.
const wholesInSection = 1.5;
const mostValid = 0.7;
// So strong are those among rows that are papers, where years and notes are rows of the same kind.
const sureStrength = 1;

/** The regions without those whose rows are sections: each holds several rows of another that is half as strong. */
export function withoutSections(verdicts: Verdict[]): Verdict[] {
  return verdicts.filter((outer) => !verdicts.some((inner) => isSectionOf(outer, inner)));
}

// Where each of them holds at least one, and some hold more, its rows must be as strong as it is.
const asStrong = 0.85;
const half = 0.5;
const third = 1 / 3;
const rowsInFull = 4;

function isSectionOf({ region: outer, mean, sample }: Verdict, held: Verdict): boolean {
  const share = held.mean / mean;
  if (held.region.size <= outer.size || share < third) return false;
  // The lines of a paper are no papers: only whole ones say that what holds them is a list.
  if (held.region.kind === 'breaks' && !isOfWholes(held)) return false;
  const { within, empty } = rowsWithin(outer, held.region);
  // A table that is full of rows has the title of one of them, with the names of them all.
  const isFull = within >= outer.size * rowsInFull && areTitledBy(sample, held.region);
  if (share < half && !isFull) return false;
  if (within >= outer.size * rowsInSection) return true;
  if (outer.kind === 'each' && empty === 0 && within > outer.size && share >= asStrong) return true;
  const isMixed = held.valid >= half && held.mean >= held.valid * sureStrength;
  const areWholes = (held.valid >= mostValid && held.people >= mostValid) || isMixed;
  return within >= outer.size * wholesInSection && areWholes && areTitledBy(sample, held.region);
}

// A row that is no paper, a heading or a note, says nothing of those that are.
const leastTold = 0.3;

/** Whether the titles of some rows are those of rows in them, and not what stands over these. */
function areTitledBy(sample: readonly Candidate[], { size, runOf }: Region): boolean {
  const rows = Array.from({ length: size }, (_, index) => runOf(index));
  return sample.every(
    ({ anchor, strength }) =>
      strength < leastTold || rows.some((run) => run.some((node) => node.contains(anchor))),
  );
}

/** How many rows of one region begin in those of another, and how many of these hold none. */
function rowsWithin(outer: Region, inner: Region): { within: number; empty: number } {
  let within = 0;
  let empty = 0;
  let end = -1;
  let next = 0;
  for (let index = 0; index < outer.size; index++) {
    const [from, to] = outer.spanOf(index);
    if (from < end) continue;
    // Both regions are in page order, so one walk over both is enough. A run of siblings begins with a row, an element holds it; lines between breaks begin where what holds them does.
    const start = outer.kind === 'each' && inner.kind !== 'breaks' ? from + 1 : from;
    while (next < inner.size && (inner.starts[next] as number) < start) next++;
    const first = next;
    while (next < inner.size && (inner.starts[next] as number) < to) next++;
    within += next - first;
    if (next === first) empty++;
    end = to;
  }
  return { within, empty };
}
