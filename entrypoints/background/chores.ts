import { nextBackup } from '../../lib/core/backup-plan';
import { setAlarm } from '../../lib/platform/alarms';
import { readBackups } from '../../lib/platform/backup-state';
import { report } from '../../lib/platform/report';
import { bumpRevision } from '../../lib/platform/revision';
import { nextPurge, purgeBin } from '../../lib/store/bin';
import { nextWake, wakeSnoozed } from '../../lib/store/queue';
import type { Library } from '../../lib/store/schema';
import { backUpIfDue } from './backups';
import { library } from './library';

const alarm = 'chores';

/** Has the background woken when the next snoozed paper comes back, the next one leaves the bin, or a backup is due. */
export async function setNextAlarm(db: Library): Promise<void> {
  const due = [await nextWake(db), await nextPurge(db), nextBackup(await readBackups())];
  const times = due.filter((time) => time !== undefined);
  if (times.length > 0) await setAlarm(alarm, Math.max(Date.now(), Math.min(...times)));
}

/** Does what has come due, however late: on every start of the background, and when the alarm rings. Never rejects. */
export async function doChores(): Promise<void> {
  try {
    const db = await library();
    const now = Date.now();
    const isDue = (time: number | undefined) => time !== undefined && time <= now;
    const woken = isDue(await nextWake(db)) ? await wakeSnoozed(db, now) : 0;
    const purged = isDue(await nextPurge(db)) ? await purgeBin(db, now) : 0;
    if (woken + purged > 0) await bumpRevision();
    await backUpIfDue(db, now);
    await setNextAlarm(db);
  } catch (error) {
    report(error, 'chores');
  }
}
