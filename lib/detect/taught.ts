import type { TaughtRule } from '../core/taught-rule';
import { once } from './once';
import type { Page } from './page';
import { type Cell, titleOf } from './records/cell';
import { readCells } from './records/cells';
import { type Columns, learnColumns } from './records/columns';
import { foundOf } from './records/draft';
import { candidateOf } from './records/judge';
import { type Row, readRow, rowAt } from './records/row';
import type { Found } from './site';

/** Reads a page by a rule that the reader has taught: the rule says where the records and their titles are, the columns say the rest. */

/** Where records and titles stand: a taught rule, or one that is being tried. */
export type Places = Pick<TaughtRule, 'item' | 'title' | 'isRun'>;

/** One record: its first element, all its nodes, and the element of its title. */
export type TaughtRecord = { item: Element; run: Node[]; title: Element };

const mostRecords = 5000;
const mostNodes = 80;
const sampleSize = 24;
const rowsPerStep = 20;

const headingRank = (node: Node) => Number(/^H([1-6])$/.exec(node.nodeName.toUpperCase())?.[1] ?? 7);

/** An item with the nodes after it, until the next item or a heading above its rank. */
function runOf(item: Element, items: ReadonlySet<Element>): Node[] {
  const run: Node[] = [item];
  const rank = headingRank(item);
  for (let next = item.nextSibling; next && run.length < mostNodes; next = next.nextSibling) {
    if (items.has(next as Element) || headingRank(next) < Math.min(rank, 7)) break;
    run.push(next);
  }
  return run;
}

function titleIn(item: Element, run: Node[], selector: string): Element | undefined {
  if (selector === '') return item;
  for (const node of run) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const hit = element.matches(selector) ? element : element.querySelector(selector);
    if (hit) return hit;
  }
  return undefined;
}

/** The records of a page by their places; an item without a title is none. */
export function taughtRecords(document: Document, { item: selector, title, isRun }: Places): TaughtRecord[] {
  const all = [...document.querySelectorAll(selector)].slice(0, mostRecords);
  const items = new Set(all);
  const records: TaughtRecord[] = [];
  for (const item of all) {
    const run = isRun ? runOf(item, items) : [item];
    const at = titleIn(item, run, title);
    if (at && /\p{L}{2}/u.test(at.textContent ?? '')) records.push({ item, run, title: at });
  }
  return records;
}

/** The cell of a record's title: the very element, or what of it is a cell. */
function titleCell(cells: Cell[], title: Element): Cell | undefined {
  const exact = cells.filter(({ element, text }) => element === title && text !== '');
  return (
    exact.find(({ isLine }) => !isLine) ?? exact[0] ?? cells.find(({ element }) => title.contains(element))
  );
}

/** A record's row: its title is where the rule says, unless that is the whole record. */
function rowOf(
  cells: Cell[],
  { item, title }: TaughtRecord,
  isRun: boolean,
  columns: Columns,
): Row | undefined {
  if (title === item && !isRun) return readRow(cells, columns);
  const at = titleCell(cells, title);
  return at && rowAt(cells, columns, { title: titleOf(at), at });
}

/** The papers of a page by places that were taught, in page order and without doubt: the reader has said that they are papers. */
export function* readTaught(places: Places, page: Page): Generator<undefined, Found[]> {
  const records = taughtRecords(page.document, places);
  const every = Math.max(1, Math.floor(records.length / sampleSize));
  const sample = records.filter((_, index) => index % every === 0).map(({ run }) => readCells(run));
  const columns = yield* learnColumns(sample);
  const found: Found[] = [];
  for (const [index, record] of records.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield;
    const row = rowOf(readCells(record.run), record, places.isRun, columns);
    const candidate = candidateOf(index, row, page.base);
    if (!candidate) continue;
    const { draft, ...place } = foundOf(candidate, record.run, undefined);
    const { confidence: _sure, ...sure } = draft;
    found.push({ ...place, anchor: record.title === record.item ? place.anchor : record.title, draft: sure });
  }
  return yield* once(found);
}
