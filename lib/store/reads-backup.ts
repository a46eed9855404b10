import {
  type BackupLine,
  backupKeys,
  backupTables,
  endLine,
  headerLine,
  readLine,
  recordLine,
} from './backup';
import { withUserErrors } from './failures';
import type { Library } from './schema';

const perPart = 1000;

/** What a backup is made with: the settings to put in, where its text goes, and who watches how far it is. */
export type BackupAsk = {
  now: number;
  settings?: unknown;
  /** Takes each part of the text at once; it cannot make the library wait. */
  write: (text: string) => void;
  onProgress?: (progress: { done: number; of: number }) => void;
};

/** How many records each part of a library has, by table. */
export async function recordCounts(db: Library): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of db.tables) counts[name] = await db.table(name).count();
  return counts;
}

/** Writes the whole library as a backup, in parts, as it is at one moment. Gives how many records it has. */
export async function writeBackup(db: Library, ask: BackupAsk): Promise<number> {
  const tables = backupTables.map((name) => db.table(name));
  return await withUserErrors(() =>
    db.transaction('r', tables, async () => {
      let of = 0;
      for (const table of tables) of += await table.count();
      ask.write(headerLine(ask.now, ask.settings));
      let done = 0;
      for (const name of backupTables) {
        const table = db.table(name);
        for (let last: string | undefined; ; ) {
          const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
          const records = (await from.limit(perPart).toArray()) as Record<string, unknown>[];
          if (records.length === 0) break;
          ask.write(records.map((record) => recordLine(name, record)).join(''));
          last = String(records.at(-1)?.[backupKeys[name]]);
          done += records.length;
          ask.onProgress?.({ done, of });
        }
      }
      ask.write(endLine(done));
      return done;
    }),
  );
}

/** What a line of a backup file says. Rejects what Offprint does not write with `BadBackup`. */
export function readBackupLine(line: string): BackupLine {
  return readLine(line);
}
