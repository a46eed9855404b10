import type { Paper } from '../core/paper';
import { listOf } from '../core/place';
import { tagKey } from '../core/tags';
import { type BackupTable, backupTables } from './backup';
import { keyIn, pageAfter } from './pages';
import type { Replacing } from './records';
import type { Library, TagUse } from './schema';
import { headOf, putHead } from './search-state';
import { recordsIn, stagedAfter } from './staged';

/**
 * The steps that put one library in the place of another, each one short transaction: a background that is ended goes
 * on with the next. What is there is copied first, so that until it is emptied it can all be seen and is whole.
 */

const perPart = 500;

/** The beginning of a replacing by what was read of a backup, or of taking that back. */
export function beginReplacing(from: Replacing['from'], of: number): Replacing {
  const [table] = backupTables as [BackupTable];
  const step = from === 'staged' ? 'out' : 'empty';
  return { from, step, table, last: '', done: 0, of, papers: 0, counts: {}, uses: [] };
}

/** The beginning of the next table, or of the next step after the last one. */
function goOn(job: Replacing, next: Replacing['step'] | undefined): Replacing | undefined {
  const table = backupTables[backupTables.indexOf(job.table as BackupTable) + 1];
  if (table) return { ...job, table, last: '' };
  return next && { ...job, step: next, table: backupTables[0] ?? '', last: '' };
}

/** Copies what comes next of the library to where it waits for undo. */
async function copyOut(db: Library, job: Replacing): Promise<Replacing | undefined> {
  const name = job.table as BackupTable;
  const records = await pageAfter(db, name, job.last === '' ? undefined : job.last, perPart);
  const end = records.at(-1);
  if (!end) return goOn(job, 'empty');
  const last = keyIn(name, end);
  await db.replaced.put({ table: name, key: last, records });
  return { ...job, last, done: job.done + records.length };
}

/** Empties the library. Its index is of no version then: it is built anew, and pages that hold the old one see that. */
async function empty(db: Library, job: Replacing): Promise<Replacing> {
  for (const name of backupTables) await db.table(name).clear();
  await db.meta.put({ key: 'counts', value: {} });
  await giveUpIndex(db);
  return { ...job, step: 'in' };
}

async function giveUpIndex(db: Library): Promise<void> {
  const { building: _, ...head } = (await headOf(db)) ?? {};
  if ('version' in head) await putHead(db, { ...head, version: 0, stamp: head.stamp + 1 });
}

/** Adds papers to the counts of lists and the uses of tags, as they have them. */
function tally(job: Replacing, papers: readonly Paper[]): Replacing {
  const counts = { ...job.counts };
  const uses = new Map(job.uses.map((use) => [use.key, use]));
  for (const paper of papers) {
    counts[listOf(paper)] = (counts[listOf(paper)] ?? 0) + 1;
    for (const name of paper.tags) {
      const key = tagKey(name);
      const use = uses.get(key) ?? { key, name, papers: 0, usedAt: paper.changedAt };
      uses.set(key, { ...use, papers: use.papers + 1, usedAt: Math.max(use.usedAt, paper.changedAt) });
    }
  }
  return { ...job, counts, uses: [...uses.values()], papers: job.papers + papers.length };
}

/** When a tag was last used is the backup's; how often is what the papers say. */
function withUses(job: Replacing, tags: readonly TagUse[]): Replacing {
  const known = new Map(tags.map((use) => [use.key, use]));
  return {
    ...job,
    uses: job.uses.map((use) => ({ ...use, usedAt: known.get(use.key)?.usedAt ?? use.usedAt })),
  };
}

/** Moves what comes next into the library. */
async function moveIn(db: Library, job: Replacing): Promise<Replacing | undefined> {
  const name = job.table as BackupTable;
  const waiting = () => stagedAfter(db.table(job.from), name, job.last);
  const first = await waiting().first();
  if (!first) return goOn(job, undefined) ?? (await complete(db, job));
  const rows = first.records ? [first] : await waiting().limit(perPart).toArray();
  const records = rows.flatMap(recordsIn);
  const further = { ...job, last: rows.at(-1)?.key ?? '', done: job.done + records.length };
  if (name === 'tags') return withUses(further, records as TagUse[]);
  await db.table(name).bulkPut(records);
  return name === 'papers' ? tally(further, records as Paper[]) : further;
}

/** Writes what follows from the papers, and forgets what is the library now. */
async function complete(db: Library, { from, counts, uses }: Replacing): Promise<undefined> {
  await db.tags.bulkPut(uses);
  await db.meta.put({ key: 'counts', value: counts });
  await giveUpIndex(db);
  await db.table(from).clear();
}

const steps = { out: copyOut, empty, in: moveIn };

/** Does the next part of a replacing, and gives how far it is then; undefined once it is complete. */
export async function replaceNext(db: Library, job: Replacing): Promise<Replacing | undefined> {
  return await steps[job.step](db, job);
}
