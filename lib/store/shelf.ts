import { fingerprintOf, isSameWork, ownIds } from '../core/identity';
import type { Identity, Paper } from '../core/paper';
import { knownOf } from './lookup';
import type { Library } from './schema';

/** Papers at hand for matching, by id and by fingerprint. `T` is whatever holds a paper. */
export type Shelf<T extends { paper: Paper }> = { byId: Map<string, Set<T>>; byPrint: Map<string, Set<T>> };

/** A shelf with nothing on it. */
export function emptyShelf<T extends { paper: Paper }>(): Shelf<T> {
  return { byId: new Map(), byPrint: new Map() };
}

function addTo<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.add(item);
  else map.set(key, new Set([item]));
}

/** Puts a paper on the shelf under all it can be known by; doing so again adds what it has learned since. */
export function shelve<T extends { paper: Paper }>(shelf: Shelf<T>, item: T): void {
  for (const id of ownIds(item.paper.ids)) addTo(shelf.byId, id, item);
  if (item.paper.fingerprint) addTo(shelf.byPrint, item.paper.fingerprint, item);
}

/** Takes a paper off the shelf, as it is now. */
export function unshelve<T extends { paper: Paper }>(shelf: Shelf<T>, item: T): void {
  for (const id of ownIds(item.paper.ids)) shelf.byId.get(id)?.delete(item);
  shelf.byPrint.get(item.paper.fingerprint)?.delete(item);
}

const oldestFirst = <T extends { paper: Paper }>(a: T, b: T): number => (a.paper.id < b.paper.id ? -1 : 1);

/** What is of the same work: everything that shares an id, oldest first; or else the oldest that agrees without one. */
export function findOn<T extends { paper: Paper }>(shelf: Shelf<T>, identity: Identity): T[] {
  const shared = new Set(ownIds(identity.ids).flatMap((id) => [...(shelf.byId.get(id) ?? [])]));
  if (shared.size > 0) return [...shared].sort(oldestFirst);
  const print = fingerprintOf(identity);
  const likely = [...(print ? (shelf.byPrint.get(print) ?? []) : [])].sort(oldestFirst);
  return likely.filter(({ paper }) => isSameWork(paper, identity)).slice(0, 1);
}

/**
 * The papers of the library that any of these identities can belong to, by two batches of index look-ups. Runs in
 * an open transaction, of which `papers` is the native store.
 */
export async function loadCandidates(
  db: Library,
  papers: IDBObjectStore,
  identities: readonly Identity[],
): Promise<Paper[]> {
  const byId = await knownOf(
    papers.index('ids'),
    identities.flatMap(({ ids }) => ownIds(ids)),
  );
  const strangers = identities.filter(({ ids }) => !ids.some((id) => byId.has(id)));
  const prints = strangers.map(fingerprintOf).filter(Boolean);
  const byPrint = await knownOf(papers.index('fingerprint'), prints);
  const found = new Set([...byId.values(), ...byPrint.values()].flat());
  const loaded = await db.papers.bulkGet([...found]);
  return loaded.filter((paper) => paper !== undefined);
}
