import { linesIn, modeIn } from '../../lib/platform/inputs-library';
import type { BackupCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { changeSettings } from '../../lib/platform/settings';
import { mergeBackup } from '../../lib/store/merge-backup';
import { replaceLibrary } from '../../lib/store/replace';
import { addToRestore, beginRestore, forgetRestore, restoringOf } from '../../lib/store/restore';
import { library, told } from './library';

/** What takes a backup in. */
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
    if (mode === 'merge') return await told(mergeBackup(db, Date.now()));
    const report = await told(replaceLibrary(db, Date.now()));
    if (typeof header?.settings === 'object' && header.settings) await changeSettings(header.settings);
    return report;
  },
  async stopRestore() {
    await forgetRestore(await library());
  },
};
