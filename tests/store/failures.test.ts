import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../lib/core/errors';
import { asUserError } from '../../lib/store/failures';
import { countsOf, openLibrary } from '../../lib/store/reads';
import { type Library, makeLibrary } from '../../lib/store/schema';
import { setStatus } from '../../lib/store/writes';
import { contents, freshLibrary, manyDrafts, save } from './kit';

const now = 1_700_000_000_000;

/** Makes the writes of a table fail, as a browser with a full disk does, until told to stop. */
function failWrites(db: Library, table: string, error: () => Error): () => void {
  let isFailing = true;
  db.use({
    stack: 'dbcore',
    name: 'failing',
    create: (core) => ({
      ...core,
      table: (name) => {
        const inner = core.table(name);
        const mutate: typeof inner.mutate = (request) =>
          isFailing && name === table ? Promise.reject(error()) : inner.mutate(request);
        return { ...inner, mutate };
      },
    }),
  });
  return () => {
    isFailing = false;
  };
}

async function failingLibrary(table: string, error: () => Error) {
  const name = `failing-${table}-${error().name}`;
  const before = await openLibrary(name);
  await save(before, manyDrafts(3), now);
  before.close();
  const db = makeLibrary(name);
  const stop = failWrites(db, table, error);
  onTestFinished(() => db.delete());
  return { db, stop };
}

const full = () => new DOMException('no room', 'QuotaExceededError');

describe('a full disk', () => {
  it.each(['papers', 'texts', 'steps', 'meta', 'tags'])(
    'while writing %s leaves nothing behind and says so',
    async (table) => {
      const { db, stop } = await failingLibrary(table, full);
      const before = await contents(db);
      const { acts, counts } = { acts: await db.acts.toArray(), counts: await countsOf(db) };
      const drafts = manyDrafts(40);
      const saving = () =>
        save(
          db,
          drafts.map((draft) => ({ ...draft, volume: '4' })),
          now + 1,
          'later',
        );
      const tagged = async () => {
        const { savePapers } = await import('../../lib/store/save');
        return savePapers(db, {
          drafts,
          status: 'later',
          tags: ['new'],
          url: 'https://b.example/',
          now: now + 1,
        });
      };
      const write = table === 'tags' ? tagged : saving;
      await expect(write()).rejects.toMatchObject({
        name: 'LibraryFull',
        message: 'The disk is full, so nothing was saved. Free some space and try again.',
      });
      expect(await contents(db)).toEqual(before);
      expect(await db.acts.toArray()).toEqual(acts);
      expect(await countsOf(db)).toEqual(counts);
      stop();
      await write();
      expect(await db.papers.count()).toBe(40);
    },
  );

  it('is known however Dexie wraps it', () => {
    const aborted = new Dexie.AbortError('aborted', full());
    const bulk = Object.assign(new Error('17 of 20'), {
      name: 'BulkError',
      failures: [new Error('x'), aborted],
    });
    for (const error of [full(), aborted, bulk, { name: 'AbortError', inner: bulk }])
      expect(asUserError(error)).toMatchObject({ name: 'LibraryFull' });
  });
});

describe('a write that is cut off', () => {
  it('leaves nothing behind, and can be repeated', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(3), now);
    const before = await contents(db);
    const hook = () => {
      Dexie.currentTransaction.abort();
    };
    db.papers.hook('creating', hook);
    await expect(save(db, manyDrafts(30), now + 1)).rejects.toThrow();
    db.papers.hook('creating').unsubscribe(hook);
    expect(await contents(db)).toEqual(before);
    expect(await save(db, manyDrafts(30), now + 2)).toMatchObject({ added: 27 });
    expect(await save(db, manyDrafts(30), now + 3)).toMatchObject({ added: 0 });
    expect(await db.papers.count()).toBe(30);
  });

  it('lets a bug through as it is', async () => {
    const { db } = await failingLibrary('papers', () => new TypeError('a bug'));
    const failed = await setStatus(db, {
      paperIds: await db.papers.toCollection().primaryKeys(),
      status: 'read',
      now,
    }).catch((error: unknown) => error);
    expect(failed).not.toBeInstanceOf(UserError);
  });
});

describe('a library that cannot be opened', () => {
  it('is refused when a newer Offprint wrote it, and left as it is', async () => {
    const newer = makeLibrary('newer');
    // It may also have less than this one: that must not be made anew.
    newer.version(7).stores({ hoard: 'id', papers: 'id, *ids', visits: null });
    await newer.open();
    await newer.table('hoard').put({ id: 'kept' });
    newer.close();
    onTestFinished(() => Dexie.delete('newer'));
    await expect(openLibrary('newer')).rejects.toMatchObject({ name: 'NewerLibrary' });
    await newer.open();
    expect(newer.backendDB().version).toBe(70);
    expect(await newer.table('hoard').count()).toBe(1);
    const stores = newer.backendDB().transaction('papers').objectStore('papers');
    expect([...stores.indexNames]).toEqual(['ids']);
    expect([...newer.backendDB().objectStoreNames]).not.toContain('visits');
    newer.close();
  });

  it('says so when the browser has no storage for us', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'InvalidStateError');
    });
    await expect(openLibrary('denied')).rejects.toMatchObject({ name: 'LibraryUnavailable' });
  });
});
