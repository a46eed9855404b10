import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { setAsideDamaged } from '../../lib/store/quarantine';
import { countsOf, listPapers, standingsOf } from '../../lib/store/reads';
import { orderRebuild, rebuildIndex, tendIndex } from '../../lib/store/search-build';
import { setTags } from '../../lib/store/writes';
import { contents, freshLibrary, manyDrafts, recount, save } from './kit';

const now = 1_700_000_000_000;

async function withDamage() {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(6), now);
  await setTags(db, { paperIds, add: ['water'], drop: [], now });
  const [first = '', second = ''] = paperIds;
  const whole = await db.papers.get(first);
  const bad = { id: first, savedAt: now, title: 7, tags: 'water', ids: whole?.ids };
  await db.table('papers').bulkPut([bad, { id: second, savedAt: now - 1 }]);
  return { db, paperIds, bad };
}

const all = { status: 'all', query: '', limit: 50 } as const;

describe('damaged records', () => {
  it('are left out and told of, while the rest is read', async () => {
    const { db, paperIds } = await withDamage();
    const part = await listPapers(db, all);
    expect(part.papers.map(({ id }) => id).sort()).toEqual([...paperIds.slice(2)].sort());
    expect(part.unread).toBe(2);
    expect((await listPapers(db, { ...all, query: 'invented' })).papers).toHaveLength(4);
    const [standing] = await standingsOf(db, manyDrafts(1));
    expect(standing?.state).not.toBe('saved');
  });

  it('do not keep the index from being built', async () => {
    const { db } = await withDamage();
    await orderRebuild(db);
    await rebuildIndex(db);
    const part = await listPapers(db, { ...all, query: 'invented' });
    expect(part.papers).toHaveLength(4);
  });

  it('are set aside whole, and what is derived is made anew', async () => {
    const { db, paperIds, bad } = await withDamage();
    expect(await setAsideDamaged(db, now + 1)).toBe(2);
    await tendIndex(db);
    const { counts, tags } = await recount(db);
    expect(await countsOf(db)).toMatchObject(counts);
    expect(tags).toEqual({ water: 4 });
    expect(await db.tags.toArray()).toMatchObject([{ name: 'water', papers: 4 }]);
    expect(await db.quarantine.get(paperIds[0] ?? '')).toEqual({ id: paperIds[0], at: now + 1, record: bad });
    const part = await listPapers(db, { ...all, query: 'invented' });
    expect(part).toMatchObject({ total: 4 });
    expect(part.unread).toBeUndefined();
    const before = await contents(db);
    expect(await setAsideDamaged(db, now + 2)).toBe(0);
    expect(await contents(db)).toEqual(before);
  });
});
