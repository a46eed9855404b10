import { UserError } from '../core/errors';
import { type BackupHeader, type BackupTable, backupTables, readLine } from './backup';
import { soundKey } from './backup-check';
import { withUserErrors } from './failures';
import type { Staged } from './records';
import type { Library } from './schema';

/** How a backup is taken in: in place of the library, or into it. */
export const restoreModes = ['replace', 'merge'] as const;
export type RestoreMode = (typeof restoreModes)[number];

/** A backup that is being read: everything waits in `staged` until its last line has come. */
export type Restoring = { mode: RestoreMode; header?: BackupHeader; records: number; isWhole?: boolean };

const restoringKey = 'restoring';

/** The backup that is being read, if one is. */
export async function restoringOf(db: Library): Promise<Restoring> {
  const kept = (await db.meta.get(restoringKey))?.value as Restoring | undefined;
  if (!kept) throw new UserError('BadRequest', 'No backup is being read. Choose the file again.');
  return kept;
}

/** Begins to read a backup; what was read of another one is forgotten. */
export async function beginRestore(db: Library, mode: RestoreMode): Promise<void> {
  await withUserErrors(() =>
    db.transaction('rw', db.meta, db.staged, async () => {
      await db.staged.clear();
      await db.meta.put({ key: restoringKey, value: { mode, records: 0 } satisfies Restoring });
    }),
  );
}

/** Forgets what was read of a backup. Runs in any transaction over `meta` and `staged`. */
export async function forgetRestore(db: Library): Promise<void> {
  await db.staged.clear();
  await db.meta.delete(restoringKey);
}

function refuse(message: string): never {
  throw new UserError('BadBackup', `${message} Nothing was changed.`);
}

function take(state: Restoring, line: string): Staged[] {
  const read = readLine(line);
  if (state.isWhole) return refuse('This backup goes on after its end, so it is damaged.');
  if (read.kind === 'header') {
    if (state.header) return refuse('This file holds more than one backup.');
    state.header = read.header;
    return [];
  }
  if (!state.header) return refuse('This file is no backup of Offprint.');
  if (read.kind === 'end') {
    if (read.records !== state.records)
      return refuse('This backup lacks some of its records, so it is damaged.');
    state.isWhole = true;
    return [];
  }
  state.records += 1;
  return [{ table: read.table, key: soundKey(read.table, read.record), record: read.record }];
}

/** Reads further lines of a backup, and gives how many records there are so far. Rejects with `BadBackup`; the library is as it was. */
export async function addToRestore(db: Library, lines: readonly string[]): Promise<number> {
  return await withUserErrors(() =>
    db.transaction('rw', db.meta, db.staged, async () => {
      const state = { ...(await restoringOf(db)) };
      const staged = lines.filter((line) => line.trim() !== '').flatMap((line) => take(state, line));
      await db.staged.bulkPut(staged);
      await db.meta.put({ key: restoringKey, value: state });
      return state.records;
    }),
  );
}

/** The backup that was read, if all of it is there. */
export async function wholeRestore(db: Library): Promise<Restoring> {
  const state = await restoringOf(db);
  return state.isWhole ? state : refuse('This backup ends too early, so it is damaged.');
}

/** The staged or replaced records of a table, part by part in the order of their keys. Runs inside a transaction. */
export async function eachPart(
  source: Library['staged'],
  table: BackupTable,
  perPart: number,
  work: (records: object[]) => Promise<unknown>,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await source
      .where('[table+key]')
      .between([table, last], [table, '\uffff\uffff'], last === '', true)
      .limit(perPart)
      .toArray();
    if (rows.length === 0) return;
    await work(rows.map(({ record }) => record));
    last = rows.at(-1)?.key ?? '';
  }
}

/** The tables of the library that a backup fills. */
export function filledTables(db: Library) {
  return backupTables.map((name) => db.table(name));
}
