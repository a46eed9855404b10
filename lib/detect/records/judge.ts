import type { Draft } from '../../core/paper';
import { makeKept, stampOf } from '../kept';
import { type Cell, titleOf } from './cell';
import { readCells } from './cells';
import { type Columns, learnColumns } from './columns';
import { readDate } from './dates';
import { draftOf } from './draft';
import {
  commonTraits,
  type Evidence,
  isEasternPaper,
  isMarked,
  isScholarly,
  isTold,
  strength,
  weigh,
} from './evidence';
import { readReach } from './links';
import type { Region } from './regions';
import { isChaired, type Row, readRow } from './row';
import { breakRow } from './words';

/** A row that may be a paper, with what speaks for it. */
export type Candidate = {
  index: number;
  draft: Draft;
  anchor: Element;
  evidence: Evidence;
  strength: number;
};

/** What a sample of its rows says of a region. */
export type Verdict = {
  region: Region;
  columns: Columns;
  mean: number;
  valid: number;
  sample: Candidate[];
  words: number;
  people: number;
  citations: number;
  /** Share of rows with something that only papers have. */
  scholarly: number;
  /** Share of rows with an id, a PDF, a place of publication or a paper's links. */
  marked: number;
  /** Share of rows with an id. */
  identified: number;
  /** Share of rows that have more than a title, a file and a date: an id, names, a text of their own, or the form of a citation. */
  told: number;
  traits: ((evidence: Evidence) => boolean)[];
  /** Whether its rows are titles and nothing else, announced as papers. */
  isBare?: true;
};

/** By how many of its rows a region is judged, at most. */
export const sampleSize = 12;

type Learned = { columns: Columns; kind: Region['kind']; size: number; stamp: number };
const learned = new WeakMap<Node, Learned>();
/** A list that grows keeps the columns it was read by, until it has grown by this. */
const mostGrowth = 8;

/** What a sample of a region's rows teaches; or what it taught when the region was smaller and began with the same row. */
function* columnsOf({ kind, size, runOf }: Region, cells: Cell[][]): Generator<undefined, Columns> {
  const run = runOf(0);
  const known = run[0] && learned.get(run[0]);
  const stamp = size >= sampleSize ? stampOf(run) : 0;
  const isSame = known?.kind === kind && known.stamp === stamp;
  if (isSame && known.size <= size && size <= known.size * mostGrowth) return known.columns;
  const columns = yield* learnColumns(cells);
  if (run[0] && size >= sampleSize) learned.set(run[0], { columns, kind, size, stamp });
  return columns;
}

/** Judges a region by up to twelve of its rows, spread over it, in short steps. */
export function* judge(region: Region, base: string): Generator<undefined, Verdict> {
  const size = Math.min(sampleSize, region.size);
  const picks = Array.from({ length: size }, (_, i) => Math.floor((i * region.size) / size));
  const cells: Cell[][] = [];
  for (const index of picks) {
    cells.push(readCells(region.runOf(index)));
    yield;
  }
  const columns = yield* columnsOf(region, cells);
  const sample: Candidate[] = [];
  let breaks = 0;
  for (const [i, index] of picks.entries()) {
    yield;
    const row = cells[i] ?? [];
    const candidate = candidateOf(index, readRow(row, columns), base);
    if (candidate) sample.push(candidate);
    else if (isBreak(row)) breaks++;
  }
  // The breaks of a programme say nothing against its papers.
  const count = Math.max(picks.length - breaks, picks.length / 2);
  const mean = sample.reduce((sum, { strength: s }) => sum + Math.max(0, s), 0) / count;
  const valid = sample.filter((candidate) => candidate.strength >= 0.3).length / count;
  const words = sample.reduce((sum, { evidence }) => sum + evidence.words, 0) / Math.max(1, sample.length);
  const people =
    sample.reduce(
      (sum, { evidence }) =>
        sum +
        (evidence.people > 1 || evidence.isCitationForm || isEasternPaper(evidence)
          ? 1
          : evidence.people * 0.5),
      0,
    ) / count;
  const citations =
    sample.filter(({ evidence }) => evidence.isCitation && evidence.isCitationForm).length / count;
  const scholarly = sample.filter(({ evidence }) => isScholarly(evidence)).length / count;
  const marked = sample.filter(({ evidence }) => isMarked(evidence)).length / count;
  const identified = sample.filter(({ evidence }) => evidence.hasId).length / count;
  const told = sample.filter(({ evidence }) => isTold(evidence)).length / count;
  const traits = commonTraits(sample.map(({ evidence }) => evidence));
  return {
    region,
    columns,
    mean,
    valid,
    sample,
    words,
    people,
    citations,
    scholarly,
    marked,
    identified,
    told,
    traits,
  };
}

/** Whether a row is a pause, a session or a heading of a programme. */
function isBreak(cells: Cell[]): boolean {
  return cells.some((cell) => (cell.isLine && breakRow.test(titleOf(cell))) || isChaired(cell));
}

const kept = makeKept<{ columns: Columns; candidate: Candidate | undefined }>();

/**
 * Reads the rows of a region that `isWanted` lets through, with the columns its sample taught; rows without a title
 * give none. Rows that were read by these columns before are not read again, unless their texts may stand in shadow roots.
 */
export function* readAll(
  { region, columns }: Verdict,
  base: string,
  isWanted: (index: number) => boolean,
  hasRoots: boolean,
): Generator<Candidate | undefined> {
  for (let index = 0; index < region.size; index++) {
    if (!isWanted(index)) continue;
    const run = region.runOf(index);
    const stamp = hasRoots ? undefined : stampOf(run);
    const known = stamp === undefined ? undefined : kept.get(run, stamp, base);
    const isKnown = known?.columns === columns;
    const candidate = isKnown ? known.candidate : candidateOf(index, readRow(readCells(run), columns), base);
    if (!isKnown && stamp !== undefined) kept.set(run, stamp, base, { columns, candidate });
    yield candidate && { ...candidate, index };
  }
}

/** The element of a row's title; a line that holds nothing else may belong to an element that stands before it. */
function anchorOf({ cells, title, at }: Row): Element {
  const own = cells.find(
    (cell) => at.isLine && !cell.isLine && cell.line === at.line && cell.text.includes(title),
  );
  return own && !at.element.contains(own.element) ? own.element : at.element;
}

/** A row with what speaks for it; undefined without a row. */
export function candidateOf(index: number, row: Row | undefined, base: string): Candidate | undefined {
  if (!row) return undefined;
  const reach = readReach(row, base);
  const issued = readDate(row.rest);
  const evidence = weigh(row, reach, issued);
  const sum = strength(evidence);
  const draft = draftOf(row, reach, issued, sum);
  return { index, draft, anchor: anchorOf(row), evidence, strength: sum };
}
