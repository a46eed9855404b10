import { isSameTaught, parseTaughtRules, type TaughtRule } from '../../lib/core/taught-rule';
import { changeBackups } from '../../lib/platform/backup-state';
import { linesIn, modeIn, planIn } from '../../lib/platform/inputs-library';
import type { ActReport, BackupCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { changeSettings } from '../../lib/platform/settings';
import { readTaughtRules, writeTaughtRules } from '../../lib/platform/taught-rules';
import { mergeBackup } from '../../lib/store/merge-backup';
import { keepFor } from '../../lib/store/pending';
import { replaceLibrary } from '../../lib/store/replace';
import { addToRestore, beginRestore, forgetRestore, restoringOf } from '../../lib/store/restore';
import { backUp } from './backups';
import { setNextAlarm } from './chores';
import { library, told } from './library';

/** Takes in what a backup has beside the library: in a merge only what was taught, where nothing is taught yet. */
async function takeSettings(settings: unknown, merging: boolean): Promise<void> {
  if (typeof settings !== 'object' || !settings) return;
  const { taughtRules, ...others } = settings as Record<string, unknown>;
  const taught = parseTaughtRules(taughtRules);
  const here = merging ? await readTaughtRules() : [];
  const isNew = (rule: TaughtRule) => !here.some((each) => isSameTaught(each, rule));
  await writeTaughtRules([...here, ...taught.filter(isNew)]);
  if (!merging) await changeSettings(others);
}

/** Makes a backup now, and has the next one made in time, also where this one fails. */
async function backUpAtOnce(): Promise<ActReport> {
  const db = await library();
  try {
    return await backUp(db, Date.now());
  } finally {
    await setNextAlarm(db);
  }
}

/** How long one call works on what is to be put in its place: short, so that the page can tell how far it is. */
const msPerCall = 500;

/** What makes backups and takes one in. */
export const backupCalls: Handlers<BackupCalls> = {
  async beginRestore(input) {
    await beginRestore(await library(), modeIn(input));
  },
  async addToRestore(input) {
    return await addToRestore(await library(), linesIn(input));
  },
  async finishRestore() {
    const db = await library();
    const { mode, header } = await restoringOf(db);
    const merging = mode === 'merge';
    const report = await told(merging ? mergeBackup(db, Date.now()) : replaceLibrary(db, Date.now()));
    await takeSettings(header?.settings, merging);
    return report;
  },
  async stopRestore() {
    await forgetRestore(await library());
  },
  async planBackups(input) {
    const plan = planIn(input);
    await changeBackups({ ...plan, failed: undefined });
    if (plan.every === 'off') return { said: 'No backups are made by themselves.' };
    return await backUpAtOnce();
  },
  settle: async () => await keepFor(await library(), msPerCall),
  backUpNow: () => backUpAtOnce(),
};
