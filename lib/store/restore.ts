import { UserError } from '../core/errors';
import { type BackupHeader, type BackupTable, readLine } from './backup';
import { soundKey } from './backup-check';
import { withUserErrors } from './failures';
import { writeInOrder } from './pending';
import type { Staged } from './records';
import type { Library } from './schema';
import { recordsIn, stagedAfter } from './staged';

/** How a backup is taken in: in place of the library, or into it. */
export const restoreModes = ['replace', 'merge'] as const;
export type RestoreMode = (typeof restoreModes)[number];

/** A backup that is being read: everything waits in `staged` until its last line has come. */
export type Restoring = {
  mode: RestoreMode;
  header?: BackupHeader;
  records: number;
  papers?: number;
  isWhole?: boolean;
};

const restoringKey = 'restoring';

/** The backup that is being read, if one is. */
export async function restoringOf(db: Library): Promise<Restoring> {
  const kept = (await db.meta.get(restoringKey))?.value as Restoring | undefined;
  if (!kept) throw new UserError('BadRequest', 'No backup is being read. Choose the file again.');
  return kept;
}

/** Begins to read a backup; what was read of another one is forgotten. */
export async function beginRestore(db: Library, mode: RestoreMode): Promise<void> {
  const begin = async () => {
    await db.staged.clear();
    await db.meta.put({ key: restoringKey, value: { mode, records: 0 } satisfies Restoring });
  };
  await withUserErrors(() => writeInOrder(db, begin, ['meta', 'staged', 'pending']));
}

/** Forgets that a backup was being read. Runs in any transaction over `meta`. */
export async function closeRestore(db: Library): Promise<void> {
  await db.meta.delete(restoringKey);
}

/** Forgets what was read of a backup, unless that is the library by now. */
export async function forgetRestore(db: Library): Promise<void> {
  await db.transaction('rw', db.meta, db.staged, async () => {
    if (!(await db.meta.get(restoringKey))) return;
    await db.staged.clear();
    await closeRestore(db);
  });
}

function refuse(message: string): never {
  throw new UserError('BadBackup', `${message} Nothing was changed.`);
}

type Taken = { table: string; key: string; record: object };

function take(state: Restoring, line: string): Taken[] {
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
  if (read.table === 'papers') state.papers = (state.papers ?? 0) + 1;
  return [{ table: read.table, key: soundKey(read.table, read.record), record: read.record }];
}

/**
 * Records of a backup as they wait: each by itself where they are looked up, as in a merge; else many together, which
 * takes a tenth of the time.
 */
function packed(staged: readonly Taken[], { mode, records }: Restoring): Staged[] {
  if (mode === 'merge') return [...staged];
  const byTable = new Map<string, object[]>();
  for (const { table, record } of staged) byTable.set(table, [...(byTable.get(table) ?? []), record]);
  const key = String(records).padStart(12, '0');
  return [...byTable].map(([table, all]) => ({ table, key, records: all }));
}

/** Reads further lines of a backup, and gives how many records there are so far. Rejects with `BadBackup`; the library is as it was. */
export async function addToRestore(db: Library, lines: readonly string[]): Promise<number> {
  return await withUserErrors(() =>
    db.transaction('rw', db.meta, db.staged, async () => {
      const state = { ...(await restoringOf(db)) };
      const staged = lines.filter((line) => line.trim() !== '').flatMap((line) => take(state, line));
      await db.staged.bulkPut(packed(staged, state));
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

/** The staged records of a table, part by part in the order of their keys. Runs inside a transaction. */
export async function eachPart(
  source: Library['staged'],
  table: BackupTable,
  perPart: number,
  work: (records: object[]) => Promise<unknown>,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await stagedAfter(source, table, last).limit(perPart).toArray();
    if (rows.length === 0) return;
    await work(rows.flatMap(recordsIn));
    last = rows.at(-1)?.key ?? '';
  }
}
