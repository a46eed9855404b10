import { Dexie } from 'dexie';
import type { Library } from './schema';
import type { Entry } from './settle';
import { loadCandidates, type Shelf, shelfOf } from './shelf';
import { wholesOf } from './wholes';

/** The library's papers that some are the same work as, on a shelf to take them in. Runs inside a transaction. */
export async function shelfFor(db: Library, entries: readonly Entry[]): Promise<Shelf<Entry>> {
  const store = Dexie.currentTransaction.idbtrans.objectStore('papers');
  const { papers, apart } = await loadCandidates(
    db,
    store,
    entries.map(({ paper }) => paper),
  );
  const known: Entry[] = (await wholesOf(db, papers)).map((before) => ({ before, ...before }));
  return shelfOf(known, apart);
}
