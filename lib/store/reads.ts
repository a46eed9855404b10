import { type Counts, noCounts } from '../core/counts';
import type { Identity, List, Paper, PaperText, Standing } from '../core/paper';
import { firstSnoozed } from '../core/place';
import { parseQuery } from '../core/query';
import { hasWords, type Problem, type Query } from '../core/query-tree';
import { isTagMatch, tagKey } from '../core/tags';
import { withUserErrors } from './failures';
import { papersById, readAround, soundIn } from './reads-around';
import { type Act, type Library, makeLibrary, type TagUse } from './schema';
import { searchedTables, searchIndex } from './search-index';
import { headOf, stateAt } from './search-state';
import { fullDelta } from './search-tables';
import { findStandings } from './standings';
import { readTogether } from './together';

/** Which papers are wanted: of one list, or `all` (every list but the dismissed); `query` may be empty. */
export type ListRequest = { status: List | 'all'; query: string; limit: number; offset?: number };

/** One stretch of a list, and how long the whole list is. */
export type ListPart = {
  papers: Paper[];
  total: number;
  /** True if `total` is only how many were found so far. */
  isAtLeast?: boolean;
  /** What is wrong with the query; nothing was looked for then. */
  problem?: Problem;
  /** How many papers are indexed, while the index is being built: the others are not found yet. */
  building?: { done: number; of: number };
  /** True if a part of the index could not be read, so that papers may be missing until it is built anew. */
  isDamaged?: boolean;
  /** How many records here were damaged and are left out. `mendLibrary` sets them aside. */
  unread?: number;
};

/** Opens the library for reading. Rejects with `LibraryUnavailable` or `NewerLibrary`. */
export async function openLibrary(name?: string): Promise<Library> {
  const db = makeLibrary(name);
  await withUserErrors(() => db.open());
  return db;
}

/** How many papers each list has: one small read, whatever the size of the library. */
export async function countsOf(db: Library): Promise<Counts> {
  const kept = await withUserErrors(() => db.meta.get('counts'));
  return { ...noCounts, ...(kept?.value as Partial<Counts> | undefined) };
}

/** How many papers a list, or all but the dismissed, have. */
export function totalOf(counts: Counts, status: List | 'all'): number {
  if (status !== 'all') return counts[status];
  return counts.saved + counts.later + counts.snoozed + counts.reading + counts.read;
}

/** The papers of a list in their own order, or of `all` with the newest first. */
export function inOrder(db: Library, status: List | 'all') {
  if (status === 'all') return db.papers.where('savedAt').above(0).reverse();
  const [kept, from, to] =
    status === 'snoozed' ? ['later', firstSnoozed, Infinity] : [status, -Infinity, firstSnoozed];
  return db.papers.where('[status+place]').between([kept, from], [kept, to]);
}

const being = (status: List): Query => ({ kind: 'is', status });
const notBeing = (status: List): Query => ({ kind: 'not', part: being(status) });

/** The papers of a list, or all but the dismissed, as a query. */
export function within(status: List | 'all'): Query[] {
  if (status === 'all') return [notBeing('dismissed')];
  return status === 'later' ? [being('later'), notBeing('snoozed')] : [being(status)];
}

/** Papers that were read, and how many were left out, if any. */
function soundPart({ papers, unread }: ReturnType<typeof soundIn>): Pick<ListPart, 'papers' | 'unread'> {
  return { papers, ...(unread > 0 && { unread }) };
}

/** The hits of a query that only filters, in the order of the list they are in. */
async function filteredInOrder(db: Library, query: Query, asked: ListRequest): Promise<ListPart> {
  const { status, limit, offset = 0 } = asked;
  const { ids, ...found } = await searchIndex(db, query, { limit: Number.MAX_SAFE_INTEGER });
  const hits = new Set(ids);
  const inPlace = (await inOrder(db, status).primaryKeys()).filter((id) => hits.has(id));
  return { ...found, ...soundPart(await papersById(db, inPlace.slice(offset, offset + limit))) };
}

async function findPapers(db: Library, query: Query, asked: ListRequest): Promise<ListPart> {
  const { status, limit, offset = 0 } = asked;
  const whole: Query = { kind: 'and', parts: [query, ...within(status)] };
  // The reader has put the queue in order; a filter makes it shorter, and does not shuffle it.
  if (status === 'later' && !hasWords(query)) return await filteredInOrder(db, whole, asked);
  return await readTogether(db, searchedTables(db), async () => {
    const { ids, papers, ...found } = await searchIndex(db, whole, { limit, offset, takesPapers: true });
    return { ...found, ...(papers ? { papers } : soundPart(await papersById(db, ids))) };
  });
}

async function readList(db: Library, asked: ListRequest): Promise<ListPart> {
  const { status, limit, offset = 0 } = asked;
  const read = parseQuery(asked.query);
  if ('problem' in read) return { papers: [], total: 0, problem: read.problem };
  if (read.query.kind !== 'all') return await findPapers(db, read.query, asked);
  const part = () => inOrder(db, status).offset(offset).limit(limit);
  const papers = soundPart(soundIn(await readAround(db.papers, part)));
  return { ...papers, total: totalOf(await countsOf(db), status) };
}

/**
 * One stretch of a list. With a query: the papers that answer it, the best first, or where it only filters the
 * queue, in the queue's order. A malformed query finds nothing and tells its problem. Like all reads it rejects with
 * a `UserError` where the library cannot be read.
 */
export async function listPapers(db: Library, asked: ListRequest): Promise<ListPart> {
  return await withUserErrors(() => readList(db, asked));
}

// What a rehearsal looks for of a title: a word, and a second one that is still being typed.
const rehearsedWords = 2;

/**
 * Gets ready for a reader who is about to type: reads where the index stands and the ids of all papers, so that a
 * search reads only its words and its hits, and searches for the first words of each title, unseen, so that the first
 * key is as quick as those after it. Not where the index is about to change much: what is read then is soon of no use.
 */
export async function readySearch(
  db: Library,
  titles: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const isSteady = await readTogether(db, searchedTables(db), async () => {
    const head = await headOf(db);
    if (!head || head.pending >= fullDelta) return false;
    await (await stateAt(db, head)).ids.readAll();
    return true;
  });
  for (const title of isSteady ? titles : []) {
    if (signal.aborted) return;
    const query = title.split(' ').slice(0, rehearsedWords).join(' ');
    await listPapers(db, { status: 'all', query, limit: 1 });
  }
}

/** The long texts of a paper: its abstract and the reader's note. */
export async function textOf(db: Library, id: string): Promise<PaperText | undefined> {
  return await withUserErrors(() => db.texts.get(id));
}

/** Tags that go on with what is typed, the most used first; without those in `except`. */
export async function suggestTags(
  db: Library,
  typed: string,
  except: readonly string[],
  limit: number,
): Promise<TagUse[]> {
  const taken = new Set(except.map(tagKey));
  const isFitting = ({ key, name }: TagUse) => !taken.has(key) && isTagMatch(name, typed);
  const fitting = await withUserErrors(() => db.tags.filter(isFitting).toArray());
  fitting.sort((a, b) => b.papers - a.papers || b.usedAt - a.usedAt || a.name.localeCompare(b.name));
  return fitting.slice(0, limit);
}

/** How each of these papers stands to the reader, in the same order; new are those first on screen after `since`. */
export async function standingsOf(
  db: Library,
  identities: readonly Identity[],
  since?: number,
): Promise<Standing[]> {
  return await withUserErrors(() => findStandings(db, identities, since));
}

/** The newest act that still stands, if there is one. */
export async function lastUndoable(db: Library): Promise<Act | undefined> {
  return await db.acts
    .reverse()
    .filter((act) => act.undoneAt === undefined)
    .first();
}

/** The act that was undone last, if nothing was done since and it is known how to do it again. */
export async function lastRedoable(db: Library): Promise<Act | undefined> {
  const acts = await db.acts.toArray();
  const undone = acts.filter(({ undoneAt }) => undoneAt !== undefined);
  // Of those undone in one moment, the older one was undone later.
  const [last] = undone.sort((a, b) => (b.undoneAt ?? 0) - (a.undoneAt ?? 0) || a.id - b.id);
  if (last?.undoneAt === undefined) return undefined;
  const { id, undoneAt } = last;
  const isOver = acts.some((act) => act.undoneAt === undefined && act.at > undoneAt);
  return isOver || (await db.steps.where('act').equals(id).count()) === 0 ? undefined : last;
}
