import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { listPapers } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { rebuildIndex, tendIndex } from '../../lib/store/search-build';
import { flushDelta, mergeSegments } from '../../lib/store/search-merge';
import { headOf } from '../../lib/store/search-state';
import { headKey } from '../../lib/store/search-tables';
import { renameTag } from '../../lib/store/tag-writes';
import { removePapers, setNote, setTags } from '../../lib/store/writes';
import { aDraft, freshLibrary, manyDrafts, save } from './kit';

const now = 1_700_000_000_000;

const find = (db: Library, query: string) => listPapers(db, { status: 'all', query, limit: 5 });
const totalOf = async (db: Library, query: string) => (await find(db, query)).total;

/** A library that was there before it had an index. */
async function unindexed(papers: number): Promise<Library> {
  const db = await freshLibrary();
  await db.meta.delete(headKey);
  await save(db, manyDrafts(papers), now);
  return db;
}

/** A library whose words are in one segment of blocks. */
async function packed(papers: number): Promise<Library> {
  const db = await freshLibrary();
  await save(db, manyDrafts(papers), now);
  await flushDelta(db, true);
  return db;
}

/** Writes nonsense over the block that has a word. */
async function damage(db: Library, word: string): Promise<void> {
  const segment = await db.searchSegments.orderBy('id').last();
  const block = segment?.firsts.findLastIndex((first) => first <= word) ?? 0;
  await db.searchBlocks.update([segment?.id ?? 0, block], { bytes: Uint8Array.of(1, 2, 3) });
}

describe('a library without an index', () => {
  it('gets one, with progress', async () => {
    const db = await unindexed(2500);
    expect(await totalOf(db, 'invented')).toBe(0);
    const progress: number[] = [];
    await tendIndex(db, { onProgress: ({ done }) => progress.push(done) });
    expect(progress).toEqual([2000, 2500]);
    expect(await find(db, 'invented')).toMatchObject({ total: 2500 });
  });

  it('goes on with a build that was stopped, and says how far it is', async () => {
    const db = await unindexed(2500);
    const stop = new AbortController();
    await rebuildIndex(db, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await find(db, 'invented')).toMatchObject({ total: 2000, building: { done: 2000, of: 2500 } });
    const progress: number[] = [];
    await rebuildIndex(db, { onProgress: ({ done }) => progress.push(done) });
    expect(progress).toEqual([2500]);
    expect(await find(db, 'invented')).toEqual({ total: 2500, papers: expect.any(Array) });
  });

  it('takes changes that come while it is built', async () => {
    const db = await unindexed(2500);
    const stop = new AbortController();
    await rebuildIndex(db, { signal: stop.signal, onProgress: () => stop.abort() });
    const ids = await db.papers.orderBy('id').primaryKeys();
    const [early = '', late = ''] = [ids[10], ids[2400]];
    await setTags(db, { paperIds: [early, late], add: ['met'], drop: [], now });
    await renameTag(db, { tag: 'met', to: 'met again', now });
    expect((await db.papers.bulkGet([early, late])).map((paper) => paper?.tags)).toEqual([
      ['met again'],
      ['met again'],
    ]);
    await setNote(db, { paperId: early, note: 'Seen early', now });
    await setNote(db, { paperId: late, note: 'Seen late', now });
    await removePapers(db, { paperIds: ids.slice(0, 5), now });
    await save(db, [aDraft({ title: 'Came meanwhile', ids: ['doi:10.1000/new'] })], now + 1000);
    await tendIndex(db);
    expect(await totalOf(db, 'seen')).toBe(2);
    expect(await totalOf(db, 'meanwhile')).toBe(1);
    expect(await totalOf(db, 'invented')).toBe(2495);
  });

  it('is built anew when the rules changed', async () => {
    const db = await packed(30);
    const head = await headOf(db);
    await db.meta.put({ key: headKey, value: { ...head, version: 0 } });
    await tendIndex(db);
    expect(await headOf(db)).toMatchObject({ version: 6 });
    expect(await totalOf(db, 'invented')).toBe(30);
  });
});

describe('a damaged block', () => {
  it('is passed over and told of, while the rest answers', async () => {
    const db = await packed(2600);
    await damage(db, 'invented');
    expect(await find(db, 'invented')).toMatchObject({ isDamaged: true });
    expect(await find(db, 'is:saved')).toMatchObject({ total: 2600 });
    expect((await find(db, 'is:saved')).isDamaged).toBeUndefined();
  });

  it('is mended by a build, during which the rest answers', async () => {
    const db = await packed(2600);
    await damage(db, 'invented');
    const stop = new AbortController();
    await rebuildIndex(db, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await totalOf(db, 'invented')).toBe(2000);
    expect(await totalOf(db, 'is:saved')).toBe(2600);
    await rebuildIndex(db);
    expect(await find(db, 'invented')).toEqual({ total: 2600, papers: expect.any(Array) });
  });

  it('is found and mended when segments are merged', async () => {
    const db = await packed(30);
    await damage(db, 'invented');
    await save(db, manyDrafts(30, 100), now + 1000);
    await flushDelta(db, true);
    await tendIndex(db);
    expect(await find(db, 'invented')).toEqual({ total: 60, papers: expect.any(Array) });
  });
});

describe('segments', () => {
  it('are merged when they are many, going on where a merge was stopped', async () => {
    const db = await freshLibrary();
    for (let part = 0; part < 3; part++) {
      const drafts = manyDrafts(700, part * 1000).map((draft, index) => ({
        ...draft,
        abstract: Array.from({ length: 120 }, (_, word) => `w${part}x${index}y${word}`).join(' '),
      }));
      await save(db, drafts, now + part * 1000);
      await flushDelta(db, true);
    }
    const stop = new AbortController();
    stop.abort();
    expect(await mergeSegments(db, stop.signal)).toBe('nothing');
    expect(await db.searchSegments.count()).toBe(4);
    expect(await totalOf(db, 'w1x5y7')).toBe(1);
    expect(await mergeSegments(db)).toBe('merged');
    expect(await db.searchSegments.count()).toBe(1);
    expect(await totalOf(db, 'w1x5y7')).toBe(1);
    expect(await totalOf(db, 'invented')).toBe(2100);
    const segment = await db.searchSegments.toCollection().first();
    expect(await db.searchBlocks.count()).toBe(segment?.firsts.length);
  }, 30_000);

  it('come of the delta by themselves once it is large', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(300), now);
    await tendIndex(db);
    expect(await db.searchDelta.count()).toBe(0);
    expect(await totalOf(db, 'invented')).toBe(300);
  });
});

describe('a live list', () => {
  it('is told of papers that come to match', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(3), now);
    const totals: number[] = [];
    await new Promise<void>((done) => {
      const watch = liveQuery(async () => await find(db, 'invented -tag:x')).subscribe(({ total }) => {
        totals.push(total);
        if (total === 3) void save(db, manyDrafts(2, 50), now + 1000);
        if (total < 5) return;
        watch.unsubscribe();
        done();
      });
    });
    expect(totals).toEqual([3, 5]);
  });
});
