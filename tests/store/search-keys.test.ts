import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, titlePartOf } from '../../lib/core/identity';
import type { Draft } from '../../lib/core/paper';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { orderRebuild, rebuildIndex, tendIndex } from '../../lib/store/search-build';
import { readKeys } from '../../lib/store/search-keys';
import { flushDelta } from '../../lib/store/search-merge';
import { headOf, putHead } from '../../lib/store/search-state';
import { aDraft, freshLibrary, manyDrafts, page, save } from './kit';

const now = 1_700_000_000_000;

const titlesOf = (from: number, count: number) =>
  manyDrafts(count, from).map((draft) => titlePartOf(fingerprintOf(draft)));
const lookFor = (db: Library, keys: readonly string[]) =>
  db.transaction('r', db.meta, db.searchKeys, db.searchDelta, async () => keys.filter(await readKeys(db)));

/** Saves drafts, and takes what the delta has of them into the pages. */
async function savePaged(db: Library, drafts: Draft[]): Promise<void> {
  await save(db, drafts, now);
  await tendIndex(db);
}

/** The same works as they are met elsewhere: other ids. */
const elsewhere = (count: number) => manyDrafts(count).map((draft) => ({ ...draft, ids: [] }));

describe('the titles and ids of the library', () => {
  it('are all looked for, and hardly any other', async () => {
    const db = await freshLibrary();
    await savePaged(db, manyDrafts(600));
    await save(db, manyDrafts(1, 600), now);
    expect(await lookFor(db, titlesOf(0, 601))).toEqual(titlesOf(0, 601));
    const idsOf = (from: number, count: number) => manyDrafts(count, from).flatMap(({ ids }) => ids);
    expect(await lookFor(db, idsOf(0, 601))).toEqual(idsOf(0, 601));
    expect((await lookFor(db, [...titlesOf(5000, 1000), ...idsOf(5000, 1000)])).length).toBeLessThan(10);
  });

  it('lead many drafts without a shared id to their papers', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(300), now);
    const again = await savePapers(db, { drafts: elsewhere(300), status: 'saved', url: page, now });
    expect(again.paperIds).toEqual(paperIds);
    expect(again.added).toBe(0);
  });

  it('are known by a title that a paper got later', async () => {
    const db = await freshLibrary();
    const ids = ['arxiv:2401.00001'];
    // Without a title on each page nothing is known of it.
    await savePaged(db, manyDrafts(300));
    await save(db, [aDraft({ title: 'arXiv:2401.00001', ids })], now);
    const title = titlePartOf(fingerprintOf(aDraft()));
    expect(await lookFor(db, [title])).toEqual([]);
    await save(db, [aDraft({ ids })], now + 1);
    expect(await lookFor(db, [title])).toEqual([title]);
    await flushDelta(db, true);
    expect(await lookFor(db, [title])).toEqual([title]);
  });

  it('are all looked for while the index is built, and where it is of another version', async () => {
    const db = await freshLibrary();
    await savePaged(db, manyDrafts(300));
    const others = titlesOf(900, 50);
    expect((await lookFor(db, others)).length).toBeLessThan(5);
    await orderRebuild(db);
    expect(await lookFor(db, others)).toEqual(others);
    await rebuildIndex(db);
    expect((await lookFor(db, others)).length).toBeLessThan(5);
    const head = await headOf(db);
    if (head) await putHead(db, { ...head, version: head.version - 1 });
    expect(await lookFor(db, others)).toEqual(others);
    await db.searchKeys.clear();
    await rebuildIndex(db);
    expect((await lookFor(db, others)).length).toBeLessThan(5);
    expect(await lookFor(db, titlesOf(0, 300))).toEqual(titlesOf(0, 300));
  });

  it('are looked for where a page of them is damaged, also after it was written to', async () => {
    const db = await freshLibrary();
    await savePaged(db, manyDrafts(300));
    for (const each of await db.searchKeys.toArray())
      await db.searchKeys.put({ ...each, bits: new Uint8Array(each.bits.length) });
    expect(await lookFor(db, titlesOf(0, 300))).toEqual(titlesOf(0, 300));
    await savePaged(db, manyDrafts(300, 300));
    expect(await lookFor(db, titlesOf(0, 600))).toEqual(titlesOf(0, 600));
  });
});
