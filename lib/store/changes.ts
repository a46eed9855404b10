import { Dexie } from 'dexie';
import type { List, Paper } from '../core/paper';
import { listOf } from '../core/place';
import { tagKey } from '../core/tags';
import { type Change, journaledTables } from './change';
import type { Library, TagUse } from './schema';
import { type IndexBefore, indexChanges, papersIn } from './search-changes';
import { stretchesOf } from './search-numbers';
import { headKey, type SearchHead, searchVersion } from './search-tables';

type PaperChange = Extract<Change, { table: 'papers' }>;

/** How much each key goes up or down by these changes. */
function balance(
  changes: readonly PaperChange[],
  keysOf: (paper: Paper) => readonly string[],
): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (paper: Paper | undefined, amount: number) => {
    for (const key of paper ? keysOf(paper) : []) sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  for (const [key, sum] of sums) if (sum === 0) sums.delete(key);
  return sums;
}

/** How many papers each list has then; undefined if nothing moved. */
function countsAfter(before: object | undefined, changes: readonly PaperChange[]): object | undefined {
  const moved = balance(changes, (paper) => [listOf(paper)]);
  if (moved.size === 0) return undefined;
  const counts: Partial<Record<List, number>> = { ...before };
  for (const [list, sum] of moved) counts[list as List] = (counts[list as List] ?? 0) + sum;
  return counts;
}

/** The spelling of each tag among the changes, by its key. */
function spellingsIn(changes: readonly PaperChange[]): Map<string, string> {
  const tags = changes.flatMap(({ before, after }) => [...(before?.tags ?? []), ...(after?.tags ?? [])]);
  return new Map([...new Set(tags)].map((tag) => [tagKey(tag), tag]));
}

/** The tags that are spelled anew by these changes: by their keys, as they are spelled now. */
function respelledIn(changes: readonly PaperChange[]): Map<string, string> {
  const respelled = new Map<string, string>();
  for (const { before, after } of changes) {
    if (!before || !after || before.tags === after.tags) continue;
    const fresh = after.tags.filter((tag) => !before.tags.includes(tag));
    const known = fresh.length > 0 ? new Set(before.tags.map(tagKey)) : undefined;
    for (const tag of fresh) if (known?.has(tagKey(tag))) respelled.set(tagKey(tag), tag);
  }
  return respelled;
}

/** The counts and uses of tags of some papers by themselves. */
export function derivedFrom(papers: readonly Paper[]): { counts: object; tags: TagUse[] } {
  const changes = papers.map((after): PaperChange => ({ table: 'papers', id: after.id, after }));
  const spellings = spellingsIn(changes);
  const uses = [...balance(changes, ({ tags }) => tags.map(tagKey))];
  const tags = uses.map(([key, count]) => ({
    key,
    name: spellings.get(key) ?? key,
    papers: count,
    usedAt: 0,
  }));
  return { counts: countsAfter(undefined, changes) ?? {}, tags };
}

async function adjustTags(db: Library, changes: readonly PaperChange[], now: number): Promise<void> {
  const moved = balance(changes, ({ tags }) => tags.map(tagKey));
  const respelled = respelledIn(changes);
  const keys = [...new Set([...moved.keys(), ...respelled.keys()])];
  if (keys.length === 0) return;
  const spellings = spellingsIn(changes);
  const known = await db.tags.bulkGet(keys);
  const uses = keys.map((key, index): TagUse => {
    const sum = moved.get(key) ?? 0;
    const use = known[index] ?? { key, name: spellings.get(key) ?? key, papers: 0, usedAt: now };
    const name = respelled.get(key) ?? use.name;
    return { ...use, name, papers: use.papers + sum, usedAt: sum > 0 ? now : use.usedAt };
  });
  await db.tags.bulkPut(uses.filter(({ papers }) => papers > 0));
  await db.tags.bulkDelete(uses.filter(({ papers }) => papers <= 0).map(({ key }) => key));
}

const countsKey = 'counts';

/** Where the counts and the index stand before a write. */
export type Outset = PromiseLike<{ counts: object | undefined; head: SearchHead | undefined }>;

/** The head, unless it is of an index by older rules: that will be built from nothing, so nothing is written to it. */
function currentHead(head: SearchHead | undefined): SearchHead | undefined {
  return head?.version === searchVersion ? head : undefined;
}

/** Asks where the counts and the index stand, so that it can be read while something else is. */
export function readOutset(db: Library): Outset {
  return db.meta.bulkGet([countsKey, headKey]).then(([counts, head]) => ({
    counts: counts?.value as object | undefined,
    head: currentHead(head?.value as SearchHead | undefined),
  }));
}

/** What the library is before a write, as far as what is derived needs it. */
export type Before = PromiseLike<{ counts: object | undefined } & IndexBefore>;

/** Asks for what `applyChanges` needs. Runs inside a transaction. */
export function readBefore(db: Library, changes: readonly Change[], outset: Outset = readOutset(db)): Before {
  return Dexie.Promise.all([outset, stretchesOf(db, papersIn(changes))]).then(
    ([{ counts, head }, stretches]) => ({ counts, head, stretches }),
  );
}

/** Starts to write the records themselves. */
function putRecords(db: Library, changes: readonly Change[]): PromiseLike<unknown>[] {
  return journaledTables.flatMap((name) => {
    const here = changes.filter(({ table }) => table === name);
    const written = here.flatMap(({ after }) => after ?? []);
    const gone = here.filter(({ after }) => !after).map(({ id }) => id);
    return [
      ...(written.length > 0 ? [db.table(name).bulkPut(written)] : []),
      ...(gone.length > 0 ? [db.table(name).bulkDelete(gone)] : []),
    ];
  });
}

/**
 * Writes changes, and with them all that is derived from papers: the counts, the uses of tags, and what search
 * finds. The only place that writes what the journal keeps. Nothing waits for a write before the next is asked for:
 * the database keeps their order.
 */
export async function applyChanges(
  db: Library,
  changes: readonly Change[],
  now: number,
  reading: Before = readBefore(db, changes),
): Promise<void> {
  const writing = putRecords(db, changes);
  const before = await reading;
  const papers = changes.filter((change) => change.table === 'papers');
  await adjustTags(db, papers, now);
  const head = await indexChanges(db, changes, before, writing);
  const counts = countsAfter(before.counts, papers);
  const meta = [
    ...(counts ? [{ key: countsKey, value: counts }] : []),
    ...(head ? [{ key: headKey, value: head }] : []),
  ];
  if (meta.length > 0) writing.push(db.meta.bulkPut(meta));
  await Dexie.Promise.all(writing);
}
