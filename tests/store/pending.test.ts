import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepPromises } from '../../lib/store/pending';
import { countsOf, listPapers, openLibrary } from '../../lib/store/reads';
import { writeBackup } from '../../lib/store/reads-backup';
import { listIds, tagTotals } from '../../lib/store/reads-ids';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';
import { flushDelta } from '../../lib/store/search-merge';
import { renameTag } from '../../lib/store/tag-writes';
import { redoLast, undo, undoLast } from '../../lib/store/undo';
import { setNote, setTags } from '../../lib/store/writes';
import { contents, freshLibrary, manyDrafts, page, recount, reopened } from './kit';

const now = 1_700_000_000_000;
const many = 1200;

const saveMany = (db: Library, count = many) =>
  savePapers(db, { drafts: manyDrafts(count), status: 'saved', url: page, now });

async function expectSound(db: Library): Promise<void> {
  const { counts, tags } = await recount(db);
  expect(await countsOf(db)).toMatchObject(counts);
  const uses = (await db.tags.toArray()).map(({ name, papers }) => [name, papers]);
  expect(Object.fromEntries(uses)).toEqual(tags);
}

describe('a write of many papers', () => {
  it('is noted at once, and in its place a little later', async () => {
    const db = await freshLibrary();
    const { added, paperIds, act } = await saveMany(db);
    expect(added).toBe(many);
    expect(act).toBeDefined();
    expect(await db.papers.count()).toBe(0);
    expect(await keepPromises(db)).toBe(true);
    expect(await keepPromises(db)).toBe(false);
    const papers = await db.papers.toArray();
    expect(papers.map(({ id }) => id).sort()).toEqual([...paperIds].sort());
    expect(await db.texts.count()).toBe(many);
    await expectSound(db);
  });

  it('keeps the order of the page, and is found with the first rows first', async () => {
    const db = await freshLibrary();
    const { paperIds } = await saveMany(db);
    await keepPromises(db);
    await tendIndex(db);
    const listed = await listPapers(db, { status: 'saved', query: '', limit: 3 });
    expect(listed.papers.map(({ id }) => id)).toEqual(paperIds.slice(0, 3));
    const found = await listPapers(db, { status: 'all', query: 'phenomenon', limit: 3 });
    expect(found.papers.map(({ id }) => id)).toEqual(paperIds.slice(0, 3));
    expect(found.total).toBe(many);
  });

  it('is whole after the background was ended half-way', async () => {
    const first = await freshLibrary();
    const { paperIds } = await saveMany(first);
    // The second part never comes to its end.
    let parts = 0;
    const stop = new Error('ended');
    first.papers.hook('creating').subscribe(() => {
      parts += 1;
      if (parts > 1100) throw stop;
    });
    await expect(keepPromises(first)).rejects.toThrow();
    expect(await first.papers.count()).toBe(1000);
    const db = await reopened(first);
    await keepPromises(db);
    expect((await db.papers.toArray()).map(({ id }) => id).sort()).toEqual([...paperIds].sort());
    await expectSound(db);
  });

  it('comes before every later write, also of one who knows nothing of it', async () => {
    const first = await freshLibrary();
    const { paperIds } = await saveMany(first);
    const other = await openLibrary(first.name);
    onTestFinished(() => other.close());
    const [id = ''] = paperIds;
    await setNote(other, { paperId: id, note: 'Read this one', now });
    expect((await first.texts.get(id))?.note).toBe('Read this one');
    expect(await first.papers.count()).toBe(many);
    expect((await saveMany(other)).added).toBe(0);
  });

  it('is undone, and done again, whole', async () => {
    const db = await freshLibrary();
    const { act = 0 } = await saveMany(db);
    await undo(db, act, now + 1);
    await keepPromises(db);
    expect(await db.papers.count()).toBe(0);
    expect(await db.texts.count()).toBe(0);
    await redoLast(db, now + 2);
    await keepPromises(db);
    expect(await db.papers.count()).toBe(many);
    await expectSound(db);
  });

  it('changes only what it is about', async () => {
    const db = await freshLibrary();
    const { paperIds } = await saveMany(db);
    await setTags(db, { paperIds, add: ['open water'], drop: [], now: now + 1 });
    await keepPromises(db);
    const before = await contents(db);
    await renameTag(db, { tag: 'open water', to: 'the sea', now: now + 2 });
    await db.papers.update(paperIds[0] ?? '', { openedAt: now + 3 });
    await keepPromises(db);
    expect(await db.papers.get(paperIds[0] ?? '')).toMatchObject({ tags: ['the sea'], openedAt: now + 3 });
    await expectSound(db);
    await undoLast(db, now + 4);
    await keepPromises(db);
    await db.papers
      .where('id')
      .equals(paperIds[0] ?? '')
      .modify((paper) => void delete paper.openedAt);
    expect(await contents(db)).toEqual(before);
  });

  it('comes after what small writes said of the same papers', async () => {
    const db = await freshLibrary();
    const { paperIds } = await saveMany(db, 300);
    await keepPromises(db);
    await tendIndex(db);
    const tagged = async (tag: string) =>
      (await listIds(db, { tag, query: '', order: 'own', limit: 999 })).total;
    await setTags(db, { paperIds: paperIds.slice(0, 2), add: ['near'], drop: [], now: now + 1 });
    await setTags(db, { paperIds, add: ['far'], drop: ['near'], now: now + 2 });
    await keepPromises(db);
    await setTags(db, { paperIds: paperIds.slice(0, 1), add: ['near'], drop: ['far'], now: now + 3 });
    expect([await tagged('near'), await tagged('far')]).toEqual([1, 299]);
    await flushDelta(db, true);
    expect([await tagged('near'), await tagged('far')]).toEqual([1, 299]);
    expect(Object.fromEntries(await tagTotals(db))).toEqual({ near: 1, far: 299 });
  });

  it('keeps a backup waiting, which would lack it', async () => {
    const db = await freshLibrary();
    await saveMany(db);
    const backup = () => writeBackup(db, { now, write: () => undefined });
    await expect(backup()).rejects.toMatchObject({ name: 'ChangedSince' });
    await keepPromises(db);
    expect(await backup()).toBe(many * 2);
  });
});
