import { readCells } from './cells';
import { type Columns, learnColumns } from './columns';
import { readDate } from './dates';
import { commonTraits, type Evidence, isScholarly, strength, weigh } from './evidence';
import { type Reach, readReach } from './links';
import type { Region } from './regions';
import { type Row, readRow } from './row';

/** A row that may be a paper, with what speaks for it. */
export type Candidate = {
  index: number;
  row: Row;
  reach: Reach;
  issued?: string;
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
  traits: ((evidence: Evidence) => boolean)[];
};

const sampleSize = 12;

/** Judges a region by up to twelve of its rows, spread over it. */
export function judge(region: Region, base: string): Verdict {
  const count = Math.min(sampleSize, region.size);
  const picks = Array.from({ length: count }, (_, i) => Math.floor((i * region.size) / count));
  const cells = picks.map((index) => readCells(region.runOf(index)));
  const columns = learnColumns(cells);
  const sample = picks
    .map((index, i) => candidateOf(index, readRow(cells[i] ?? [], columns), base))
    .filter((candidate) => candidate !== undefined);
  const mean = sample.reduce((sum, { strength: s }) => sum + Math.max(0, s), 0) / count;
  const valid = sample.filter((candidate) => candidate.strength >= 0.3).length / count;
  const words = sample.reduce((sum, { evidence }) => sum + evidence.words, 0) / Math.max(1, sample.length);
  const people =
    sample.reduce(
      (sum, { evidence }) =>
        sum + (evidence.people > 1 || evidence.isCitationForm ? 1 : evidence.people * 0.5),
      0,
    ) / count;
  const citations =
    sample.filter(({ evidence }) => evidence.isCitation && evidence.isCitationForm).length / count;
  const scholarly = sample.filter(({ evidence }) => isScholarly(evidence)).length / count;
  const traits = commonTraits(sample.map(({ evidence }) => evidence));
  return { region, columns, mean, valid, sample, words, people, citations, scholarly, traits };
}

/** Reads the rows of a region that `isWanted` lets through, with the columns its sample taught; rows without a title give none. */
export function* readAll(
  { region, columns }: Verdict,
  base: string,
  isWanted: (index: number) => boolean,
): Generator<Candidate> {
  for (let index = 0; index < region.size; index++) {
    if (!isWanted(index)) continue;
    const candidate = candidateOf(index, readRow(readCells(region.runOf(index)), columns), base);
    if (candidate) yield candidate;
  }
}

/** A row with what speaks for it; undefined without a row. */
export function candidateOf(index: number, row: Row | undefined, base: string): Candidate | undefined {
  if (!row) return undefined;
  const reach = readReach(row, base);
  const issued = readDate(row.rest);
  const evidence = weigh(row, reach, issued);
  return {
    index,
    row,
    reach,
    evidence,
    strength: strength(evidence),
    ...(issued === undefined ? {} : { issued }),
  };
}
