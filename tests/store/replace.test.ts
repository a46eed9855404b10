import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepFor, keepPromises } from '../../lib/store/pending';
import { countsOf, listPapers, openLibrary } from '../../lib/store/reads';
import { replaceLibrary } from '../../lib/store/replace';
import { addToRestore, beginRestore, forgetRestore } from '../../lib/store/restore';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';
import { setTags } from '../../lib/store/writes';
import { backupOf, freshLibrary, manyDrafts, recount, reopened, save } from './kit';

const now = 1_700_000_000_000;

/** A library, and the text of a backup of another that is to replace it. */
async function twoLibraries(): Promise<{ db: Library; text: string }> {
  const db = await freshLibrary();
  await save(db, manyDrafts(700), now);
  const other = await freshLibrary();
  const { paperIds } = await save(other, manyDrafts(600, 2000), now + 1);
  await setTags(other, { paperIds: paperIds.slice(0, 9), add: ['to cite'], drop: [], now });
  const text = await backupOf(other, now);
  await beginRestore(db, 'replace');
  await addToRestore(db, text.split('\n'));
  return { db, text };
}

describe('a replacing', () => {
  it('goes on wherever the background was ended, and says how far it is', async () => {
    const { db: first, text } = await twoLibraries();
    let db = first;
    await replaceLibrary(db, now + 5);
    const shares: number[] = [];
    for (let left = await keepFor(db, 0); left; left = await keepFor(db, 0)) {
      shares.push(left.share);
      db = await reopened(db);
      const papers = await db.papers.count();
      // What was there can all be seen until it is emptied.
      if (left.share < 1400 / 2600) expect([0, 700]).toContain(papers);
    }
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(8);
    expect(await backupOf(db, now)).toBe(text);
    const { counts, tags } = await recount(db);
    expect(await countsOf(db)).toMatchObject(counts);
    expect((await db.tags.toArray()).map(({ name, papers }) => [name, papers])).toEqual(Object.entries(tags));
    expect(await db.staged.count()).toBe(0);
    await tendIndex(db);
    const found = await listPapers(db, { status: 'all', query: 'tag:"to cite" phenomenon', limit: 20 });
    expect(found.total).toBe(9);
  }, 60_000);

  it('comes before every write, and is not undone by forgetting the file', async () => {
    const { db, text } = await twoLibraries();
    await replaceLibrary(db, now + 5);
    await keepFor(db, 0);
    await forgetRestore(db);
    const other = await openLibrary(db.name);
    onTestFinished(() => other.close());
    await beginRestore(other, 'merge');
    expect(await backupOf(db, now)).toBe(text);
    expect(await keepPromises(db)).toBe(false);
  }, 60_000);
});
