import { expect } from 'vitest';
import { listPapers } from '../../lib/store/reads';
import { freshLibrary, manyDrafts, save } from './kit';

/** The time of the tests' acts; their papers were queued an hour before. */
export const now = 1_700_000_000_000;
export const hour = 3_600_000;

/** A queue of papers named a, b, c… from the top. */
export async function queueOf(count: number) {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(count), now - hour, 'later');
  const nameOf = new Map(paperIds.map((id, index) => [id, String.fromCharCode(97 + index)]));
  const idOf = (names: string) => [...names].map((name) => paperIds[name.charCodeAt(0) - 97] ?? '');
  const listed = async (status: 'later' | 'snoozed' | 'reading' = 'later', query = '') => {
    const { papers, total } = await listPapers(db, { status, query, limit: 100 });
    expect(total).toBe(papers.length);
    return papers.map(({ id }) => nameOf.get(id)).join('');
  };
  return { db, idOf, listed };
}
