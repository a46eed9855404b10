import type { List } from '../core/paper';
import { parseQuery } from '../core/query';
import { markOf } from '../core/query-terms';
import type { Query } from '../core/query-tree';
import { plainTag } from '../core/query-words';
import { countsOf, inOrder, type ListPart, totalOf, within } from './reads';
import type { Library } from './schema';
import { searchIndex } from './search-index';
import { joinEdits, type MarkRange, marksIn, visitNumbers, withEdits } from './search-marks';
import { currentState } from './search-state';
import type { MarkEdits, SearchMark } from './search-tables';

/** How a list can be sorted: as it comes (a list in its own order, hits the best first), or by one field. */
export const listOrders = ['own', 'added', 'year', 'title'] as const;
export type ListOrder = (typeof listOrders)[number];

/** More papers than any library has; IndexedDB takes no higher limit. */
export const noLimit = 2 ** 32 - 1;

/** Which papers are wanted, in which order: of a list, of `all` (but the dismissed), or with a tag in any list. */
export type IdsRequest = {
  list?: List | 'all';
  tag?: string;
  query: string;
  order: ListOrder;
  limit: number;
};

/** The ids of a list from its start, and what `ListPart` tells of it. */
export type IdsPart = Omit<ListPart, 'papers'> & { ids: string[] };

const yearMarks = { from: markOf.year(0), to: markOf.year(9999) };

/** The records of one stretch of marks as they are with some edits. */
async function marksWith(db: Library, range: MarkRange, edits: MarkEdits): Promise<SearchMark[]> {
  const [records = []] = await marksIn(db, [range]);
  return withEdits(records, range, edits);
}

/** The ids of all papers with a year, the latest first, and within a year those that came last. */
async function idsByYear(db: Library): Promise<string[]> {
  const stores = [db.meta, db.searchIds, db.searchSegments, db.searchDelta, db.searchMarks];
  return await db.transaction('r', stores, async () => {
    const state = await currentState(db);
    const records = await marksWith(db, yearMarks, state?.marks ?? new Map());
    const numbers: number[] = [];
    for (const record of records) visitNumbers(record, (number) => numbers.push(number));
    return state ? await state.ids.of(numbers.reverse()) : [];
  });
}

function allIdsBy(db: Library, order: Exclude<ListOrder, 'own'>): PromiseLike<string[]> {
  if (order === 'added') return db.papers.orderBy('savedAt').reverse().primaryKeys();
  // A fingerprint begins with the letters of the title.
  return order === 'title' ? db.papers.orderBy('fingerprint').primaryKeys() : idsByYear(db);
}

/** Some ids in the order that all have; what has no place in it comes last. */
function sortedLike(ids: readonly string[], all: readonly string[]): string[] {
  const left = new Set(ids);
  const inPlace = all.filter((id) => left.delete(id));
  return [...inPlace, ...left];
}

/** What is asked for besides the list, as a query; undefined if nothing. */
function queryOf(tag: string | undefined, query: Query): Query | undefined {
  const parts: Query[] = tag === undefined ? [] : [{ kind: 'tag', tag: plainTag(tag) }];
  if (query.kind !== 'all') parts.push(query);
  return parts.length > 0 ? { kind: 'and', parts } : undefined;
}

async function idsInOrder(db: Library, list: List | 'all', limit: number): Promise<IdsPart> {
  const ids = await inOrder(db, list).limit(limit).primaryKeys();
  return { ids, total: totalOf(await countsOf(db), list) };
}

/** The ids of the papers of a list, in order. A malformed query finds nothing and tells its problem. */
export async function listIds(db: Library, asked: IdsRequest): Promise<IdsPart> {
  const { list, tag, order } = asked;
  const read = parseQuery(asked.query);
  if ('problem' in read) return { ids: [], total: 0, problem: read.problem };
  // To sort takes all of them.
  const limit = order === 'own' ? asked.limit : noLimit;
  const query = queryOf(tag, read.query);
  const place = list === undefined ? [] : within(list);
  const found = query
    ? await searchIndex(db, { kind: 'and', parts: [query, ...place] }, { limit })
    : await idsInOrder(db, list ?? 'all', limit);
  if (order === 'own') return found;
  const sorted = sortedLike(found.ids, await allIdsBy(db, order));
  return { ...found, ids: sorted.slice(0, asked.limit) };
}

/** A tag and those above it, as the index has them. */
function pathsOf(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** How many papers have each tag or one below it, by the tag as searches compare it; what has both counts once. */
export async function tagTotals(db: Library): Promise<Map<string, number>> {
  const all = markOf.tag('');
  const records = await db.transaction('r', db.searchDelta, db.searchMarks, async () => {
    const deltas = await db.searchDelta.toArray();
    const edits = joinEdits(deltas.map(({ marks }) => marks));
    return await marksWith(db, { from: all, to: `${all}\uffff` }, edits);
  });
  const papers = new Map<string, Set<number>>();
  for (const record of records) {
    const sets = pathsOf(record.mark.slice(all.length)).map((path) => {
      const set = papers.get(path) ?? new Set();
      papers.set(path, set);
      return set;
    });
    visitNumbers(record, (number) => {
      for (const set of sets) set.add(number);
    });
  }
  return new Map([...papers].map(([path, set]) => [path, set.size]));
}
