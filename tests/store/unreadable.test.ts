import 'fake-indexeddb/auto';
import type { DBCore, DBCoreTable } from 'dexie';
import { describe, expect, it } from 'vitest';
import { mend } from '../../lib/store/mend';
import { countsOf, listPapers } from '../../lib/store/reads';
import { papersById } from '../../lib/store/reads-around';
import { writeBackup } from '../../lib/store/reads-backup';
import type { Library } from '../../lib/store/schema';
import { orderRebuild, rebuildIndex, tendIndex } from '../../lib/store/search-build';
import { freshLibrary, manyDrafts, recount, save } from './kit';

const now = 1_700_000_000_000;

/** Fails as Chromium does where the value of a record is gone: whatever has that record among its answers fails. */
function failing(table: DBCoreTable, lost: string): DBCoreTable {
  const refuse = () => Promise.reject(new DOMException('Failed to read large IndexedDB value', 'DataError'));
  return {
    ...table,
    get: (asked) => (asked.key === lost ? refuse() : table.get(asked)),
    getMany: (asked) => (asked.keys.includes(lost) ? refuse() : table.getMany(asked)),
    query: async (asked) => {
      const answer = await table.query(asked);
      return asked.values && answer.result.some(({ id }) => id === lost) ? refuse() : answer;
    },
  };
}

/** Makes the value of a record one that the database cannot give. */
async function lose(db: Library, name: 'papers' | 'texts', id: string): Promise<void> {
  db.close();
  const create = (core: DBCore): DBCore => ({
    ...core,
    table: (each) => (each === name ? failing(core.table(each), id) : core.table(each)),
  });
  db.use({ stack: 'dbcore', name: `lost ${name}`, create });
  await db.open();
}

async function withLost(name: 'papers' | 'texts' = 'papers') {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(6), now, 'later');
  await tendIndex(db);
  const lost = paperIds[2] ?? '';
  await lose(db, name, lost);
  return { db, lost, rest: paperIds.filter((id) => id !== lost) };
}

const queue = { status: 'later', query: '', limit: 50 } as const;
const idsOf = (papers: readonly { id: string }[]) => papers.map(({ id }) => id);

describe('a record whose value the database cannot give', () => {
  it('is left out and told of, while the rest is listed in order, found and read by id', async () => {
    const { db, lost, rest } = await withLost();
    expect(await listPapers(db, queue)).toMatchObject({ unread: 1, total: 6 });
    expect(idsOf((await listPapers(db, queue)).papers)).toEqual(rest);
    expect(idsOf((await listPapers(db, { ...queue, query: 'invented' })).papers).sort()).toEqual(rest.sort());
    const read = await papersById(db, [...rest, lost, 'nobody']);
    expect([idsOf(read.papers), read.unread]).toEqual([rest, 1]);
  });

  it('is set aside, and what is derived is made anew', async () => {
    const { db, lost, rest } = await withLost();
    expect((await mend(db, now + 1)).said).toBe(
      '1 paper could not be read and was set aside. Everything else is here.',
    );
    expect(await db.quarantine.toArray()).toEqual([
      { id: lost, at: now + 1, record: { id: lost, isLost: true } },
    ]);
    await tendIndex(db);
    expect(await countsOf(db)).toMatchObject((await recount(db)).counts);
    const part = await listPapers(db, { ...queue, query: 'invented' });
    expect([part.total, part.unread, idsOf(part.papers).sort()]).toEqual([5, undefined, rest.sort()]);
  });

  it('keeps neither the index from being built nor a backup from being made', async () => {
    const { db, lost } = await withLost();
    await orderRebuild(db);
    await rebuildIndex(db);
    expect((await listPapers(db, { ...queue, query: 'invented' })).papers).toHaveLength(5);
    const parts: string[] = [];
    await writeBackup(db, { now, write: (text) => void parts.push(text) });
    const lines = parts.join('').split('\n');
    expect(lines.filter((line) => line.includes(`"${lost}"`) && line.includes('"isLost":true'))).toHaveLength(
      1,
    );
  });

  it('may be an abstract: its paper is found by all else', async () => {
    const { db } = await withLost('texts');
    await orderRebuild(db);
    await rebuildIndex(db);
    const part = await listPapers(db, { ...queue, query: '"invented" study' });
    expect([part.papers.length, part.unread]).toEqual([6, undefined]);
  });

  it('is not blamed where nothing can be read', async () => {
    const { db } = await withLost();
    db.close({ disableAutoOpen: true });
    await expect(listPapers(db, queue)).rejects.toMatchObject({ name: 'LibraryUnavailable' });
  });
});
