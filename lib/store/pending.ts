import { differingKeys } from '../core/same-value';
import { type Change, journaledTables } from './change';
import { applyChanges, type Before } from './changes';
import { withUserErrors } from './failures';
import { manyOf } from './many';
import type { Due, Replacing } from './records';
import { replaceNext } from './replace-steps';
import type { Library } from './schema';
import { changedTables, mostAtOnce, papersIn } from './search-changes';

/**
 * A write of many papers is noted as a few large records, which takes a tenth of the time of as many rows, and is
 * answered then: it has happened, and nothing can lose it. Right after it is put in its place in parts, each one
 * short transaction. No other write begins before that is done.
 */

/** The changes of so many papers are one record: larger ones take longer, because memory that is touched first does. */
const papersPerNote = 200;

/** So many records are put in their place at a time. More take less time in all, but a page that reads a list waits for them. */
const notesPerPart = 5;

function dueOf({ table, id, before, after }: Change): Due {
  if (!after) return { table, id, how: 'removed' };
  if (!before) return { table, id, how: 'made', record: after };
  const now = after as Record<string, unknown>;
  const fields = Object.fromEntries(differingKeys(before, after).map((key) => [key, now[key]]));
  return { table, id, how: 'edited', fields };
}

/** When the paper that some changes make came onto its list; 0 if they make none. */
function arrivalOf(changes: readonly Change[]): number {
  const made = changes.find(({ table, before }) => table === 'papers' && !before);
  return (made as Extract<Change, { table: 'papers' }> | undefined)?.after?.savedAt ?? 0;
}

/** Changes as they are noted together. What is of one paper stays together, and the papers come in the order they arrived in. */
function notesOf(changes: readonly Change[]): Change[][] {
  const byPaper = new Map<string, Change[]>();
  for (const change of changes) {
    const same = byPaper.get(change.id);
    if (same) same.push(change);
    else byPaper.set(change.id, [change]);
  }
  const arrivals = [...byPaper.values()].map((same) => ({ same, at: arrivalOf(same) }));
  const inOrder = arrivals.sort((a, b) => a.at - b.at).map(({ same }) => same);
  const notes: Change[][] = [];
  for (let start = 0; start < inOrder.length; start += papersPerNote)
    notes.push(inOrder.slice(start, start + papersPerNote).flat());
  return notes;
}

/** Libraries for which something was noted by us, so that a write need not find that out by running in vain. */
const owing = new WeakSet<Library>();

/** True for changes of so many papers that they are noted first. */
export function areMany(changes: readonly Change[]): boolean {
  return changes.length > mostAtOnce && papersIn(changes).length > mostAtOnce;
}

/** Writes changes, or where they are many, notes them for `keepPromises`. Runs inside `write`. */
export async function makeChanges(
  db: Library,
  changes: readonly Change[],
  now: number,
  reading?: Before,
): Promise<void> {
  if (!areMany(changes)) return await applyChanges(db, changes, now, reading);
  owing.add(db);
  const notes = notesOf(changes).map((some) => ({ at: now, due: some.map(dueOf) }));
  await db.pending.bulkAdd(notes);
}

/** The tables that a write of the reader's can change, and those of the index that it only reads. */
function writtenTables(db: Library): string[] {
  const index = [...changedTables(db), db.searchKeys, db.searchMarks, db.searchIds].map(({ name }) => name);
  return [...journaledTables, 'tombstones', 'acts', 'steps', 'tags', 'meta', 'pending', ...index];
}

type Fields = Record<string, unknown>;

/** A record with some fields changed; those that become undefined go. */
function withFields(record: object, fields: Fields): object {
  const all = Object.entries({ ...record, ...fields });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** What is noted as changes of what is there now; what is gone or set aside meanwhile has nothing to change. */
async function changesNow(db: Library, due: readonly Due[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const table of journaledTables) {
    const here = due.filter((each) => each.table === table);
    const asked = here.flatMap(({ how, id }) => (how === 'made' ? [] : id));
    const records = asked.length > 0 ? await manyOf<{ id: string }, object>(db.table(table), asked) : [];
    const known = new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
    for (const each of here) {
      const { id, how } = each;
      const before = known.get(id);
      if (how === 'made') changes.push({ table, id, after: each.record } as Change);
      else if (before && how === 'removed') changes.push({ table, id, before } as Change);
      else if (before && how === 'edited')
        changes.push({ table, id, before, after: withFields(before, each.fields) } as Change);
    }
  }
  return changes;
}

/** How much is yet to be put in its place: a replacing tells how far it is, a write is over sooner than one could say. */
export type Left = { share: number };

/** Does the next step of a replacing; gives how far that is then. */
async function replaceFurther(db: Library, id: number, at: number, replacing: Replacing): Promise<Left> {
  const further = await replaceNext(db, replacing);
  if (!further) await db.pending.delete(id);
  else await db.pending.put({ id, at, replacing: further });
  return { share: further ? further.done / Math.max(1, further.of) : 1 };
}

/** Does the next part of what is noted, and says what is left then; undefined if there was nothing to do. */
async function keepNext(db: Library): Promise<Left | undefined> {
  return await db.transaction('rw', db.tables, async () => {
    const next = await db.pending.orderBy('id').limit(notesPerPart).toArray();
    const [first] = next;
    if (!first) return undefined;
    const { id, at, replacing } = first;
    if (replacing) return await replaceFurther(db, id, at, replacing);
    const end = next.findIndex((note) => note.replacing || note.at !== at);
    const notes = end < 0 ? next : next.slice(0, end);
    const due = notes.flatMap((note) => note.due ?? []);
    await applyChanges(db, await changesNow(db, due), at);
    await db.pending.bulkDelete(notes.map((note) => note.id));
    return { share: 1 };
  });
}

/** True if anything is noted that is not in its place yet. */
function owes(db: Library): PromiseLike<boolean> {
  return db.pending
    .limit(1)
    .primaryKeys()
    .then((noted) => noted.length > 0);
}

/** Puts all in its place that is noted; true if there was anything. May be stopped at any moment, and done by several. */
export async function keepPromises(db: Library): Promise<boolean> {
  return await withUserErrors(async () => {
    let wasOwing = false;
    // Mostly there is nothing to do: to ask that takes the lock of no table but one, and for reading.
    while ((await owes(db)) && (await keepNext(db))) wasOwing = true;
    owing.delete(db);
    return wasOwing;
  });
}

/** Does the same for at most so many ms and a part, and says how far that is; undefined once there is nothing left. */
export async function keepFor(db: Library, ms: number): Promise<Left | undefined> {
  return await withUserErrors(async () => {
    const end = performance.now() + ms;
    let left = await keepNext(db);
    while (left && performance.now() < end) left = await keepNext(db);
    return left;
  });
}

/** Notes that the library is to be replaced. Runs inside `writeInOrder`. */
export async function promiseReplacing(db: Library, replacing: Replacing, at: number): Promise<void> {
  owing.add(db);
  await db.pending.add({ at, replacing });
}

/** What a write throws, and all it did with it, where something noted before is not in its place yet. */
class Owing extends Error {}

/** Runs a write in one transaction, once all that was noted before is in its place. */
export async function writeInOrder<T>(
  db: Library,
  work: () => Promise<T>,
  tables: readonly string[] = writtenTables(db),
): Promise<T> {
  if (owing.has(db)) await keepPromises(db);
  try {
    return await db.transaction('rw', tables, async () => {
      // Asked first and looked at last, so that nothing waits for it.
      const isOwing = owes(db);
      const outcome = await work().then(
        (done) => () => done,
        (error: unknown) => () => {
          throw error;
        },
      );
      if (await isOwing) throw new Owing('A write was noted before this one.');
      return outcome();
    });
  } catch (error) {
    if (!(error instanceof Owing)) throw error;
  }
  await keepPromises(db);
  return await writeInOrder(db, work, tables);
}
