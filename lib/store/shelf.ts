import {
  contradict,
  type Described,
  type Doubt,
  fingerprintOf,
  kinshipOf,
  ownIds,
  titlePartOf,
  yearsBetween,
} from '../core/identity';
import type { Identity, Paper } from '../core/paper';
import { isSound } from '../core/sound';
import { type ApartSet, areApart, readApart } from './apart';
import { knownOf } from './lookup';
import type { Library } from './schema';
import { readKeys } from './search-keys';

/** Papers at hand for matching, by id and by title, and what the reader holds apart. `T` is whatever holds a paper. */
export type Shelf<T extends { paper: Paper }> = {
  byId: Map<string, Set<T>>;
  byTitle: Map<string, Set<T>>;
  apart: ApartSet;
};

/** What is of the same work, that to go to first; and what may be, but only the reader can tell. */
export type Match<T> = { same: T[]; doubtful: { item: T; why: Doubt }[] };

function addTo<T>(map: Map<string, Set<T>>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.add(item);
  else map.set(key, new Set([item]));
}

/** Puts a paper on the shelf under all it can be known by; doing so again adds what it has learned since. */
export function shelve<T extends { paper: Paper }>(shelf: Shelf<T>, item: T): void {
  for (const id of ownIds(item.paper.ids)) addTo(shelf.byId, id, item);
  const title = titlePartOf(item.paper.fingerprint);
  if (title) addTo(shelf.byTitle, title, item);
}

/** Takes a paper off the shelf, as it is now. */
export function unshelve<T extends { paper: Paper }>(shelf: Shelf<T>, item: T): void {
  for (const id of ownIds(item.paper.ids)) shelf.byId.get(id)?.delete(item);
  shelf.byTitle.get(titlePartOf(item.paper.fingerprint))?.delete(item);
}

const oldestFirst = <T extends { paper: Paper }>(a: T, b: T): number => (a.paper.id < b.paper.id ? -1 : 1);

/** How far a paper is from an identity that may be its own: ids that contradict count more than another title, and that more than another year. */
function distance({ paper }: { paper: Paper }, identity: Identity): number {
  const isContrary = contradict(paper.ids, identity.ids);
  const isNamedSo = paper.fingerprint === fingerprintOf(identity);
  return (isContrary ? 1000 : 0) + (isNamedSo ? 0 : 100) + (yearsBetween(paper, identity) ?? 0.5);
}

/** True if two papers that one draft links may become one. */
function mayUnite(shelf: Shelf<{ paper: Paper }>, a: Paper, b: Paper): boolean {
  if (a === b) return true;
  if (areApart(shelf.apart, a, b)) return false;
  return !contradict(a.ids, b.ids) || kinshipOf(a, b) === 'same';
}

/**
 * What on the shelf is of a work: everything that shares an id and may be one paper, oldest first; or else the
 * nearest that agrees without one. What the reader holds apart is never found for each other.
 */
export function findOn<T extends { paper: Paper }>(shelf: Shelf<T>, identity: Described): Match<T> {
  const linked = new Set(ownIds(identity.ids).flatMap((id) => [...(shelf.byId.get(id) ?? [])]));
  const titled = shelf.byTitle.get(titlePartOf(fingerprintOf(identity))) ?? [];
  const match: Match<T> = { same: [], doubtful: [] };
  for (const item of [...new Set([...linked, ...titled])].sort(oldestFirst)) {
    const kinship = kinshipOf(item.paper, identity);
    if (kinship === 'different' || areApart(shelf.apart, item.paper, identity)) continue;
    if (kinship === 'same') match.same.push(item);
    else match.doubtful.push({ item, why: kinship });
  }
  const found = match.same.some((item) => linked.has(item))
    ? match.same.filter((item) => linked.has(item))
    : match.same;
  const [best] = [...found].sort(
    (a, b) => distance(a, identity) - distance(b, identity) || oldestFirst(a, b),
  );
  if (!best) return match;
  const isLinked = linked.has(best);
  const same = isLinked ? found.filter(({ paper }) => mayUnite(shelf, best.paper, paper)) : [best];
  return { ...match, same };
}

/** The papers of the library that some identities can belong to, and what the reader holds apart. */
export type Candidates = { papers: Paper[]; apart: ApartSet };

/** A shelf with papers on it. */
export function shelfOf<T extends { paper: Paper }>(items: readonly T[], apart: ApartSet): Shelf<T> {
  const shelf: Shelf<T> = { byId: new Map(), byTitle: new Map(), apart };
  for (const item of items) shelve(shelf, item);
  return shelf;
}

/** What `loadCandidates` reads: a transaction around it has these tables in its scope. */
export function candidateTables(db: Library) {
  return [db.papers, db.apart, db.meta, db.searchKeys, db.searchDelta];
}

/** So few are looked up by titles and ids at once: to read first what the library surely lacks takes longer. */
const fewIdentities = 64;

/**
 * What of the library these identities can belong to, by two batches of index look-ups. Runs in an open transaction,
 * of which `papers` is the native store.
 */
export async function loadCandidates(
  db: Library,
  papers: IDBObjectStore,
  identities: readonly Identity[],
): Promise<Candidates> {
  const titlesOf = (some: readonly Identity[]) =>
    some.map((identity) => titlePartOf(fingerprintOf(identity))).filter(Boolean);
  const titled = (titles: readonly string[]) => knownOf(papers.index('fingerprint'), titles, titlePartOf);
  // One alone that nothing is like has nothing to be held apart from.
  const reading = identities.length > 1 ? readApart(db) : undefined;
  const isFew = identities.length <= fewIdentities;
  const mayHave = isFew ? () => true : await readKeys(db);
  const ids = identities.flatMap((identity) => ownIds(identity.ids));
  const asking = knownOf(papers.index('ids'), ids.filter(mayHave));
  const early = isFew ? titled(titlesOf(identities)) : undefined;
  const byId = await asking;
  const strangers = identities.filter((identity) => !identity.ids.some((id) => byId.has(id)));
  const byTitle = await (early ?? titled(titlesOf(strangers).filter(mayHave)));
  const found = new Set([...byId.values(), ...byTitle.values()].flat());
  if (found.size === 0) return { papers: [], apart: (await reading) ?? [] };
  const apart = await (reading ?? readApart(db));
  const loaded = await db.papers.bulkGet([...found]);
  return { papers: loaded.filter(isSound), apart };
}
