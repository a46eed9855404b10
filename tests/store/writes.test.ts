import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Status, statuses } from '../../lib/core/paper';
import { countsOf, listPapers, suggestTags, textOf } from '../../lib/store/reads';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { undo, undoLast } from '../../lib/store/undo';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { freshLibrary, manyDrafts, page, recount, save } from './kit';

const now = 1_700_000_000_000;

describe('setStatus', () => {
  it('puts what was moved last in front, and says where', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(4), now);
    const [a = '', b = '', c = ''] = paperIds;
    await setStatus(db, { paperIds: [a], status: 'later', now: now + 1 });
    expect(await setStatus(db, { paperIds: [c, b], status: 'later', now: now + 2 })).toMatchObject({
      said: 'Moved 2 papers to the queue.',
    });
    const { papers } = await listPapers(db, { status: 'later', query: '', limit: 9 });
    expect(papers.map(({ id }) => id)).toEqual([c, b, a]);
  });

  it('says so when there is nothing to do, and when the paper is gone', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(1), now);
    expect(await setStatus(db, { paperIds, status: 'saved', now })).toEqual({ said: 'It is there already.' });
    await expect(setStatus(db, { paperIds: ['gone'], status: 'read', now })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('notes when a paper was finished, and forgets it when it is read again', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(1), now);
    const [id = ''] = paperIds;
    await setStatus(db, { paperIds, status: 'read', now: now + 1 });
    expect(await db.papers.get(id)).toMatchObject({ finishedAt: now + 1 });
    await setStatus(db, { paperIds, status: 'reading', now: now + 2 });
    expect(await db.papers.get(id)).not.toHaveProperty('finishedAt');
  });

  it('takes the dismissed off the list of all, and puts them back on top', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(3), now);
    const [first = '', second = '', third = ''] = paperIds;
    const listed = async () => {
      const { papers, total } = await listPapers(db, { status: 'all', query: '', limit: 9 });
      expect(total).toBe(papers.length);
      return papers.map(({ id }) => id);
    };
    await setStatus(db, { paperIds: [third], status: 'dismissed', now: now + 1 });
    expect(await listed()).toEqual([first, second]);
    await setStatus(db, { paperIds: [third], status: 'saved', now: now + 2 });
    expect(await listed()).toEqual([third, first, second]);
  });
});

describe('tags and notes', () => {
  it('adds and drops whatever the case, and offers the most used first', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(3), now);
    await setTags(db, { paperIds, add: ['interp / circuits', 'to cite'], drop: [], now });
    await setTags(db, { paperIds: paperIds.slice(0, 1), add: ['Circle'], drop: ['TO CITE'], now: now + 1 });
    const names = async (typed: string, except: string[] = []) =>
      (await suggestTags(db, typed, except, 9)).map(({ name }) => name);
    expect(await names('')).toEqual(['interp/circuits', 'to cite', 'Circle']);
    expect(await names('circ')).toEqual(['interp/circuits', 'Circle']);
    expect(await names('CIRC', ['Interp/Circuits'])).toEqual(['Circle']);
    expect(await names('interp/c')).toEqual(['interp/circuits']);
  });

  it('keeps a note’s lines, and leaves no empty text behind', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(
      db,
      [{ ...manyDrafts(1)[0], title: 'Bare', authors: [], ids: [], links: {} }],
      now,
    );
    const [paperId = ''] = paperIds;
    await setNote(db, { paperId, note: 'One.\nTwo.\n', now });
    expect(await textOf(db, paperId)).toMatchObject({ note: 'One.\nTwo.' });
    await setNote(db, { paperId, note: ' ', now });
    expect((await textOf(db, paperId))?.note).toBeUndefined();
  });
});

describe('the bin', () => {
  it('keeps a removed paper whole', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(1), now);
    const [id = ''] = paperIds;
    const [paper, text] = [await db.papers.get(id), await db.texts.get(id)];
    expect(await removePapers(db, { paperIds, now: now + 1 })).toMatchObject({ said: 'Removed.' });
    expect(await db.bin.get(id)).toMatchObject({ deletedAt: now + 1, paper, text });
    expect([await db.papers.count(), await db.texts.count()]).toEqual([0, 0]);
  });
});

describe('whatever is done', () => {
  type Doing = (db: Library, ids: string[], at: number) => Promise<unknown>;
  const some = fc.nat({ max: 11 });
  const pick = (ids: string[], numbers: number[]) => numbers.map((number) => ids[number % ids.length] ?? '');
  const tags = fc.subarray(['a', 'a/b', 'To cite', 'c']);
  const doing: fc.Arbitrary<Doing> = fc.oneof(
    fc.tuple(some, fc.constantFrom(...statuses), tags).map(
      ([from, status, put]): Doing =>
        (db, _, at) =>
          savePapers(db, { drafts: manyDrafts(4, from), status, tags: put, url: page, now: at }),
    ),
    fc.tuple(fc.array(some, { maxLength: 4 }), fc.constantFrom<Status>(...statuses)).map(
      ([numbers, status]): Doing =>
        (db, ids, at) =>
          setStatus(db, { paperIds: pick(ids, numbers), status, now: at }),
    ),
    fc.tuple(fc.array(some, { maxLength: 4 }), tags, tags).map(
      ([numbers, add, drop]): Doing =>
        (db, ids, at) =>
          setTags(db, { paperIds: pick(ids, numbers), add, drop, now: at }),
    ),
    fc.array(some, { maxLength: 2 }).map(
      (numbers): Doing =>
        (db, ids, at) =>
          removePapers(db, { paperIds: pick(ids, numbers), now: at }),
    ),
    some.map(
      (act): Doing =>
        (db, _, at) =>
          undo(db, act, at),
    ),
    fc.constant<Doing>((db, _, at) => undoLast(db, at)),
  );

  it('leaves the counts and the tags’ uses as a recount gives them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 15 }), async (doings) => {
        const db = await freshLibrary();
        for (const [round, work] of doings.entries()) {
          const ids = await db.papers.toCollection().primaryKeys();
          await work(db, ids, now + round).catch((error) =>
            expect(error.name).toMatch(/NotFound|ChangedSince/),
          );
        }
        const { counts, tags: uses } = await recount(db);
        expect(await countsOf(db)).toEqual(counts);
        const kept = await db.tags.toArray();
        expect(Object.fromEntries(kept.map(({ name, papers }) => [name, papers]))).toEqual(uses);
        expect(new Set((await db.papers.toArray()).flatMap(({ ids }) => ids)).size).toBe(
          await db.papers.count(),
        );
        db.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('loses nothing when eight write at once', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(1), now);
    const [paperId = ''] = paperIds;
    await Promise.all([
      ...[0, 1, 2, 3].map((part) => save(db, manyDrafts(20, part * 10), now + part)),
      setTags(db, { paperIds, add: ['one'], drop: [], now }),
      setTags(db, { paperIds, add: ['two'], drop: [], now }),
      setNote(db, { paperId, note: 'Kept.', now }),
      setStatus(db, { paperIds, status: 'reading', now }),
    ]);
    expect(await db.papers.count()).toBe(50);
    expect(await db.papers.get(paperId)).toMatchObject({ tags: ['one', 'two'], status: 'reading' });
    expect(await textOf(db, paperId)).toMatchObject({ note: 'Kept.' });
    expect(await countsOf(db)).toEqual((await recount(db)).counts);
  });
});
