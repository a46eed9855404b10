import { UserError } from '../core/errors';
import type { ActReport } from '../core/paper';
import { backupTables } from './backup';
import { withUserErrors } from './failures';
import { keepPromises, promiseReplacing, writeInOrder } from './pending';
import { lastUndoable } from './reads';
import { beginReplacing } from './replace-steps';
import { closeRestore, wholeRestore } from './restore';
import type { Act, Library } from './schema';
import { replacedText, undoneText } from './sentences';

const allTables = (db: Library) => db.tables.map(({ name }) => name);

/** How many records the library has. */
async function sizeOf(db: Library): Promise<number> {
  let size = 0;
  for (const name of backupTables) size += await db.table(name).count();
  return size;
}

/**
 * Has the backup that was read put in the place of the library, which `keepPromises` does in parts: from now on it
 * will be, whatever happens. What was there can be had back.
 */
export async function replaceLibrary(db: Library, now: number): Promise<ActReport> {
  const decide = async () => {
    const { records, papers = 0 } = await wholeRestore(db);
    const of = (await sizeOf(db)) + records;
    await db.replaced.clear();
    await promiseReplacing(db, beginReplacing('staged', of), now);
    await closeRestore(db);
    // Acts on records that are gone cannot be taken back.
    await db.acts.clear();
    await db.steps.clear();
    const said = replacedText(papers);
    const act = await db.acts.add({ kind: 'replace', at: now, did: said, papers });
    return { act, said };
  };
  return await withUserErrors(() => writeInOrder(db, decide, allTables(db)));
}

/** Puts back what a backup had replaced, if nothing was done since. */
export async function takeBackReplacing(db: Library, act: Act, now: number): Promise<ActReport> {
  const said = undoneText(act.did);
  const decide = async () => {
    const kept = await db.acts.get(act.id);
    if (kept?.undoneAt !== undefined) return;
    const newest = await lastUndoable(db);
    if (newest?.id !== act.id)
      throw new UserError('ChangedSince', 'The library was changed since, so nothing was undone.');
    await db.staged.clear();
    await closeRestore(db);
    await db.acts.update(act.id, { undoneAt: now });
    await promiseReplacing(db, beginReplacing('replaced', await sizeOf(db)), now);
  };
  await withUserErrors(() => writeInOrder(db, decide, allTables(db)));
  await keepPromises(db);
  return { said };
}
