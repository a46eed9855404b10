import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { mergedFrom, openQuestions } from '../../lib/store/questions';
import { countsOf, lastUndoable, listPapers, standingsOf, suggestTags, textOf } from '../../lib/store/reads';
import { setNote, setTags } from '../../lib/store/writes';
import { aDraft, freshLibrary, manyDrafts, save } from './kit';

const now = 1_700_000_000_000;

describe('an empty library', () => {
  it('has no papers, counts of zero and nothing to undo', async () => {
    const db = await freshLibrary();
    expect(await countsOf(db)).toMatchObject({ saved: 0, later: 0, reading: 0, read: 0, dismissed: 0 });
    expect(await listPapers(db, { status: 'all', query: '', limit: 5 })).toEqual({ papers: [], total: 0 });
    expect(await lastUndoable(db)).toBeUndefined();
  });
});

describe('a list', () => {
  it('comes in stretches', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(30), now);
    const part = await listPapers(db, { status: 'saved', query: '', limit: 5, offset: 20 });
    expect(part.papers.map(({ id }) => id)).toEqual(paperIds.slice(20, 25));
    expect(part.total).toBe(30);
  });
});

describe('the queue', () => {
  it('keeps its order when a query only filters it, and not when words are looked for', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(6), now, 'later');
    await setTags(db, { paperIds: paperIds.filter((_, index) => index !== 2), add: ['x'], drop: [], now });
    const [first = '', second = ''] = paperIds;
    const places = { [first]: 0, [second]: -9e14 };
    for (const [id, place] of Object.entries(places)) await db.papers.update(id, { place });
    const asked = { status: 'later', query: 'tag:x -has:note', limit: 3, offset: 1 } as const;
    const part = await listPapers(db, asked);
    expect(part).toMatchObject({ total: 5 });
    expect(part.papers.map(({ id }) => id)).toEqual([paperIds[3], paperIds[4], paperIds[5]]);
    const all = await listPapers(db, { ...asked, offset: 0, limit: 9 });
    expect(all.papers.map(({ id }) => id)).toEqual([second, ...paperIds.slice(3), first]);
    expect((await listPapers(db, { ...asked, query: 'invented' })).total).toBe(6);
  });
});

describe('a library that cannot be read', () => {
  it('says so to the reader, whatever is read', async () => {
    const db = await freshLibrary();
    db.close();
    const asked = { status: 'all', query: '', limit: 5 } as const;
    const reading = [
      listPapers(db, asked),
      listPapers(db, { ...asked, query: 'rivers' }),
      countsOf(db),
      textOf(db, 'x'),
      suggestTags(db, 'a', [], 5),
      standingsOf(db, [aDraft()]),
      openQuestions(db),
      mergedFrom(db, 'x'),
    ];
    for (const read of reading) await expect(read).rejects.toMatchObject({ name: 'LibraryUnavailable' });
  });
});

describe('a query', () => {
  async function library() {
    const db = await freshLibrary();
    const { paperIds } = await save(
      db,
      [
        aDraft({ title: 'Fréchet means of slow rivers', venue: 'River Studies', ids: ['arxiv:2106.09608'] }),
        aDraft({ title: '深層学習による河川の予測', authors: [{ literal: '山田太郎' }] }),
        aDraft({ title: 'Реки и озёра северных равнин', abstract: 'A survey of sediment.' }),
        aDraft({ title: 'Nothing of the kind is in here', authors: [{ family: 'Łukasiewicz' }] }),
      ],
      now,
    );
    return { db, paperIds };
  }
  const cases: [query: string, places: number[]][] = [
    ['frechet', [0]],
    ['FRÉCH', [0]],
    ['rivers frechet', [0]],
    ['river', [0]],
    ['rive frechet', []],
    ['river studies', [0]],
    ['2106.09608', [0]],
    ['arxiv:2106', [0]],
    ['学習', [1]],
    ['河', [1]],
    ['озера', [2]],
    ['sedim', [2]],
    ['lukasiewicz', [3]],
    ['okonkwo', [0, 2]],
    ['echet', []],
  ];
  it.each(cases)(
    '"%s" finds what has all its words, the last one perhaps only begun',
    async (query, places) => {
      const { db, paperIds } = await library();
      const { papers, total } = await listPapers(db, { status: 'all', query, limit: 9 });
      expect(papers.map(({ id }) => id)).toEqual(places.map((place) => paperIds[place]));
      expect(total).toBe(places.length);
    },
  );

  it('looks at tags and notes, and within the status asked', async () => {
    const { db, paperIds } = await library();
    const [first = '', second = ''] = paperIds;
    await setTags(db, { paperIds: [first], add: ['Sediment/transport'], drop: [], now });
    await setNote(db, { paperId: second, note: 'Compare sediment budgets.', now });
    const { total } = await listPapers(db, { status: 'saved', query: 'sediment', limit: 9 });
    expect(total).toBe(3);
    expect(await listPapers(db, { status: 'later', query: 'sediment', limit: 9 })).toEqual({
      papers: [],
      total: 0,
    });
  });

  it('counts all it finds and gives the stretch asked', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(1200), now);
    const part = await listPapers(db, { status: 'all', query: 'invented', limit: 3, offset: 900 });
    expect(part.total).toBe(1200);
    expect(part.papers.map(({ id }) => id)).toEqual(paperIds.slice(900, 903));
  });
});

describe('a malformed query', () => {
  it('finds nothing and says what is wrong', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(3), now);
    const part = await listPapers(db, { status: 'all', query: 'invented (', limit: 9 });
    expect(part).toMatchObject({
      papers: [],
      total: 0,
      problem: { message: 'A bracket is still open. Close it with ).', at: 9 },
    });
  });
});
