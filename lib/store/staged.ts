import type { BackupTable } from './backup';
import type { Staged } from './records';
import type { Library } from './schema';

/** The rows of a table that are staged or were replaced, after a key ('' for all). */
export function stagedAfter(source: Library['staged'], table: BackupTable, last: string) {
  return source.where('[table+key]').between([table, last], [table, '\uffff\uffff'], last === '', true);
}

/** The records in a row. */
export function recordsIn({ record, records }: Staged): object[] {
  return records ?? (record ? [record] : []);
}
