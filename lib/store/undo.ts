import { Dexie } from 'dexie';
import { UserError } from '../core/errors';
import type { ActReport, Paper } from '../core/paper';
import { type Change, journaledTables } from './change';
import { traceOf, write } from './journal';
import { manyOf } from './many';
import { makeChanges } from './pending';
import { lastRedoable, lastUndoable } from './reads';
import { takeBackReplacing } from './replace';
import type { Act, Library, Trace } from './schema';
import { changedText, redoneText, undoneText } from './sentences';
import { findOn, loadCandidates, shelfOf } from './shelf';

type Stored = { id: string; rev?: number };

/** One record an act changed: as it is now, and how to take the act back, the last change first. */
type Touched = { table: Trace['table']; id: string; now: Stored | undefined; traces: Trace[] };

/** Everything an act changed, with the records as they are now. */
async function touchedBy(db: Library, act: number): Promise<Touched[]> {
  const steps = await db.steps.where('act').equals(act).sortBy('id');
  const touched = new Map<string, Touched>();
  for (const trace of steps.reverse().flatMap(({ traces }) => traces)) {
    const key = `${trace.table} ${trace.id}`;
    const before = touched.get(key);
    if (before) before.traces.push(trace);
    else touched.set(key, { table: trace.table, id: trace.id, now: undefined, traces: [trace] });
  }
  const all = [...touched.values()];
  for (const table of journaledTables) {
    const here = all.filter((each) => each.table === table);
    const ids = here.map(({ id }) => id);
    const records: (Stored | undefined)[] = ids.length > 0 ? await manyOf(db.table(table), ids) : [];
    here.forEach((each, index) => {
      each.now = records[index];
    });
  }
  return all;
}

/** True if a record still is what the act, or its undoing, left: with its mark, or gone. */
function isAsLeft({ now, traces: [last] }: Touched, act: number): boolean {
  if (last?.how === 'removed') return now === undefined;
  return now !== undefined && (now.rev ?? null) === (last?.left === undefined ? act : last.left);
}

/** A record with some fields as they were; those that were absent are absent again. */
function restored(record: object, fields: Record<string, unknown>): object {
  const all = Object.entries({ ...record, ...fields });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

function takenBack(record: object | undefined, trace: Trace): object | undefined {
  if (trace.how === 'made') return undefined;
  return trace.how === 'removed' ? trace.record : restored(record ?? {}, trace.fields);
}

/** The change that gives a record back what it was. It counts as changed now: a copy elsewhere has the older time. */
function backChange({ table, id, now, traces }: Touched, at: number): Change {
  const was = traces.reduce<object | undefined>(takenBack, now);
  const after = was && table === 'papers' ? { ...was, changedAt: at } : was;
  return { table, id, ...(now && { before: now }), ...(after && { after }) } as Change;
}

/** The papers that would come back although what they are has been saved anew meanwhile. */
async function savedAgain(db: Library, changes: readonly Change[]): Promise<Paper[]> {
  const back = changes.flatMap((each) =>
    each.table === 'papers' && !each.before && each.after ? each.after : [],
  );
  if (back.length === 0) return [];
  const touched = new Set(changes.map(({ id }) => id));
  const store = Dexie.currentTransaction.idbtrans.objectStore('papers');
  const { papers, apart } = await loadCandidates(db, store, back);
  const others = papers.filter(({ id }) => !touched.has(id)).map((paper) => ({ paper }));
  const shelf = shelfOf(others, apart);
  return back.filter((paper) => findOn(shelf, paper).same.length > 0);
}

/** The titles of what can no longer be taken back, for the reader. */
async function titlesOf(db: Library, changed: readonly Touched[]): Promise<string[]> {
  const ids = [...new Set(changed.map(({ id }) => id))];
  const [papers, binned] = [await db.papers.bulkGet(ids), await db.bin.bulkGet(ids)];
  return ids.map((_, index) => (papers[index] ?? binned[index]?.paper)?.title ?? 'A paper');
}

/** Gives all an act changed the state before it, or after it again, whole; and keeps how to turn that round. */
async function turn(db: Library, act: Act, now: number, what: 'undone' | 'done again'): Promise<void> {
  const touched = await touchedBy(db, act.id);
  const changed = touched.filter((each) => !isAsLeft(each, act.id));
  if (changed.length > 0) throw new UserError('ChangedSince', changedText(await titlesOf(db, changed), what));
  const changes = touched.map((each) => backChange(each, now));
  const again = await savedAgain(db, changes);
  if (again.length > 0)
    throw new UserError(
      'ChangedSince',
      changedText(
        again.map(({ title }) => title),
        what,
      ),
    );
  await makeChanges(db, changes, now);
  await db.steps.where('act').equals(act.id).delete();
  const isUndoing = what === 'undone';
  const traces = changes.map((change): Trace => {
    const left = (change.after as Stored | undefined)?.rev ?? null;
    return { ...traceOf(change), ...(isUndoing && { left }) };
  });
  await db.steps.add({ act: act.id, traces });
  const { undoneAt: _, ...standing } = act;
  await db.acts.put(isUndoing ? { ...act, undoneAt: now } : standing);
}

async function takeBack(db: Library, act: Act, now: number): Promise<ActReport> {
  if (act.undoneAt === undefined) await turn(db, act, now, 'undone');
  return { said: undoneText(act.did) };
}

/**
 * Takes an act back, whole, if all it changed still is what it left. Undoing again changes nothing. Rejects with
 * `NotFound` for an act no longer remembered and `ChangedSince` for one that something was built on.
 */
export async function undo(db: Library, id: number, now: number): Promise<ActReport> {
  const known = await db.acts.get(id);
  if (known?.kind === 'replace') return await takeBackReplacing(db, known, now);
  return await write(db, async () => {
    const act = await db.acts.get(id);
    if (!act) throw new UserError('NotFound', 'That is too long ago to undo.');
    return await takeBack(db, act, now);
  });
}

/** Takes back the newest act that still stands. Rejects with `NotFound` if there is none. */
export async function undoLast(db: Library, now: number): Promise<ActReport> {
  const last = await lastUndoable(db);
  if (last?.kind === 'replace') return await takeBackReplacing(db, last, now);
  return await write(db, async () => {
    const act = await lastUndoable(db);
    if (!act) throw new UserError('NotFound', 'There is nothing to undo.');
    return await takeBack(db, act, now);
  });
}

/** Does the act again that was undone last, if it is the one that is meant. */
async function redoIf(db: Library, isMeant: (act: Act) => boolean, now: number): Promise<ActReport> {
  return await write(db, async () => {
    const act = await lastRedoable(db);
    if (!act || !isMeant(act)) throw new UserError('NotFound', 'There is nothing to redo.');
    await turn(db, act, now, 'done again');
    return { act: act.id, said: redoneText(act.did) };
  });
}

/**
 * Does the act again that was undone last, whole, if nothing was done since and all it changed still is what the
 * undoing left. Rejects with `NotFound` where there is none, and `ChangedSince`.
 */
export async function redoLast(db: Library, now: number): Promise<ActReport> {
  return await redoIf(db, () => true, now);
}

/** Does one act again, as `redoLast` does; rejects with `NotFound` too where another one is the last. */
export async function redo(db: Library, id: number, now: number): Promise<ActReport> {
  return await redoIf(db, (act) => act.id === id, now);
}
