import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteForever, emptyBin, nextPurge, purgeBin, restorePapers } from '../../lib/store/bin';
import { countsOf, listPapers } from '../../lib/store/reads';
import { listBin } from '../../lib/store/reads-library';
import { undo, undoLast } from '../../lib/store/undo';
import { removePapers, setNote, setTags } from '../../lib/store/writes';
import { contents, freshLibrary, manyDrafts, recount, save } from './kit';

const now = 1_700_000_000_000;
const day = 24 * 60 * 60 * 1000;

async function withBinned(count: number) {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(count), now - 9000);
  const [paperId = ''] = paperIds;
  await setNote(db, { paperId, note: 'Mine.', now });
  const before = await contents(db);
  const { act = 0 } = await removePapers(db, { paperIds, now });
  return { db, paperIds, before, act };
}

describe('the bin', () => {
  it('gives papers back as they were', async () => {
    const { db, paperIds, before } = await withBinned(3);
    expect((await listBin(db, { limit: 2 })).total).toBe(3);
    const { act, said } = await restorePapers(db, { paperIds, now: now + 1 });
    expect(said).toBe('Brought back 3 papers.');
    expect(await contents(db)).toEqual(before);
    expect(await countsOf(db)).toMatchObject((await recount(db)).counts);
    expect((await listPapers(db, { status: 'all', query: 'mine', limit: 9 })).total).toBe(1);
    await undo(db, act ?? 0, now + 2);
    expect([await db.papers.count(), await db.bin.count()]).toEqual([0, 3]);
  });

  it('makes one of what comes back and what was saved anew meanwhile', async () => {
    const { db, paperIds } = await withBinned(1);
    const anew = await save(db, manyDrafts(1), now + 1);
    await setTags(db, { paperIds: anew.paperIds, add: ['new'], drop: [], now: now + 2 });
    const { act } = await restorePapers(db, { paperIds, now: now + 3 });
    const [paper, ...others] = await db.papers.toArray();
    expect(others).toEqual([]);
    expect(paper?.tags).toEqual(['new']);
    expect(await db.texts.get(paper?.id ?? '')).toMatchObject({ note: 'Mine.' });
    await undo(db, act ?? 0, now + 4);
    expect([await db.papers.count(), await db.bin.count()]).toEqual([1, 1]);
  });

  it('deletes for ever: neither undo nor restore brings it back', async () => {
    const { db, paperIds, act } = await withBinned(3);
    const [first = ''] = paperIds;
    expect((await deleteForever(db, { paperIds: [first], now })).said).toBe('Deleted for ever.');
    await expect(restorePapers(db, { paperIds: [first], now })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(undo(db, act, now)).rejects.toMatchObject({ name: 'NotFound' });
    expect(JSON.stringify(await db.steps.toArray())).not.toContain(first);
    expect(await db.tombstones.get(first)).toEqual({ id: first, deletedAt: now });
    expect((await listBin(db, { limit: 9 })).total).toBe(2);
    await expect(undoLast(db, now)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('can be emptied', async () => {
    const { db } = await withBinned(3);
    expect((await emptyBin(db, now)).said).toBe('Deleted 3 papers for ever.');
    expect((await emptyBin(db, now)).said).toBe('The bin is empty.');
    expect(await db.tombstones.count()).toBe(3);
  });

  it('keeps papers for 30 days', async () => {
    const { db } = await withBinned(2);
    await save(db, manyDrafts(1, 50), now);
    const { paperIds } = await save(db, manyDrafts(1, 50), now);
    await removePapers(db, { paperIds, now: now + day });
    expect(await nextPurge(db)).toBe(now + 30 * day);
    expect(await purgeBin(db, now + 30 * day - 1)).toBe(0);
    expect(await purgeBin(db, now + 30 * day)).toBe(2);
    expect(await nextPurge(db)).toBe(now + 31 * day);
  });
});

it('empties the bin of what papers were merged from too', async () => {
  const db = await freshLibrary();
  const [draft] = manyDrafts(1);
  if (!draft) throw new Error('There is no draft.');
  const { paperIds } = await save(db, [draft], now);
  await save(db, [{ ...draft, venue: 'River Studies', ids: [...draft.ids, 'doi:10.1234/a'] }], now + 1);
  expect(await db.merges.count()).toBe(1);
  await removePapers(db, { paperIds, now: now + 2 });
  await emptyBin(db, now + 3);
  expect(await db.merges.count()).toBe(0);
});
