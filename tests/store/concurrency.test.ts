import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countsOf, listPapers, openLibrary } from '../../lib/store/reads';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';
import { undo } from '../../lib/store/undo';
import { setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, page, recount } from './kit';

const now = 1_700_000_000_000;
const writers = 8;
const rounds = 6;

const own = (writer: number, round: number) =>
  aDraft({
    title: `What writer number ${writer} found in its round of counting, ${round}`,
    ids: [`doi:10.1234/${writer}.${round}`],
    abstract: `wordof${writer}x${round} and more`,
  });
const shared = (round: number) =>
  aDraft({ title: `What all of them found in one round, number ${round}`, ids: [`pmid:${round + 1}`] });
const mistaken = (writer: number, round: number) =>
  aDraft({
    title: `What was taken back by writer ${writer} at once, ${round}`,
    ids: [`doi:10.9999/${writer}.${round}`],
  });

/** What a tab, a popup and a page do all day, as fast as they can. */
async function work(db: Library, writer: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const at = now + round * 1000 + writer;
    const saving = { status: 'saved', url: page, now: at } as const;
    const { paperIds } = await savePapers(db, { ...saving, drafts: [own(writer, round), shared(round)] });
    const [mine = '', ours = ''] = paperIds;
    await setTags(db, { paperIds: [mine, ours], add: [`by ${writer}`], drop: [], now: at });
    await setStatus(db, { paperIds: [mine], status: round % 2 ? 'read' : 'later', now: at });
    await setNote(db, { paperId: mine, note: `Note ${writer}.${round}`, now: at });
    const { act = 0 } = await savePapers(db, { ...saving, drafts: [mistaken(writer, round)] });
    await undo(db, act, at);
    if (writer === 0) await tendIndex(db);
  }
}

describe('eight writers at once', () => {
  it('lose nothing, and leave what is derived as counting gives it', async () => {
    const all = await Promise.all(Array.from({ length: writers }, () => openLibrary('concurrent')));
    onTestFinished(async () => {
      for (const db of all) db.close();
      await all[0]?.delete();
    });
    await Promise.all(all.map(work));
    const [db] = all as [Library];
    await tendIndex(db);
    const papers = await db.papers.toArray();
    expect(papers).toHaveLength(writers * rounds + rounds);
    const byId = new Map(papers.flatMap((paper) => paper.ids.map((id) => [id, paper])));
    for (let round = 0; round < rounds; round += 1) {
      const tags = byId.get(`pmid:${round + 1}`)?.tags ?? [];
      expect([...tags].sort()).toEqual(Array.from({ length: writers }, (_, writer) => `by ${writer}`));
      for (let writer = 0; writer < writers; writer += 1) {
        const paper = byId.get(`doi:10.1234/${writer}.${round}`);
        expect(paper).toMatchObject({ status: round % 2 ? 'read' : 'later', tags: [`by ${writer}`] });
        expect((await db.texts.get(paper?.id ?? ''))?.note).toBe(`Note ${writer}.${round}`);
        const found = await listPapers(db, { status: 'all', query: `wordof${writer}x${round}`, limit: 5 });
        expect(found.papers.map(({ id }) => id)).toEqual([paper?.id]);
      }
    }
    const { counts, tags } = await recount(db);
    expect(await countsOf(db)).toMatchObject(counts);
    const uses = (await db.tags.toArray()).map(({ name, papers: count }) => [name, count]);
    expect(Object.fromEntries(uses)).toEqual(tags);
  });
});
