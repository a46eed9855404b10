import type { Table } from 'dexie';
import { type BackupTable, backupKeys } from './backup';
import { readAround } from './reads-around';
import type { Library } from './schema';

/** A record of any table that is backed up. */
export type Stored = Record<string, unknown>;

/** The key of a record. */
export function keyIn(name: BackupTable, record: Stored): string {
  return String(record[backupKeys[name]]);
}

/**
 * The next records of a table in the order of their keys: from the first, or those after a key. Of one that the
 * database cannot give there is only the key.
 */
export async function pageAfter(
  db: Library,
  name: BackupTable,
  last: string | undefined,
  limit: number,
): Promise<Stored[]> {
  const table: Table<Stored, string> = db.table(name);
  const from = () => (last === undefined ? table.toCollection() : table.where(':id').above(last));
  const { records, lost } = await readAround(table, () => from().limit(limit));
  if (lost.length === 0) return records;
  const all = [...records, ...lost.map((key): Stored => ({ [backupKeys[name]]: key, isLost: true }))];
  return all.sort((a, b) => (keyIn(name, a) < keyIn(name, b) ? -1 : 1));
}
