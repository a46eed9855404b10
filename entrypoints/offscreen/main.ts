import { answerCalls, isOwnPage } from '../../lib/platform/rpc';
import { openLibrary } from '../../lib/store/reads';
import { backupFile } from '../../lib/store/reads-backup';

/** The page that nobody sees: it writes the backup and gives an address for it, which holds while the page is open. */
answerCalls('offscreen', [
  {
    handlers: {
      async writeBackup({ now, settings }: { now: number; settings: unknown }) {
        const db = await openLibrary();
        const { file, papers } = await backupFile(db, { now, settings });
        db.close();
        return { url: URL.createObjectURL(file), papers };
      },
    },
    trusts: isOwnPage,
  },
]);
