import type { Paper } from '../core/paper';
import { isSound } from '../core/sound';
import { derivedFrom } from './changes';
import { withUserErrors } from './failures';
import { keyIn, pageAfter } from './pages';
import type { Library } from './schema';
import { headKey } from './search-tables';

const papersAtOnce = 2000;

/** All papers that are sound, and what there is of the records that are not. Runs inside a transaction. */
async function sorted(db: Library): Promise<{ sound: Paper[]; damaged: { id: string }[] }> {
  const sound: Paper[] = [];
  const damaged: { id: string }[] = [];
  for (let last = ''; ; ) {
    const records = await pageAfter(db, 'papers', last, papersAtOnce);
    for (const record of records) {
      if (isSound(record)) sound.push(record);
      else damaged.push({ ...record, id: keyIn('papers', record) });
    }
    const end = records.at(-1);
    if (end === undefined) return { sound, damaged };
    last = keyIn('papers', end);
  }
}

/**
 * Sets the records aside that are no papers any more, whole, so that the rest can be used; what is derived from
 * papers is made anew. Gives how many there were.
 */
export async function setAsideDamaged(db: Library, now: number): Promise<number> {
  const stores = [db.papers, db.quarantine, db.tags, db.meta];
  return await withUserErrors(() =>
    db.transaction('rw', stores, async () => {
      const { sound, damaged } = await sorted(db);
      if (damaged.length === 0) return 0;
      await db.quarantine.bulkPut(damaged.map((record) => ({ id: record.id, at: now, record })));
      await db.papers.bulkDelete(damaged.map(({ id }) => id));
      const known = new Map((await db.tags.toArray()).map((use) => [use.key, use]));
      const { counts, tags } = derivedFrom(sound);
      await db.tags.clear();
      await db.tags.bulkPut(tags.map((use) => ({ ...use, ...known.get(use.key), papers: use.papers })));
      await db.meta.put({ key: 'counts', value: counts });
      // An index without a head is built from nothing.
      await db.meta.delete(headKey);
      return damaged.length;
    }),
  );
}
