import { UserError } from '../core/errors';
import { differingKeys, isSameValue } from '../core/same-value';
import type { Change } from './change';
import { type Outset, readBefore } from './changes';
import { withUserErrors } from './failures';
import { areMany, makeChanges, writeInOrder } from './pending';
import type { Act, ActKind, Library, Trace } from './schema';

/** What is being done: its kind, how to say that it was done to so many papers, and the act it goes on with, if any. */
export type Deed = { kind: ActKind; did: (papers: number) => string; act?: Act };

const keptActs = 500;

/** Old acts are forgotten several at a time: looking for them costs as much as a small write. */
const forgetEvery = 20;

/** Runs one write in one transaction: it happens whole or not at all. Rejects with `UserError`s. */
export async function write<T>(db: Library, work: () => Promise<T>): Promise<T> {
  return await withUserErrors(() => writeInOrder(db, work));
}

/** The least that takes a change back. */
export function traceOf({ table, id, before, after }: Change): Trace {
  if (!before) return { table, id, how: 'made' };
  if (!after) return { table, id, how: 'removed', record: before };
  const was = before as Record<string, unknown>;
  const fields = Object.fromEntries(differingKeys(before, after).map((key) => [key, was[key]]));
  return { table, id, how: 'edited', fields };
}

/** A change whose result carries the act that made it. */
function stamped(change: Change, rev: number, now: number): Change {
  if (!change.after) return change;
  if (change.table === 'papers') return { ...change, after: { ...change.after, rev, changedAt: now } };
  return { ...change, after: { ...change.after, rev } } as Change;
}

async function actFor(db: Library, deed: Deed, papers: number, now: number): Promise<Act> {
  const { kind, did, act } = deed;
  const all = papers + (act?.papers ?? 0);
  const told = { kind, at: now, ...act, did: did(all), papers: all };
  return { ...told, id: await db.acts.put(told) };
}

async function forgetOld(db: Library, newest: number): Promise<void> {
  await db.acts
    .where('id')
    .belowOrEqual(newest - keptActs)
    .delete();
  await db.steps
    .where('act')
    .belowOrEqual(newest - keptActs)
    .delete();
}

/**
 * Writes what a deed changes, and how to take it back. Gives the act, or undefined if nothing changes. Runs inside
 * `write`; every write of the reader's goes through here. `outset` may be asked for before.
 */
export async function commit(
  db: Library,
  deed: Deed,
  changes: readonly Change[],
  now: number,
  outset?: Outset,
): Promise<Act | undefined> {
  const real = changes.filter(({ before, after }) => !isSameValue(before, after));
  if (real.length === 0) return deed.act;
  const papers = real.filter(({ table }) => table === 'papers' || table === 'texts');
  const reading = areMany(real) ? undefined : readBefore(db, real, outset);
  const act = await actFor(db, deed, new Set(papers.map(({ id }) => id)).size, now);
  const changed = real.map((change) => stamped(change, act.id, now));
  const noting = db.steps.add({ act: act.id, traces: changed.map(traceOf) });
  await makeChanges(db, changed, now, reading);
  await noting;
  if (!deed.act && act.id % forgetEvery === 0) await forgetOld(db, act.id);
  return act;
}

/** The act that a save sent in parts goes on with. Throws if it is none, or was undone meanwhile. */
export async function openAct(db: Library, id: number, kind: ActKind): Promise<Act> {
  const act = await db.acts.get(id);
  if (!act || act.kind !== kind) throw new UserError('BadRequest', 'There is no such save to go on with.');
  if (act.undoneAt)
    throw new UserError('ChangedSince', 'This was undone meanwhile, so the rest was not saved.');
  return act;
}
