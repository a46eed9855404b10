import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { savePapers } from '../../lib/store/save';
import { aDraft, freshLibrary, page } from './kit';

const now = 1_700_000_000_000;

it('what was pasted was met on no page, and on one as soon as it is met there', async () => {
  const db = await freshLibrary();
  const drafts = [aDraft({ ids: ['arxiv:2401.00001'] })];
  const { paperIds } = await savePapers(db, { drafts, status: 'saved', now });
  const metAt = async () => (await db.papers.get(paperIds[0] ?? ''))?.met;
  expect(await metAt()).toEqual([]);
  await savePapers(db, { drafts, status: 'saved', url: page, now: now + 1 });
  expect(await metAt()).toEqual([{ url: page, at: now + 1 }]);
});
