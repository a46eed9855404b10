import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseDraft } from '../../lib/core/draft';
import { isSameWork } from '../../lib/core/identity';
import type { Draft, Links } from '../../lib/core/paper';
import { isSameValue } from '../../lib/core/same-value';
import { mergedFrom } from '../../lib/store/questions';
import { openLibrary } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { undo } from '../../lib/store/undo';
import { splitPaper, unite } from '../../lib/store/unite';
import { setNote, setTags } from '../../lib/store/writes';
import { contents, recount, save } from './kit';

const now = 1_700_000_000_000;
vi.setConfig({ testTimeout: 60_000 });

const anyId = fc.oneof(
  fc.nat({ max: 4 }).map((n) => `doi:10.1234/${n}`),
  fc.nat({ max: 4 }).map((n) => `arxiv:2401.0000${n}`),
  fc.nat({ max: 4 }).map((n) => `pmid:${n + 1}`),
);
const anyUrl = fc.nat({ max: 8 }).map((n) => `https://x.example/${n}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    title: fc.constantFrom(
      'Slow rivers',
      'Slow rivers remember all of it',
      '深い河',
      'Retitled once more again',
    ),
    authors: fc.array(fc.constantFrom({ family: 'Okonkwo' }, { family: 'Silva' }), { maxLength: 2 }),
    abstract: maybe(fc.constantFrom('One.', 'Two words.')),
    issued: maybe(fc.constantFrom('2024', '2024-05', '2023')),
    venue: maybe(fc.constantFrom('arXiv', 'River Studies', 'Other')),
    ids: fc.array(anyId, { maxLength: 3 }),
    links: fc.record({ landing: maybe(anyUrl), pdf: maybe(anyUrl) }),
  })
  .map(parseDraft);
const someDrafts = fc.array(anyDraft, { minLength: 1, maxLength: 6 });

/** Runs a test on an empty library; without an index, which has tests of its own. */
async function inLibrary(test: (db: Library) => Promise<void>): Promise<void> {
  const db = await openLibrary('merging');
  for (const table of db.tables) await table.clear();
  await test(db);
  db.close();
}

async function saveEach(db: Library, drafts: readonly Draft[], from = now): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, draft] of drafts.entries())
    ids.push(...(await save(db, [draft], from + index)).paperIds);
  return ids;
}

const addresses = ({ landing, pdf, project, code = [], others = [] }: Links) =>
  [landing, pdf, project, ...code, ...others].filter((url) => url !== undefined);

async function everything(db: Library) {
  const merges = (await db.merges.toArray()).map((record) => ({ ...record, rev: undefined }));
  const rest = { apart: await db.apart.toArray(), doubts: await db.doubts.toArray() };
  return { ...(await contents(db)), merges, ...rest };
}

describe('saving any drafts, one after the other', () => {
  it('loses no id and no link, and keeps its counts', async () => {
    const property = fc.asyncProperty(someDrafts, (drafts) =>
      inLibrary(async (db) => {
        await saveEach(db, drafts);
        const papers = await db.papers.toArray();
        const ids = new Set(papers.flatMap((paper) => paper.ids));
        const urls = new Set(papers.flatMap(({ links }) => addresses(links)));
        for (const draft of drafts) {
          for (const id of draft.ids) expect(ids).toContain(id);
          for (const url of addresses(draft.links)) expect(urls).toContain(url);
        }
        const { counts } = await recount(db);
        expect((await db.meta.get('counts'))?.value).toMatchObject({ saved: counts.saved });
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('finds every draft again where it went, and comes to rest', async () => {
    // A short title alone, such as "Editorial", says nothing of what it is of.
    const telling = someDrafts.map((drafts) => drafts.filter((draft) => isSameWork(draft, draft)));
    const property = fc.asyncProperty(telling, (drafts) =>
      inLibrary(async (db) => {
        const saveAll = async (round: number) => {
          const ids = await saveEach(db, drafts, now + round * 1000);
          return { ids, all: await everything(db) };
        };
        // Where ids contradict each other, each time may show a little more of what is one: but not for ever.
        let [last, next] = [await saveAll(0), await saveAll(1)];
        for (let round = 2; round < 8 && !isSameValue(last, next); round += 1)
          [last, next] = [next, await saveAll(round)];
        expect(next).toEqual(last);
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('gives two drafts the same ids in either order', async () => {
    const property = fc.asyncProperty(anyDraft, anyDraft, async (a, b) => {
      const results: string[][] = [];
      for (const order of [
        [a, b],
        [b, a],
      ])
        await inLibrary(async (db) => {
          await saveEach(db, order);
          const ids = (await db.papers.toArray()).map((paper) => paper.ids.join(' '));
          results.push(ids.sort());
        });
      expect(results[0]).toEqual(results[1]);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('is taken back to what was there', async () => {
    const property = fc.asyncProperty(someDrafts, anyDraft, (drafts, last) =>
      inLibrary(async (db) => {
        await saveEach(db, drafts);
        const before = await everything(db);
        const { act } = await save(db, [last], now + 1000);
        if (act !== undefined) await undo(db, act, now + 1001);
        expect(await everything(db)).toEqual(before);
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

describe('uniting and splitting any two papers', () => {
  it('loses no id, link, tag or note, and is taken back', async () => {
    const property = fc.asyncProperty(anyDraft, anyDraft, (a, b) =>
      inLibrary(async (db) => {
        const [first = '', second = ''] = await saveEach(db, [a, b]);
        if (first === second) return;
        await setTags(db, { paperIds: [second], add: ['of b'], drop: [], now });
        await setNote(db, { paperId: second, note: 'Note of b.', now });
        await setNote(db, { paperId: first, note: 'Note of a.', now });
        const apart = await everything(db);
        const { act: united = 0 } = await unite(db, { paperIds: [first, second], now: now + 1 });
        const one = await db.papers.get(first);
        expect(new Set(one?.ids)).toEqual(new Set([...a.ids, ...b.ids]));
        expect(one?.tags).toEqual(['of b']);
        expect((await db.texts.get(first))?.note).toBe('Note of a.\n\nNote of b.');
        const whole = await everything(db);
        expect(await mergedFrom(db, first)).toHaveLength(1);
        const { act: split = 0 } = await splitPaper(db, { paperId: first, now: now + 2 });
        const [left, right] = await db.papers.bulkGet([first, second]);
        expect([left?.title, right?.title]).toEqual([a.title, b.title]);
        expect(new Set(left?.ids)).toEqual(new Set(a.ids));
        expect(new Set(right?.ids)).toEqual(new Set(b.ids));
        expect(new Set(addresses(left?.links ?? {}))).toEqual(new Set(addresses(a.links)));
        await undo(db, split, now + 3);
        expect(await everything(db)).toEqual(whole);
        await undo(db, united, now + 4);
        expect(await everything(db)).toEqual(apart);
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });
});
