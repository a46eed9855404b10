import { browser } from 'wxt/browser';
import { UserError } from '../core/errors';

type Permissions = NonNullable<Parameters<typeof browser.permissions.contains>[0]['permissions']>;

/** What saving to the downloads by itself takes: in Chromium also a page out of sight, for only a page can hand over a file. */
function wanted(): { all: Permissions; optional: Permissions } {
  const { permissions = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  const known = ['downloads', 'offscreen'] as Permissions;
  return {
    all: known.filter((name) => [...permissions, ...optional].includes(name as never)),
    optional: known.filter((name) => optional.includes(name as never)),
  };
}

/** True if Offprint may save files to the downloads folder by itself. */
export async function mayDownload(): Promise<boolean> {
  return await browser.permissions.contains({ permissions: wanted().all });
}

/** Asks the reader, through the browser, for leave to do so. Only the handler of a click or key may call it. */
export async function askToDownload(): Promise<boolean> {
  return await browser.permissions.request({ permissions: wanted().all });
}

/** Gives that leave back. */
export async function dropDownloads(): Promise<void> {
  const { optional } = wanted();
  if (optional.length > 0) await browser.permissions.remove({ permissions: optional });
}

/** A file in the downloads: the browser's number for it, its whole path, and its size. */
export type Downloaded = { id: number; file: string; bytes: number };

const reasons: Readonly<Record<string, string>> = {
  FILE_NO_SPACE: 'the disk is full',
  FILE_ACCESS_DENIED: 'the folder cannot be written',
  USER_CANCELED: 'it was stopped',
};

/** Waits for a download to end. The browser tells of each change; it may have ended before we listened. */
async function ended(id: number): Promise<Downloaded> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const listener = (change: { id: number }) => {
        if (change.id !== id) return;
        browser.downloads.onChanged.removeListener(listener);
        resolve();
      };
      browser.downloads.onChanged.addListener(listener);
    });
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return { id, file: item.filename, bytes: item.fileSize };
    if (item?.state !== 'in_progress') {
      const reason = reasons[item?.error ?? ''] ?? 'the browser stopped it';
      throw new UserError('Unreachable', `The file could not be saved to your downloads: ${reason}.`);
    }
    await changed;
  }
}

/** Saves what an address holds in the downloads folder, in place of a file of the same name, and asks nothing. */
export async function saveDownload(url: string, filename: string): Promise<Downloaded> {
  if (!(await mayDownload()))
    throw new UserError('NotAllowed', 'Offprint may no longer save to your downloads.');
  const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  return await ended(id);
}

/** Deletes a file that was saved so. One that is gone already is no failure. */
export async function deleteDownload(id: number): Promise<void> {
  await browser.downloads.removeFile(id).catch(() => undefined);
  await browser.downloads.erase({ id });
}
