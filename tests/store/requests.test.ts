import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listPapers, readySearch } from '../../lib/store/reads';
import { savePapers } from '../../lib/store/save';
import { searchIndex } from '../../lib/store/search-index';
import { flushDelta } from '../../lib/store/search-merge';
import { setStatus } from '../../lib/store/writes';
import { aDraft, freshLibrary, manyDrafts, page, save } from './kit';

const now = 1_700_000_000_000;
const asking = [
  'get',
  'getAll',
  'getKey',
  'getAllKeys',
  'put',
  'add',
  'delete',
  'count',
  'openCursor',
] as const;

/** The names of the stores and indexes that are asked from now on, once for each request. */
function noteRequests(): () => string[] {
  const stores = asking.map((name) => vi.spyOn(IDBObjectStore.prototype, name));
  const indexes = [vi.spyOn(IDBIndex.prototype, 'getAllKeys'), vi.spyOn(IDBIndex.prototype, 'getAll')];
  onTestFinished(() => void vi.restoreAllMocks());
  return () =>
    [...stores, ...indexes].flatMap(({ mock }) =>
      (mock.contexts as { name: string }[]).map(({ name }) => name),
    );
}

// Each request goes through two processes: that, not what it carries, is what a small write takes.
describe('how much is asked of the database', () => {
  it('is little where one paper is saved', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(20));
    const draft = aDraft({ ids: ['arxiv:2401.99999', 'doi:10.5555/x'], abstract: 'Some words here.' });
    const asked = noteRequests();
    await savePapers(db, { drafts: [draft], status: 'saved', url: page, now });
    expect(asked().length).toBeLessThanOrEqual(15);
  });

  it('is little where one is moved', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(20));
    const asked = noteRequests();
    await setStatus(db, { paperIds: paperIds.slice(0, 1), status: 'read', now });
    expect(asked().length).toBeLessThanOrEqual(11);
  });
});

describe('a search that was got ready for', () => {
  it('reads no block again, whatever stood in the titles', async () => {
    const db = await freshLibrary();
    await save(db, [aDraft({ title: 'Slow rivers of the north' }), ...manyDrafts(20)]);
    await flushDelta(db, true);
    await readySearch(db, ['Slow rivers of the north', 'tag:" (unclosed', ''], new AbortController().signal);
    const asked = noteRequests();
    const { papers } = await listPapers(db, { status: 'all', query: 'Slow rivers', limit: 10 });
    expect(papers.map(({ title }) => title)).toContain('Slow rivers of the north');
    expect(asked()).toContain('papers');
    expect(asked()).not.toContain('searchBlocks');
  });
});

describe('getting ready for a search', () => {
  it('ends as soon as the reader types', async () => {
    const db = await freshLibrary();
    await save(db, [aDraft({ title: 'Slow rivers of the north' }), ...manyDrafts(20)]);
    await flushDelta(db, true);
    const asked = noteRequests();
    await readySearch(db, ['Slow rivers of the north'], AbortSignal.abort());
    expect(asked()).not.toContain('searchBlocks');
  });
});

describe('the ids of new papers', () => {
  it('are where they are found, before and after the index takes them in', async () => {
    const db = await freshLibrary();
    const first = await save(db, manyDrafts(300), now);
    await flushDelta(db, true);
    const second = await save(db, manyDrafts(3, 300), now + 1);
    const third = await save(db, manyDrafts(2, 303), now + 2);
    const expected = [...third.paperIds, ...second.paperIds, ...first.paperIds];
    const found = async () => (await searchIndex(db, { kind: 'all' }, { limit: 999 })).ids;
    expect(new Set(await found())).toEqual(new Set(expected));
    const before = await found();
    await flushDelta(db, true);
    expect(await db.searchDelta.count()).toBe(0);
    expect(await found()).toEqual(before);
  });
});
