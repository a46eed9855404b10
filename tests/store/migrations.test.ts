import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openQuestions } from '../../lib/store/questions';
import { countsOf, listPapers, openLibrary } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';
import { renameTag } from '../../lib/store/tag-writes';
import { undoLast } from '../../lib/store/undo';
import { loadDump, readDump } from './dump';
import { aDraft, recount, save } from './kit';

const now = Date.UTC(2026, 11, 1);
const released = [1, 3, 4];

async function opened(version: number): Promise<Library> {
  const name = `migrated-${version}-${Math.random()}`;
  await loadDump(name, readDump(version));
  const db = await openLibrary(name);
  onTestFinished(() => db.delete());
  return db;
}

async function migrated(version: number): Promise<Library> {
  const db = await opened(version);
  await tendIndex(db);
  return db;
}

const found = async (db: Library, query: string) =>
  (await listPapers(db, { status: 'all', query, limit: 9 })).papers.map(({ title }) => title);

describe.each(released)('a library of version %i', (version) => {
  it('keeps every paper, text and binned paper as it was', async () => {
    const db = await migrated(version);
    const { papers, texts, bin } = readDump(version).stores;
    expect(await db.papers.toArray()).toMatchObject(papers?.records ?? []);
    expect(await db.texts.toArray()).toEqual(texts?.records);
    expect(await db.bin.toArray()).toMatchObject(bin?.records ?? []);
    const { counts, tags } = await recount(db);
    expect(await countsOf(db)).toMatchObject(counts);
    const uses = (await db.tags.toArray()).map(({ name, papers: count }) => [name, count]);
    expect(Object.fromEntries(uses)).toEqual(tags);
  });

  it('keeps what the reader decided and keeps', async () => {
    const db = await migrated(version);
    const { stores } = readDump(version);
    for (const table of ['merges', 'apart', 'tagLooks', 'searches', 'visits', 'sightings', 'acts', 'steps'])
      expect([table, await db.table(table).toArray()]).toEqual([table, stores[table]?.records ?? []]);
  });

  it('finds what it found', async () => {
    const db = await migrated(version);
    const river = 'Slow rivers remember what the mountains forget';
    expect(await found(db, 'keeps a record')).toEqual([river]);
    expect(await found(db, '水位')).toEqual(['深層学習による河川の水位予測']);
    expect(await found(db, 'tag:"area 1" has:note')).toEqual(
      expect.arrayContaining([river, 'Bridges of light, and what they carry']),
    );
    expect(await found(db, 'later than the ind')).toEqual(['Bridges of light, and what they carry']);
    expect(await openQuestions(db)).toEqual([]);
  });

  it('keeps what tells which titles and ids it has no paper of', async () => {
    const db = await opened(version);
    const pages = (await db.searchKeys.toArray()).map(({ page, sum }) => ({ page, sum }));
    const { searchTitles, searchKeys = searchTitles } = readDump(version).stores;
    expect(searchKeys?.records ?? []).toMatchObject(pages);
    expect([...db.backendDB().objectStoreNames]).not.toContain('searchTitles');
  });

  it('renames a tag wherever it is, whether its index is built or yet to be', async () => {
    for (const open of [opened, migrated]) {
      const db = await open(version);
      const [tag = ''] = Object.keys((await recount(db)).tags);
      const having = async (name: string) =>
        (await db.papers.toArray()).filter(({ tags }) => tags.includes(name)).map(({ id }) => id);
      const before = await having(tag);
      expect(before.length).toBeGreaterThan(0);
      await renameTag(db, { tag, to: 'quite another', now });
      expect(await having(tag)).toEqual([]);
      expect(await having('quite another')).toEqual(before);
    }
  });

  it('can be written to, and its newest act undone', async () => {
    const db = await migrated(version);
    const noted = await db.papers.where('ids').equals('openreview:abcdEFGH12').first();
    expect(await db.texts.get(noted?.id ?? '')).toMatchObject({ note: 'Later than the index.' });
    expect((await undoLast(db, now)).said).toBe('Undone: changed the note.');
    expect((await db.texts.get(noted?.id ?? ''))?.note).toBeUndefined();
    const fuller = aDraft({
      ids: ['arxiv:2401.00001'],
      venue: 'River Studies',
      type: 'article-journal',
      volume: '7',
    });
    const again = await save(db, [fuller], now);
    expect(again.added).toBe(0);
    expect((await db.papers.get(again.paperIds[0] ?? ''))?.volume).toBe('7');
  });
});
