import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { tagTree } from '../../lib/core/tag-tree';
import { listPapers, suggestTags } from '../../lib/store/reads';
import { tagsInUse } from '../../lib/store/reads-library';
import type { Library } from '../../lib/store/schema';
import { flushDelta } from '../../lib/store/search-merge';
import { deleteTag, mergeTagsInto, renameTag, setTagColor } from '../../lib/store/tag-writes';
import { undo } from '../../lib/store/undo';
import { removePapers, setTags } from '../../lib/store/writes';
import { contents, freshLibrary, manyDrafts, recount, save } from './kit';

const now = 1_700_000_000_000;

/** A library of papers with these tags, one paper for each list of them. */
async function tagged(...lists: string[][]) {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(lists.length), now - 9000);
  for (const [index, add] of lists.entries())
    if (add.length > 0) await setTags(db, { paperIds: [paperIds[index] ?? ''], add, drop: [], now });
  const tags = async () => (await db.papers.bulkGet(paperIds)).map((paper) => paper?.tags);
  return { db, paperIds, tags };
}

/** The uses of tags are what counting gives, and search finds each tag where it is. */
async function expectWhole(db: Library): Promise<void> {
  const { tags } = await recount(db);
  const uses = await db.tags.toArray();
  expect(Object.fromEntries(uses.map(({ name, papers }) => [name, papers]))).toEqual(tags);
  for (const [name, count] of Object.entries(tags)) {
    const found = await listPapers(db, { status: 'all', query: `tag:"${name}"`, limit: 99 });
    expect(found.total).toBeGreaterThanOrEqual(count);
  }
}

async function found(db: Library, query: string): Promise<number> {
  return (await listPapers(db, { status: 'all', query, limit: 9 })).total;
}

describe('renaming a tag', () => {
  it('takes those below it along, and leaves others that only begin alike', async () => {
    const { db, tags } = await tagged(['ml'], ['ml/vision/3D', 'to read'], ['mlops'], ['ML']);
    const before = await contents(db);
    const { act, said } = await renameTag(db, { tag: 'ml', to: 'Machine learning', now });
    expect(said).toBe('Renamed ml to Machine learning.');
    expect(await tags()).toEqual([
      ['Machine learning'],
      ['Machine learning/vision/3D', 'to read'],
      ['mlops'],
      ['Machine learning'],
    ]);
    await expectWhole(db);
    expect([await found(db, 'tag:ml'), await found(db, 'tag:"machine learning"')]).toEqual([0, 3]);
    await undo(db, act ?? 0, now + 1);
    expect(await contents(db)).toEqual(before);
    await expectWhole(db);
  });

  it('reaches a paper that the search index has lost', async () => {
    const { db, tags } = await tagged(['ml'], ['ml']);
    await flushDelta(db, true);
    await db.searchMarks.where('[mark+chunk]').equals(['tag:ml', 0]).delete();
    await renameTag(db, { tag: 'ml', to: 'learning', now });
    expect(await tags()).toEqual([['learning'], ['learning']]);
  });

  it('merges into a tag that is there, in its spelling', async () => {
    const { db, tags } = await tagged(['nlp', 'Text'], ['nlp/qa'], ['Text/QA'], ['nlp']);
    await renameTag(db, { tag: 'NLP', to: 'text', now });
    expect(await tags()).toEqual([['Text'], ['Text/QA'], ['Text/QA'], ['Text']]);
    await expectWhole(db);
  });

  it('changes the spelling alone', async () => {
    const { db, tags } = await tagged(['to cite'], ['to cite/now']);
    const { act } = await renameTag(db, { tag: 'to cite', to: 'To Cite', now });
    expect(await tags()).toEqual([['To Cite'], ['To Cite/now']]);
    expect((await suggestTags(db, 'to', [], 9)).map(({ name }) => name)).toEqual(['To Cite', 'To Cite/now']);
    await expectWhole(db);
    await undo(db, act ?? 0, now);
    await expectWhole(db);
  });

  it('can move a tag below itself, and up again', async () => {
    const { db, tags } = await tagged(['a'], ['a/b']);
    await renameTag(db, { tag: 'a', to: 'a/old', now });
    expect(await tags()).toEqual([['a/old'], ['a/old/b']]);
    await renameTag(db, { tag: 'a/old', to: 'a', now });
    expect(await tags()).toEqual([['a'], ['a/b']]);
    await expectWhole(db);
  });

  it('refuses a name that makes one below too long, and changes nothing', async () => {
    const { db, tags } = await tagged(['a'], [`a/${'x'.repeat(60)}`]);
    const before = await tags();
    const asked = { tag: 'a', to: 'y'.repeat(60), now };
    await expect(renameTag(db, asked)).rejects.toMatchObject({ name: 'BadRequest' });
    expect(await tags()).toEqual(before);
    await expect(renameTag(db, { tag: 'none', to: 'x', now })).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('merging and deleting tags', () => {
  it('makes one of several, with those below them', async () => {
    const { db, tags } = await tagged(['x', 'y'], ['x/one'], ['y/two'], ['z']);
    const before = await contents(db);
    const { act } = await mergeTagsInto(db, { tags: ['x', 'y', 'z'], into: 'z', now });
    expect(await tags()).toEqual([['z'], ['z/one'], ['z/two'], ['z']]);
    await expectWhole(db);
    await undo(db, act ?? 0, now);
    expect(await contents(db)).toEqual(before);
  });

  it('takes a tag and those below it off every paper', async () => {
    const { db, tags } = await tagged(['x', 'keep'], ['x/one'], ['xy']);
    const before = await contents(db);
    const { act, said } = await deleteTag(db, { tag: 'X', now });
    expect(said).toBe('Took X off 2 papers.');
    expect(await tags()).toEqual([['keep'], [], ['xy']]);
    await expectWhole(db);
    await undo(db, act ?? 0, now);
    expect(await contents(db)).toEqual(before);
    await expectWhole(db);
  });
});

describe('the colour of a tag', () => {
  it('outlives its last paper, follows its names, and can be undone', async () => {
    const { db, paperIds } = await tagged(['x/one']);
    const colors = async () => (await tagsInUse(db)).map(({ name, color }) => [name, color]);
    await setTagColor(db, { tag: 'x/one', color: 'teal', now });
    const { act } = await removePapers(db, { paperIds, now });
    expect(await colors()).toEqual([]);
    await undo(db, act ?? 0, now);
    expect(await colors()).toEqual([['x/one', 'teal']]);
    const renamed = await renameTag(db, { tag: 'x', to: 'y', now });
    expect(await colors()).toEqual([['y/one', 'teal']]);
    await undo(db, renamed.act ?? 0, now);
    expect(await colors()).toEqual([['x/one', 'teal']]);
    await setTagColor(db, { tag: 'X/One', now });
    expect(await colors()).toEqual([['x/one', undefined]]);
  });

  it('is that of the tag above where there is none', async () => {
    const { db } = await tagged(['b/c', 'a'], ['b/c/d']);
    await setTagColor(db, { tag: 'b/c', color: 'red', now });
    const [a, b] = tagTree(await tagsInUse(db));
    expect([a, b].map((node) => node?.color)).toEqual([undefined, undefined]);
    expect(b?.children[0]).toMatchObject({ tag: 'b/c', papers: 1, color: 'red' });
    expect(b?.children[0]?.children[0]).toMatchObject({ tag: 'b/c/d', color: 'red' });
  });
});
