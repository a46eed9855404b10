import { type Cell, isNoCitation, peopleOf, titleOf, titleScoreOf } from './cell';
import { readCitation } from './grammar';
import { arePeople } from './people';
import type { Citation } from './sentences';
import { titleScore } from './titles';
import { citationNumbers, paperLabel, venueWords } from './words';

const longestVenue = 300;

/** What the sampled rows tell of one column. */
type Column = {
  rows: Set<number>;
  titles: number;
  texts: Set<string>;
  names: number;
  venues: number;
  cells: number;
  sample: Cell;
  place: number;
  agrees: number;
  differs: number;
};

/** Where the rows of a region keep their fields, best first. */
export type Columns = {
  /** Worth of a column as the title, by key. */
  titles: Map<number, number>;
  /** Where the better title columns are when something more stands before them. */
  looseTitles: Set<number>;
  /** Worth of a column as the names. */
  people: Map<number, number>;
  /** Lines that read as citations, by key: the share that does. */
  citations: Map<number, number>;
  /** What most citations begin with. */
  order: Citation['order'];
};

/** Learns from sampled rows, in short steps, which columns hold titles and names: what is title-like, differs from row to row and is present in most. */
export function* learnColumns(rows: Cell[][]): Generator<undefined, Columns> {
  const columns = new Map<number, Column>();
  const citations = new Map<number, number>();
  const orders = { 'people-first': 0, 'title-first': 0 };
  for (const [row, cells] of rows.entries()) {
    yield;
    const parsed = new Map<number, Citation | undefined>();
    for (const cell of cells) {
      if (!cell.isLine) continue;
      const citation = isNoCitation(cells, cell) ? undefined : readCitation(cell.text);
      if (!citation) continue;
      parsed.set(cell.line, citation);
      orders[citation.order]++;
      citations.set(cell.key, (citations.get(cell.key) ?? 0) + titleScore(citation.title) / rows.length);
    }
    cells.forEach((cell, place) => {
      if (cell.text !== '' && !paperLabel.test(cell.text))
        addCell(columns, cell, row, place, parsed.get(cell.line));
    });
  }
  const order = orders['title-first'] > orders['people-first'] * 2 ? 'title-first' : 'people-first';
  const titles = rankTitles(columns, rows.length);
  return {
    titles,
    looseTitles: loosen(titles, columns),
    people: rankPeople(columns, rows.length),
    citations,
    order,
  };
}

function loosen(titles: Map<number, number>, columns: Map<number, Column>): Set<number> {
  const best = Math.max(...titles.values());
  const good = [...titles].filter(([, worth]) => worth >= best / 2);
  const samples = good.flatMap(([key]) => columns.get(key)?.sample ?? []);
  return new Set(samples.filter(({ isLine }) => !isLine).map(({ looseKey }) => looseKey));
}

function addCell(
  columns: Map<number, Column>,
  cell: Cell,
  row: number,
  place: number,
  citation: Citation | undefined,
): void {
  let column = columns.get(cell.key);
  if (!column) {
    column = {
      rows: new Set(),
      titles: 0,
      texts: new Set(),
      names: 0,
      venues: 0,
      cells: 0,
      sample: cell,
      place,
      agrees: 0,
      differs: 0,
    };
    columns.set(cell.key, column);
  }
  const title = titleOf(cell);
  const people = peopleOf(cell);
  column.cells++;
  column.rows.add(row);
  column.texts.add(title);
  column.titles += titleScoreOf(cell);
  if (arePeople(people)) column.names += Math.min(people.names.length, 4);
  if (cell.text.length < longestVenue && (venueWords.test(cell.text) || citationNumbers.test(cell.text)))
    column.venues++;
  if (!citation) return;
  if (cell.text.length > citation.title.length + 8 && cell.text.includes(citation.people)) column.differs++;
  else if (title.startsWith(citation.title.slice(0, 14))) column.agrees++;
  else if (title.length > 10 && !cell.isLine) column.differs++;
}

function rankTitles(columns: Map<number, Column>, total: number): Map<number, number> {
  const ranked: [number, number][] = [];
  for (const [key, column] of columns) {
    const worth = titleWorth(column, total);
    if (worth > 0.1) ranked.push([key, worth]);
  }
  return new Map(
    preferInner(
      ranked.sort((a, b) => b[1] - a[1]),
      columns,
      total,
    ),
  );
}

/** An element that nearly every row has in its best line, and that holds most of it, is the title rather than the line. */
function preferInner(
  ranked: [number, number][],
  columns: Map<number, Column>,
  total: number,
): [number, number][] {
  const [bestKey, best] = ranked[0] ?? [0, 0];
  const outer = columns.get(bestKey)?.sample;
  if (!outer?.isLine) return ranked;
  const inner = ranked.find(([key, worth]) => {
    const column = columns.get(key) as Column;
    const { sample, rows, cells } = column;
    const isWithin =
      !sample.isLine && sample.line === outer.line && sample.text.length > outer.text.length * 0.5;
    return isWithin && rows.size === cells && rows.size >= total * 0.75 && worth > best * 0.7;
  });
  return inner ? [[inner[0], best * 1.01], ...ranked.filter((one) => one !== inner)] : ranked;
}

function titleWorth(column: Column, total: number): number {
  const { cells, sample } = column;
  const cover = column.rows.size / total;
  const once = column.rows.size / cells;
  const distinct = column.texts.size / cells;
  const names = Math.min(1, column.names / cells);
  const base =
    cover *
    once *
    distinct ** 2 *
    (column.titles / cells) *
    (1 - 0.9 * names) *
    (1 - (0.5 * column.venues) / cells);
  return base * titleBonus(sample) * (1 + (0.3 * column.agrees - 0.5 * column.differs) / cells);
}

const titleName = /title|headline|\bname\b|heading|titre|titel|titulo/i;

function titleBonus({ element, tag, isLine, href }: Cell): number {
  const isHeading = /^h[1-6]$/.test(tag) || /^h[1-6]$/.test(element.parentElement?.localName ?? '');
  let bonus = isLine ? 0.8 : 0.9;
  if (isHeading) bonus = isLine ? 1.2 : 1.3;
  else if (/^(dt|b|strong|cite)$/.test(tag)) bonus = 1.05;
  if (href !== undefined) bonus *= 1.15;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (titleName.test(names)) bonus *= 1.15;
  return bonus;
}

function rankPeople(columns: Map<number, Column>, total: number): Map<number, number> {
  const ranked: [number, number][] = [];
  for (const [key, column] of columns) {
    const share = column.names / column.cells;
    const worth = (column.rows.size / total) * share * Math.min(4, column.cells / column.rows.size);
    if (share > 0.5 && worth > 0.15) ranked.push([key, worth]);
  }
  return new Map(ranked.sort((a, b) => b[1] - a[1]));
}
