import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { type IdsRequest, listIds, tagTotals } from '../../lib/store/reads-ids';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';
import { setStatus, setTags } from '../../lib/store/writes';
import { aDraft, freshLibrary, save } from './kit';

const works = [
  { title: 'Calm rivers', issued: '2021' },
  { title: 'Able rivers', issued: '2023-05' },
  { title: 'Broad weather', issued: '2022' },
  { title: 'Undated rivers' },
];

/** A library with these works, each saved a second after the one before. */
async function aLibrary(): Promise<{ db: Library; idOf: (title: string) => string }> {
  const db = await freshLibrary();
  for (const [index, { title, issued }] of works.entries()) {
    const { issued: _, ...draft } = aDraft({ title, ids: [`arxiv:2401.1000${index}`] });
    await save(db, [{ ...draft, ...(issued && { issued }) }], 1_700_000_000_000 + index * 1000);
  }
  await tendIndex(db);
  const papers = await db.papers.toArray();
  return { db, idOf: (title) => papers.find((paper) => paper.title === title)?.id ?? '' };
}

const all: IdsRequest = { list: 'all', query: '', order: 'own', limit: 100 };

async function titlesOf(db: Library, asked: IdsRequest): Promise<string[]> {
  const papers = await db.papers.bulkGet((await listIds(db, asked)).ids);
  return papers.map((paper) => paper?.title ?? '');
}

it('sorts a list by each field, what lacks it last', async () => {
  const { db } = await aLibrary();
  expect(await titlesOf(db, all)).toEqual(['Undated rivers', 'Broad weather', 'Able rivers', 'Calm rivers']);
  expect(await titlesOf(db, { ...all, order: 'title' })).toEqual([
    'Able rivers',
    'Broad weather',
    'Calm rivers',
    'Undated rivers',
  ]);
  expect(await titlesOf(db, { ...all, order: 'year' })).toEqual([
    'Able rivers',
    'Broad weather',
    'Calm rivers',
    'Undated rivers',
  ]);
});

it('sorts what a search finds, and tells how much there is when only some is wanted', async () => {
  const { db } = await aLibrary();
  const found = { ...all, query: 'rivers', order: 'title' } as const;
  expect(await titlesOf(db, found)).toEqual(['Able rivers', 'Calm rivers', 'Undated rivers']);
  const part = await listIds(db, { ...found, limit: 1 });
  expect([part.ids.length, part.total]).toEqual([1, 3]);
});

it('finds the papers of a tag and of those below it, in every list', async () => {
  const { db, idOf } = await aLibrary();
  await setTags(db, { paperIds: [idOf('Calm rivers')], add: ['water/slow'], drop: [], now: 1 });
  await setTags(db, { paperIds: [idOf('Able rivers')], add: ['water'], drop: [], now: 2 });
  await setStatus(db, { paperIds: [idOf('Able rivers')], status: 'dismissed', now: 3 });
  const { list: _, ...anywhere } = all;
  expect(await titlesOf(db, { ...anywhere, tag: 'water', order: 'title' })).toEqual([
    'Able rivers',
    'Calm rivers',
  ]);
  expect(await titlesOf(db, { ...all, tag: 'water' })).toEqual(['Calm rivers']);
});

it('tells what is wrong with a query', async () => {
  const { db } = await aLibrary();
  expect(await listIds(db, { ...all, query: '(rivers' })).toMatchObject({ ids: [], total: 0, problem: {} });
});

it('counts a paper once for a tag, however many tags below it the paper has', async () => {
  const { db, idOf } = await aLibrary();
  const paperIds = [idOf('Calm rivers')];
  await setTags(db, { paperIds, add: ['water/slow', 'water/deep', 'water'], drop: [], now: 1 });
  await setTags(db, { paperIds: [idOf('Able rivers')], add: ['water/slow'], drop: [], now: 2 });
  expect([...(await tagTotals(db))].sort()).toEqual([
    ['water', 2],
    ['water/deep', 1],
    ['water/slow', 2],
  ]);
});
