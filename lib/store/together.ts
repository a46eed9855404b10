import { Dexie } from 'dexie';
import type { Library } from './schema';

/**
 * Reads several tables as they are at one moment, and answers with the last read: the end of a transaction that wrote
 * nothing tells nothing, and to wait for it is one more way through two processes. Inside of a transaction it reads there.
 */
export function readTogether<T>(
  db: Library,
  tables: readonly { name: string }[],
  work: () => Promise<T>,
): PromiseLike<T> {
  if (Dexie.currentTransaction) return work();
  return new Dexie.Promise<T>((resolve, reject) => {
    const names = tables.map(({ name }) => name);
    db.transaction('r', names, async () => resolve(await work())).catch(reject);
  });
}
