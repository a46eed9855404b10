import { UserError } from '../core/errors';
import {
  type BackupLine,
  type BackupTable,
  backupTables,
  endLine,
  headerLine,
  readLine,
  recordLine,
} from './backup';
import { fitKey, isRestorable } from './backup-check';
import { withUserErrors } from './failures';
import { keyIn, pageAfter, type Stored } from './pages';
import type { Library } from './schema';

const perPart = 1000;

/** The line of a record: a damaged one is set aside in it, for a restore would refuse the whole file over it. */
function lineOf(name: BackupTable, record: Stored, now: number): string {
  if (isRestorable(name, record)) return recordLine(name, record);
  const key = fitKey(keyIn(name, record));
  return recordLine('quarantine', { id: name === 'papers' ? key : `${name} ${key}`, at: now, record });
}

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
    db.transaction('r', [...tables, db.pending], async () => {
      if ((await db.pending.count()) > 0)
        throw new UserError(
          'ChangedSince',
          'The library is just being changed. Make the backup in a moment.',
        );
      let of = 0;
      for (const table of tables) of += await table.count();
      ask.write(headerLine(ask.now, ask.settings));
      let done = 0;
      for (const name of backupTables) {
        let records = await pageAfter(db, name, undefined, perPart);
        for (let last = records.at(-1); last; last = records.at(-1)) {
          ask.write(records.map((record) => lineOf(name, record, ask.now)).join(''));
          done += records.length;
          ask.onProgress?.({ done, of });
          records = await pageAfter(db, name, keyIn(name, last), perPart);
        }
      }
      ask.write(endLine(done));
      return done;
    }),
  );
}

/** The whole library as a file, and how many papers it has. Parts are handed over as they come: it may be large. */
export async function backupFile(
  db: Library,
  ask: Omit<BackupAsk, 'write'>,
): Promise<{ file: Blob; papers: number }> {
  const parts: Blob[] = [];
  await writeBackup(db, { ...ask, write: (text) => void parts.push(new Blob([text])) });
  return { file: new Blob(parts, { type: 'application/json' }), papers: await db.papers.count() };
}

/** When something was last seen: what is seen changes the library without a write of the reader's. */
export async function lastSeen(db: Library): Promise<number> {
  const [sighting, visit] = [await db.sightings.orderBy('at').last(), await db.visits.orderBy('at').last()];
  return Math.max(sighting?.at ?? 0, visit?.at ?? 0);
}

/** What a line of a backup file says. Rejects what Offprint does not write with `BadBackup`. */
export function readBackupLine(line: string): BackupLine {
  return readLine(line);
}
