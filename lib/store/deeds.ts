import { UserError } from '../core/errors';
import type { ActReport, Paper } from '../core/paper';
import type { Change } from './change';
import { commit, type Deed } from './journal';
import { manyOf } from './many';
import type { Library } from './schema';

/** What all writes of the reader's are made of. They run inside `write`. */

/** The papers of these ids that are still there. Throws `NotFound` if none is. */
export async function papersOf(db: Library, ids: readonly string[]): Promise<Paper[]> {
  const found = await manyOf(db.papers, [...new Set(ids)]);
  const papers = found.filter((paper) => paper !== undefined);
  if (papers.length === 0) throw new UserError('NotFound', 'That paper is no longer in the library.');
  return papers;
}

/** Commits a deed and says what it did, or `otherwise` if there was nothing to do. */
export async function done(
  db: Library,
  deed: Deed,
  changes: readonly Change[],
  now: number,
  otherwise: string,
): Promise<ActReport> {
  const act = await commit(db, deed, changes, now);
  return act ? { act: act.id, said: act.did } : { said: otherwise };
}

/** A change of a paper that stays. */
export function edit(before: Paper, after: Paper): Change {
  return { table: 'papers', id: before.id, before, after };
}
