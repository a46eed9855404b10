import type { BackupFailure, BackupMade, Backups } from '../../lib/core/backup-plan';
import { backupName, keptBackups, nextBackup } from '../../lib/core/backup-plan';
import { UserError } from '../../lib/core/errors';
import type { ActReport } from '../../lib/core/paper';
import { settingsToBackUp } from '../../lib/platform/backup-file';
import { changeBackups, readBackups } from '../../lib/platform/backup-state';
import { writeChosenFile } from '../../lib/platform/chosen-file';
import { deleteDownload, mayDownload, saveDownload } from '../../lib/platform/downloads';
import { readRevision } from '../../lib/platform/library-changes';
import { report } from '../../lib/platform/report';
import { inUnseenPage, needsUnseenPage } from '../../lib/platform/unseen-page';
import { keepPromises } from '../../lib/store/pending';
import { backupFile, lastSeen } from '../../lib/store/reads-backup';
import type { Library } from '../../lib/store/schema';

type Ask = { now: number; settings: object };
type Made = Pick<Backups, 'kept'> & Omit<BackupMade, 'at' | 'mark'>;

/** What the library, and what is set, are now: a backup is worth making where this has changed. */
async function markOf(db: Library, settings: object): Promise<string> {
  return JSON.stringify([await readRevision(), await lastSeen(db), settings]);
}

/** Has an address made for the backup, which holds while it is used. */
async function withAddress<R>(
  db: Library,
  ask: Ask,
  use: (made: { url: string; papers: number }) => Promise<R>,
): Promise<R> {
  if (needsUnseenPage()) return await inUnseenPage('writeBackup', ask, use);
  const { file, papers } = await backupFile(db, ask);
  const url = URL.createObjectURL(file);
  try {
    return await use({ url, papers });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Saves it to the downloads, one file a day; the oldest of its own files goes once there are enough newer ones. */
async function toDownloads(db: Library, ask: Ask, { kept }: Backups): Promise<Made> {
  if (!(await mayDownload()))
    throw new UserError('NotAllowed', 'Offprint may no longer save to your downloads.');
  const name = `Offprint/${backupName(ask.now)}`;
  return await withAddress(db, ask, async ({ url, papers }) => {
    const { id, file, bytes } = await saveDownload(url, name);
    const all = [...kept.filter((each) => each.file !== file), { id, file }];
    for (const old of all.slice(0, -keptBackups)) await deleteDownload(old.id);
    return { papers, bytes, name, kept: all.slice(-keptBackups) };
  });
}

async function toFile(db: Library, ask: Ask, { kept }: Backups): Promise<Made> {
  const { file, papers } = await backupFile(db, ask);
  return { papers, bytes: file.size, name: await writeChosenFile(file), kept };
}

function failureOf(error: unknown, at: number): BackupFailure {
  if (!(error instanceof UserError)) {
    report(error, 'backup');
    return { at, message: 'Something went wrong inside Offprint.' };
  }
  return { at, message: error.message, ...(error.name === 'NotAllowed' && { needsAccess: true }) };
}

async function make(db: Library, now: number): Promise<ActReport> {
  const backups = await readBackups();
  try {
    await keepPromises(db);
    const settings = await settingsToBackUp();
    const mark = await markOf(db, settings);
    const ask = { now, settings };
    const { kept, ...made } = await (backups.to === 'file' ? toFile : toDownloads)(db, ask, backups);
    await changeBackups({ last: { at: now, ...made, mark }, kept, failed: undefined, checkedAt: undefined });
    return { said: `Saved a backup: ${made.name}.` };
  } catch (error) {
    await changeBackups({ failed: failureOf(error, now) });
    throw error;
  }
}

let making: Promise<ActReport> | undefined;

/** Makes a backup where the reader wants them; a second call meanwhile waits for the same one. A failure is kept, to be shown. */
export function backUp(db: Library, now: number): Promise<ActReport> {
  making ??= make(db, now).finally(() => {
    making = undefined;
  });
  return making;
}

/** Makes a backup if one is due and there is something new. Never rejects for a backup that failed: it is tried again. */
export async function backUpIfDue(db: Library, now: number): Promise<void> {
  const backups = await readBackups();
  const due = nextBackup(backups);
  if (due === undefined || due > now) return;
  const isNew = backups.last?.mark !== (await markOf(db, await settingsToBackUp()));
  if (isNew || backups.failed) await backUp(db, now).catch(() => undefined);
  else await changeBackups({ checkedAt: now });
}
