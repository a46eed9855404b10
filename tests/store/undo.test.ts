import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countsOf, lastUndoable } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { undo, undoLast } from '../../lib/store/undo';
import { markOpened, removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, contents, freshLibrary, manyDrafts, recount, save } from './kit';

const now = 1_700_000_000_000;

async function withPapers(count: number): Promise<{ db: Library; paperIds: string[] }> {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(count), now - 9000);
  return { db, paperIds };
}

describe('undo', () => {
  const acts: [
    string,
    (db: Library, paperIds: string[]) => Promise<{ act?: number; said?: string }>,
    string,
  ][] = [
    [
      'a status',
      (db, paperIds) => setStatus(db, { paperIds, status: 'read', now }),
      'moved 3 papers to Read.',
    ],
    [
      'tags',
      (db, paperIds) => setTags(db, { paperIds, add: ['to cite'], drop: [], now }),
      'tagged 3 papers to cite.',
    ],
    [
      'a note',
      (db, [paperId = '']) => setNote(db, { paperId, note: 'Yes,\nbut.', now }),
      'changed the note.',
    ],
    ['a removal', (db, paperIds) => removePapers(db, { paperIds, now }), 'removed 3 papers.'],
    [
      'a save',
      (db) => save(db, [...manyDrafts(9, 50), aDraft({ ids: ['doi:10.1234/a'] })], now),
      'saved 10 papers.',
    ],
    [
      'a save of what was there',
      (db) =>
        save(
          db,
          manyDrafts(2).map((draft) => ({ ...draft, venue: 'River Studies', volume: '7' })),
          now,
          'later',
        ),
      'put 2 papers in the queue.',
    ],
  ];
  it.each(acts)('takes back %s', async (_, act, did) => {
    const { db, paperIds } = await withPapers(3);
    const before = await contents(db);
    const done = await act(db, paperIds);
    expect(await contents(db)).not.toEqual(before);
    expect(await undo(db, done.act ?? 0, now + 1)).toEqual({ said: `Undone: ${did}` });
    expect(await contents(db)).toEqual(before);
    expect(await countsOf(db)).toEqual((await recount(db)).counts);
  });

  it('is safe to repeat', async () => {
    const { db, paperIds } = await withPapers(2);
    const { act = 0 } = await setStatus(db, { paperIds, status: 'later', now });
    const first = await undo(db, act, now + 1);
    const after = await contents(db);
    expect(await undo(db, act, now + 2)).toEqual(first);
    expect(await contents(db)).toEqual(after);
  });

  it('takes back one act after the other, down to nothing', async () => {
    const { db, paperIds } = await withPapers(2);
    await setStatus(db, { paperIds, status: 'later', now });
    await setTags(db, { paperIds, add: ['one', 'two'], drop: [], now });
    await setTags(db, { paperIds, add: [], drop: ['ONE'], now });
    await removePapers(db, { paperIds, now });
    const said: string[] = [];
    while (await lastUndoable(db)) said.push((await undoLast(db, now + 1)).said);
    expect(said).toEqual([
      'Undone: removed 2 papers.',
      'Undone: took the tag one off 2 papers.',
      'Undone: changed the tags of 2 papers.',
      'Undone: moved 2 papers to the queue.',
      'Undone: saved 2 papers.',
    ]);
    expect(await contents(db)).toEqual({ papers: [], texts: [], bin: [] });
    expect(await db.tags.toArray()).toEqual([]);
    await expect(undoLast(db, now)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('refuses what something was built on, and says which paper', async () => {
    const { db, paperIds } = await withPapers(2);
    const { act = 0 } = await setStatus(db, { paperIds, status: 'later', now });
    await setTags(db, { paperIds: paperIds.slice(0, 1), add: ['x'], drop: [], now });
    const before = await contents(db);
    const [paper] = await db.papers.bulkGet(paperIds);
    await expect(undo(db, act, now)).rejects.toMatchObject({
      name: 'ChangedSince',
      message: `“${paper?.title}” was changed since, so nothing was undone.`,
    });
    expect(await contents(db)).toEqual(before);
    await undoLast(db, now);
    await expect(undo(db, act, now)).resolves.toHaveProperty('said');
  });

  it('refuses to bring back a paper that was saved anew', async () => {
    const { db, paperIds } = await withPapers(1);
    const { act = 0 } = await removePapers(db, { paperIds, now });
    await save(db, manyDrafts(1), now + 1);
    await expect(undo(db, act, now + 2)).rejects.toMatchObject({ name: 'ChangedSince' });
    expect(await db.papers.count()).toBe(1);
  });

  it('keeps what is no act: that a paper was opened', async () => {
    const { db, paperIds } = await withPapers(1);
    const { act = 0 } = await setStatus(db, { paperIds, status: 'reading', now });
    await markOpened(db, paperIds[0] ?? '', now + 5);
    await undo(db, act, now + 6);
    expect(await db.papers.get(paperIds[0] ?? '')).toMatchObject({ status: 'saved', openedAt: now + 5 });
  });

  it('counts as a change of its own for a copy elsewhere', async () => {
    const { db, paperIds } = await withPapers(1);
    const { act = 0 } = await setStatus(db, { paperIds, status: 'read', now });
    await undo(db, act, now + 7);
    expect(await db.papers.get(paperIds[0] ?? '')).toMatchObject({ changedAt: now + 7 });
  });

  it('remembers the last 500 acts', async () => {
    const { db, paperIds } = await withPapers(1);
    for (let round = 0; round < 260; round += 1) {
      await setStatus(db, { paperIds, status: 'later', now: now + round });
      await setStatus(db, { paperIds, status: 'saved', now: now + round });
    }
    const acts = await db.acts.count();
    expect(acts).toBeGreaterThanOrEqual(500);
    expect(acts).toBeLessThan(520);
    expect(await db.steps.count()).toBe(acts);
    await expect(undo(db, 1, now)).rejects.toMatchObject({ name: 'NotFound' });
  });
});
