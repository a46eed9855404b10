import { fieldOf } from './clean';

/** How often a backup is made by itself. */
export const backupRhythms = ['off', 'day', 'week'] as const;
export type BackupRhythm = (typeof backupRhythms)[number];

/** Where it goes: into the browser's downloads, or into one file of the reader's choice. */
export const backupTargets = ['downloads', 'file'] as const;
export type BackupTarget = (typeof backupTargets)[number];

/** A backup that was made: `name` as the reader finds it, `mark` for what the library was then. */
export type BackupMade = { at: number; papers: number; bytes: number; name: string; mark: string };

/** Why the last try came to nothing; `needsAccess` where the reader has to let Offprint write again. */
export type BackupFailure = { at: number; message: string; needsAccess?: boolean };

/** What is set about automatic backups, and how they went. */
export type Backups = {
  every: BackupRhythm;
  to: BackupTarget;
  last?: BackupMade;
  /** When it was last found that there is nothing new to back up. */
  checkedAt?: number;
  failed?: BackupFailure;
  /** The files in the downloads folder that Offprint made by itself, the newest last. */
  kept: { id: number; file: string }[];
};

/** How many automatic backups stay in the downloads folder. */
export const keptBackups = 7;

const days: Readonly<Record<Exclude<BackupRhythm, 'off'>, number>> = { day: 1, week: 7 };
const retryAfter = 60 * 60 * 1000;

/** What is stored about backups, as far as it makes sense; nothing is set where it does not. */
export function parseBackups(stored: unknown): Backups {
  const every = backupRhythms.find((rhythm) => rhythm === fieldOf(stored, 'every')) ?? 'off';
  const to = backupTargets.find((target) => target === fieldOf(stored, 'to')) ?? 'downloads';
  const kept = fieldOf(stored, 'kept');
  const known = typeof stored === 'object' ? (stored as Partial<Backups>) : {};
  return { ...known, every, to, kept: Array.isArray(kept) ? kept : [] };
}

/** The start of the day that is so many days after a time's, in the reader's own time. */
function dayAfter(time: number, count: number): number {
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + count);
  return day.getTime();
}

/** When the next backup is due: on a new day, or an hour after a failure; undefined where none is wanted. */
export function nextBackup({ every, last, checkedAt = 0, failed }: Backups): number | undefined {
  if (every === 'off') return undefined;
  if (failed) return failed.at + retryAfter;
  return last ? dayAfter(Math.max(last.at, checkedAt), days[every]) : 0;
}

/** The name of a backup's file: one for each day, so that a later one of the day takes its place. */
export function backupName(at: number): string {
  const day = new Date(at);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `offprint-${day.getFullYear()}-${month}-${date}.json`;
}
