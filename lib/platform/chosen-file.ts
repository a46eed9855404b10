import { UserError } from '../core/errors';

/**
 * The one file that the reader chose for backups (Chromium only). The browser's handle of it cannot be sent in a
 * message, nor kept in `storage.local`; so it has a small database of its own, which page and background both open.
 */

/** What of a file's handle is used; TypeScript does not know all of it yet. */
type Handle = FileSystemFileHandle & {
  queryPermission(to: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(to: { mode: 'readwrite' }): Promise<PermissionState>;
};

type Picker = (options: object) => Promise<Handle>;

const [name, store, key] = ['offprint-file', 'handles', 'backup'];
const readwrite = { mode: 'readwrite' } as const;

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (handles: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
  const db = await answerOf(opening);
  try {
    return await answerOf(ask(db.transaction(store, mode).objectStore(store)));
  } finally {
    db.close();
  }
}

const keptHandle = (): Promise<Handle | undefined> =>
  inStore<Handle | undefined>('readonly', (handles) => handles.get(key));

const picker = (): Picker | undefined => (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** True where the browser lets a reader choose a file that is written again and again. */
export function canChooseFile(): boolean {
  return picker() !== undefined;
}

/** The name of the chosen file, and whether Offprint may write it now. */
export async function chosenFile(): Promise<{ name: string; isOpen: boolean } | undefined> {
  const handle = await keptHandle();
  return handle && { name: handle.name, isOpen: (await handle.queryPermission(readwrite)) === 'granted' };
}

/** Lets the reader choose the file, on their own click; false if they chose none. */
export async function chooseFile(): Promise<boolean> {
  const types = [{ description: 'Backup of Offprint', accept: { 'application/json': ['.json'] } }];
  try {
    const handle = await picker()?.({ id: 'backup', suggestedName: 'offprint-backup.json', types });
    if (handle) await inStore('readwrite', (handles) => handles.put(handle, key));
    return handle !== undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Asks to write the chosen file again, on the reader's own click; false if that is refused, or none is chosen. */
export async function askForFile(): Promise<boolean> {
  return (await (await keptHandle())?.requestPermission(readwrite)) === 'granted';
}

/** Writes the chosen file anew, whole or not at all, and gives its name. Rejects with a `UserError`. */
export async function writeChosenFile(contents: Blob): Promise<string> {
  const handle = await keptHandle();
  if (!handle) throw new UserError('NotAllowed', 'No file is chosen for backups.');
  if ((await handle.queryPermission(readwrite)) !== 'granted')
    throw new UserError('NotAllowed', `The browser no longer lets Offprint write ${handle.name}.`);
  try {
    const file = await handle.createWritable();
    await contents.stream().pipeTo(file);
    return handle.name;
  } catch (error) {
    throw new UserError(
      'Unreachable',
      `${handle.name} could not be written: it was moved, or the disk is full.`,
      error,
    );
  }
}
