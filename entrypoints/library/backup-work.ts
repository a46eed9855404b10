import type { BackupContents } from '../../components/library/BackupPanel';
import { backupName } from '../../lib/core/backup-plan';
import { UserError } from '../../lib/core/errors';
import { linesOf, settingsToBackUp, untilSettled } from '../../lib/platform/backup-file';
import { backupFile, readBackupLine } from '../../lib/store/reads-backup';
import type { Library } from '../../lib/store/schema';

type OnShare = (share: number) => void;

/** Hands a text over as a file, into the browser's downloads. */
function download(text: Blob, name: string): void {
  const url = URL.createObjectURL(text);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken it once the click is handled, but Firefox reads it a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Writes the whole library into a file of the browser's downloads, and gives the file's name. */
export async function makeBackup(db: Library, now: number, onShare: OnShare): Promise<string> {
  await untilSettled();
  const { file } = await backupFile(db, {
    now,
    settings: await settingsToBackUp(),
    onProgress: ({ done, of }) => onShare(done / Math.max(1, of)),
  });
  const name = backupName(now);
  download(file, name);
  return name;
}

/** Reads what a backup file holds, and changes nothing. Rejects with `BadBackup` for a file that is none, or is cut short. */
export async function contentsOf(file: File, onShare: OnShare): Promise<BackupContents> {
  const counts: Record<string, number> = {};
  let madeAt: number | undefined;
  let isWhole = false;
  for await (const { lines, read } of linesOf(file)) {
    for (const line of lines.filter((each) => each.trim())) {
      const said = readBackupLine(line);
      if (said.kind === 'header') madeAt = said.header.madeAt;
      else if (said.kind === 'end') isWhole = true;
      else counts[said.table] = (counts[said.table] ?? 0) + 1;
    }
    onShare(read / Math.max(1, file.size));
  }
  if (madeAt === undefined)
    throw new UserError('BadBackup', 'This file is no backup of Offprint. Nothing was changed.');
  if (!isWhole)
    throw new UserError('BadBackup', 'This backup is cut short: its end is missing. Nothing was changed.');
  const { papers = 0, bin = 0, tags = 0, searches = 0 } = counts;
  return { name: file.name, madeAt, papers, binned: bin, tags, searches };
}
