import type { ActReport } from '../core/paper';
import { withUserErrors } from './failures';
import { keepPromises } from './pending';
import { setAsideDamaged } from './quarantine';
import type { Library } from './schema';
import { orderRebuild } from './search-build';
import { setAsideText } from './sentences';

/**
 * Mends a library in which a page found damage: records that are no papers any more are set aside; where there are
 * none, the index is the damaged one, and is ordered anew. Says what was done.
 */
export async function mend(db: Library, now: number): Promise<ActReport> {
  await keepPromises(db);
  const aside = await setAsideDamaged(db, now);
  if (aside > 0) return { said: setAsideText(aside) };
  await withUserErrors(() => orderRebuild(db));
  return {
    said: 'A part of the search index was damaged. It is built again; until then a search may miss papers.',
  };
}
