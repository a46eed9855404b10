import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Status } from '../../lib/core/paper';
import { parseQuery } from '../../lib/core/query';
import { scorePaper } from '../../lib/core/query-match';
import type { Query } from '../../lib/core/query-tree';
import type { Library } from '../../lib/store/schema';
import { rebuildIndex, tendIndex } from '../../lib/store/search-build';
import { searchIndex } from '../../lib/store/search-index';
import { flushDelta } from '../../lib/store/search-merge';
import { undo } from '../../lib/store/undo';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, freshLibrary, save } from './kit';

const now = 1_700_000_000_000;

function asked(text: string): Query {
  const read = parseQuery(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.query;
}

const titled = (title: string, fields: Partial<Draft> = {}) =>
  aDraft({ title, ids: [`doi:10.1000/${encodeURIComponent(title)}`], ...fields });

async function found(db: Library, text: string, limit = 50): Promise<string[]> {
  const { ids } = await searchIndex(db, asked(text), { limit, now });
  const papers = await db.papers.bulkGet(ids);
  return papers.map((paper) => paper?.title ?? '(gone)');
}

/** What reading every paper finds, in the same order: by score, then the newest first. */
async function scanned(db: Library, text: string): Promise<string[]> {
  const papers = await db.papers.toArray();
  const texts = new Map((await db.texts.toArray()).map((each) => [each.id, each]));
  const hits = papers.flatMap((paper) => {
    const score = scorePaper(asked(text), paper, texts.get(paper.id), now);
    return score === undefined ? [] : [{ id: paper.id, score }];
  });
  return hits.sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

describe('searchIndex', () => {
  it('ranks by field, then puts the newest first', async () => {
    const db = await freshLibrary();
    await save(db, [titled('Old rivers'), titled('Old lakes', { abstract: 'Of rivers.' })], now);
    await save(db, [titled('New rivers'), titled('New lakes', { venue: 'Rivers Quarterly' })], now + 1000);
    expect(await found(db, '"rivers"')).toEqual(['New rivers', 'Old rivers', 'New lakes', 'Old lakes']);
  });

  it('finds nothing in an empty library, and everything with an empty query', async () => {
    const db = await freshLibrary();
    expect(await searchIndex(db, asked('rivers'), { limit: 5 })).toMatchObject({ ids: [], total: 0 });
    await save(db, [titled('A first one'), titled('A second one')]);
    expect(await found(db, '')).toHaveLength(2);
  });

  it('gives stretches of the hits and how many there are', async () => {
    const db = await freshLibrary();
    for (let n = 0; n < 7; n++) await save(db, [titled(`Rivers number ${n}`)], now + n);
    const query = asked('"rivers"');
    const part = await searchIndex(db, query, { limit: 3, offset: 2 });
    expect(part).toEqual({ total: 7, ids: expect.any(Array) });
    const all = await searchIndex(db, query, { limit: 10 });
    expect(part.ids).toEqual(all.ids.slice(2, 5));
    expect((await searchIndex(db, query, { limit: 3, offset: 20 })).ids).toEqual([]);
  });

  it('looks for phrases no further than was asked, and says so', async () => {
    const db = await freshLibrary();
    const drafts = Array.from({ length: 150 }, (_, n) => titled(`Deep rivers number ${n}`));
    await save(db, drafts);
    const part = await searchIndex(db, asked('"deep rivers"'), { limit: 10 });
    expect(part.ids).toHaveLength(10);
    expect(part.isAtLeast).toBe(true);
    const all = await searchIndex(db, asked('"deep rivers"'), { limit: 500 });
    expect(all).toEqual({ total: 150, ids: expect.any(Array) });
  });

  it('ranks a phrase by where it really stands', async () => {
    const db = await freshLibrary();
    await save(db, [titled('Deep and wide rivers', { abstract: 'On deep rivers.' })], now + 1000);
    await save(db, [titled('Deep rivers')], now);
    expect(await found(db, '"deep rivers"')).toEqual(['Deep rivers', 'Deep and wide rivers']);
  });

  it('follows every change: tags, status, note, removal, undo', async () => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, [titled('On rivers', { abstract: 'A slow thing.' })], now);
    await setTags(db, { paperIds, add: ['Hydro/Flow'], drop: [], now });
    expect(await found(db, 'tag:hydro slow flo')).toHaveLength(1);
    await setTags(db, { paperIds, add: [], drop: ['Hydro/Flow'], now });
    expect(await found(db, 'flow OR tag:hydro OR has:tags')).toEqual([]);
    await setStatus(db, { paperIds, status: 'read', now });
    expect(await found(db, 'is:read -is:saved')).toHaveLength(1);
    await setNote(db, { paperId: paperIds[0] ?? '', note: 'Ask the ferryman', now });
    expect(await found(db, 'ferryman has:note slow')).toHaveLength(1);
    const { act = 0 } = await removePapers(db, { paperIds, now });
    expect(await found(db, 'ferryman OR rivers OR -nothing')).toEqual([]);
    await undo(db, act, now);
    expect(await found(db, 'ferryman rivers')).toHaveLength(1);
    expect(await found(db, '-nothing')).toHaveLength(1);
  });
});

const words = [
  'graph',
  'graphs',
  'neural',
  'net',
  'Fréchet',
  '深度学习',
  '学习方法',
  'Łódź',
  'self-attention',
  'of',
];
const tags = ['nlp', 'NLP/Parsing', 'to do', '深度'];
const statuses: Status[] = ['saved', 'later', 'reading', 'read', 'dismissed'];
const someWords = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((some) => some.join(' '));
const drafts = fc.array(
  fc.record({
    title: someWords,
    abstract: someWords,
    venue: fc.constantFrom('Journal of Graphs', 'Net Letters'),
    year: fc.constantFrom('2019', '2024-05'),
  }),
  { minLength: 1, maxLength: 6 },
);
const step = fc.oneof(
  fc.record({ does: fc.constant('save' as const), drafts }),
  fc.record({
    does: fc.constant('tag' as const),
    at: fc.nat(),
    add: fc.subarray(tags),
    drop: fc.subarray(tags),
  }),
  fc.record({ does: fc.constant('status' as const), at: fc.nat(), status: fc.constantFrom(...statuses) }),
  fc.record({ does: fc.constant('note' as const), at: fc.nat(), note: someWords }),
  fc.record({ does: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ does: fc.constant('undo' as const) }),
  fc.record({ does: fc.constant('flush' as const) }),
  fc.record({ does: fc.constant('tend' as const) }),
  fc.record({ does: fc.constant('build' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const queries = [
  'graph',
  '"graph"',
  'gra neur',
  'frechet',
  '学习',
  '"度学"',
  '深',
  '"graph neural"',
  '"neural net"*',
  'self-attention',
  'title:graph',
  'abstract:"net graph"',
  'venue:letters',
  '-graph',
  '-"graph neural"',
  'graph OR (net -of)',
  'nlp',
  'par',
  'tag:nlp',
  'tag:"to do" net',
  'do',
  '-tag:nlp graph',
  'is:later',
  'is:read -net',
  'has:note',
  'has:tags graph',
  '-has:abstract',
  'year:2019',
  'year:2020..',
  'year:..2018 OR of',
  'added:<7d',
  'added:>2021-06',
  'added:2023-01..2023-11-14',
  '-added:..2022 graph',
  'site:papers.example',
  'id:10.1000/3',
  'lodz',
  'note:net',
];

let made = 0;

async function perform(db: Library, one: Step, at: number): Promise<void> {
  const ids = await db.papers.toCollection().primaryKeys();
  const pick = (place: number) => (ids.length ? [ids[place % ids.length] ?? ''] : []);
  if (one.does === 'save')
    await save(
      db,
      one.drafts.map(({ year, ...draft }) =>
        aDraft({ ...draft, issued: year, ids: [`doi:10.1000/${made++}`] }),
      ),
      at,
    );
  if (one.does === 'flush') await flushDelta(db, true);
  if (one.does === 'tend') await tendIndex(db);
  if (one.does === 'build') await rebuildIndex(db);
  if (one.does === 'undo') {
    const last = await db.acts.orderBy('id').last();
    if (last && !last.undoneAt) await undo(db, last.id, at).catch(() => undefined);
  }
  const [paperId] = 'at' in one ? pick(one.at) : [];
  if (paperId === undefined) return;
  if (one.does === 'tag') await setTags(db, { paperIds: [paperId], add: one.add, drop: one.drop, now: at });
  if (one.does === 'status') await setStatus(db, { paperIds: [paperId], status: one.status, now: at });
  if (one.does === 'note') await setNote(db, { paperId, note: one.note, now: at });
  if (one.does === 'remove') await removePapers(db, { paperIds: [paperId], now: at });
}

describe('the index and reading every paper', () => {
  it('find the same after whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const db = await freshLibrary();
        for (const [index, one] of steps.entries()) await perform(db, one, now + index);
        for (const text of queries) {
          const { ids, total } = await searchIndex(db, asked(text), { limit: 100, now });
          expect([...ids].sort(), text).toEqual((await scanned(db, text)).sort());
          expect(total).toBe(ids.length);
        }
        await db.delete();
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
