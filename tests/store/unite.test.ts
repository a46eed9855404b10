import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { mergedFrom, openQuestions } from '../../lib/store/questions';
import { standingsOf, textOf } from '../../lib/store/reads';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { undo } from '../../lib/store/undo';
import { keepApart, splitPaper, unite } from '../../lib/store/unite';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, contents, freshLibrary, page, recount, save } from './kit';

const now = 1_700_000_000_000;
const preprint = aDraft({ ids: ['arxiv:2401.00001'], type: 'article', abstract: 'Early.' });
const published = aDraft({
  title: 'What the mountains forget',
  ids: ['doi:10.1234/abc'],
  type: 'article-journal',
  venue: 'River Studies',
  abstract: 'The published words.',
});
const linking = aDraft({ ids: ['doi:10.1234/abc', 'arxiv:2401.00001'] });

async function idOf(db: Library, draft: ReturnType<typeof aDraft>, at = now): Promise<string> {
  return (await save(db, [draft], at)).paperIds[0] ?? '';
}

/** Two papers of the same title, of which one says no author. */
async function withQuestion() {
  const db = await freshLibrary();
  const older = await idOf(db, aDraft({ ids: ['arxiv:2401.00001'] }), now);
  const report = await save(db, [aDraft({ authors: [], ids: ['pmid:7'] })], now + 1);
  return { db, older, younger: report.paperIds[0] ?? '', report };
}

describe('a doubtful merge', () => {
  it('is not done, but asked about', async () => {
    const { db, older, younger, report } = await withQuestion();
    expect(report).toMatchObject({ added: 1, asks: 1 });
    const [question, ...others] = await openQuestions(db);
    expect(question?.papers.map(({ id }) => id)).toEqual([older, younger]);
    expect(question?.why).toBe('author');
    expect(others).toEqual([]);
    expect(await openQuestions(db, younger)).toHaveLength(1);
    expect(await openQuestions(db, 'another')).toEqual([]);
  });

  it('is with what contradicts least, though another is titled so: saving all again moves nothing', async () => {
    const db = await freshLibrary();
    const retitled = { title: 'What the mountains forget', authors: [] };
    const drafts = [
      aDraft({ authors: [], ids: ['arxiv:2401.00001'] }),
      aDraft({ ...retitled, ids: ['arxiv:2401.00001', 'doi:10.1234/abc', 'pmid:3'] }),
      aDraft({ ...retitled, ids: ['doi:10.1234/other', 'pmid:3'] }),
    ];
    const places: string[][] = [];
    for (const [round] of drafts.entries()) {
      const ids: string[] = [];
      for (const [order, draft] of drafts.entries())
        ids.push(await idOf(db, draft, now + 10 * round + order));
      places.push(ids);
    }
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
  });

  it('is asked about once, however often it is met', async () => {
    const { db, younger } = await withQuestion();
    expect(await save(db, [aDraft({ authors: [], ids: ['pmid:7'] })], now + 9)).toMatchObject({
      paperIds: [younger],
    });
    expect(await openQuestions(db)).toHaveLength(1);
  });

  it('is not asked about where a whole listing looks like one paper, or what is dismissed', async () => {
    const db = await freshLibrary();
    await save(db, [aDraft({ ids: ['arxiv:2401.00001', 'doi:10.1234/volume'] })]);
    const rows = [2, 3, 4, 5, 6].map((n) =>
      aDraft({ title: `Row ${n} of a listing`, ids: [`arxiv:2401.0000${n}`, 'doi:10.1234/volume'] }),
    );
    expect((await save(db, rows, now + 1)).added).toBe(5);
    await save(db, [aDraft({ authors: [] })], now + 2, 'dismissed');
    expect(await openQuestions(db)).toEqual([]);
  });

  it('asks nothing while one of the two is in the bin', async () => {
    const { db, younger } = await withQuestion();
    const { act = 0 } = await removePapers(db, { paperIds: [younger], now });
    expect(await openQuestions(db)).toEqual([]);
    await undo(db, act, now);
    expect(await openQuestions(db)).toHaveLength(1);
  });

  it('answered with yes is one paper, and can be taken back', async () => {
    const { db, older, younger } = await withQuestion();
    await setTags(db, { paperIds: [younger], add: ['to cite'], drop: [], now });
    const before = await contents(db);
    const { act = 0, said } = await unite(db, { paperIds: [younger, older], now });
    expect(said).toBe('Made one paper of two.');
    const [paper, ...others] = await db.papers.toArray();
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ id: older, ids: ['arxiv:2401.00001', 'pmid:7'], tags: ['to cite'] });
    expect(await openQuestions(db)).toEqual([]);
    await undo(db, act, now);
    expect(await contents(db)).toEqual(before);
    expect(await openQuestions(db)).toHaveLength(1);
  });

  it('answered with no stays two papers for ever', async () => {
    const { db, older, younger } = await withQuestion();
    const { act = 0, said } = await keepApart(db, { paperIds: [older, younger], now });
    expect(said).toBe('Kept as two papers.');
    expect(await openQuestions(db)).toEqual([]);
    await save(db, [aDraft({ ids: ['arxiv:2401.00001', 'pmid:7'] })], now + 5);
    expect(await db.papers.count()).toBe(2);
    await removePapers(db, { paperIds: [younger], now });
    const again = await save(db, [aDraft({ authors: [], ids: ['pmid:7'] })], now + 6);
    expect(again).toMatchObject({ added: 1 });
    expect(again).not.toHaveProperty('asks');
    await undo(db, act, now + 7);
    expect(await db.apart.count()).toBe(0);
  });
});

describe('a wrong merge', () => {
  async function merged() {
    const db = await freshLibrary();
    const older = await idOf(db, preprint, now);
    const younger = await idOf(db, published, now + 1);
    await setStatus(db, { paperIds: [younger], status: 'reading', now: now + 2 });
    await setNote(db, { paperId: younger, note: 'Mine.', now: now + 2 });
    const before = await contents(db);
    await save(db, [linking], now + 3);
    return { db, older, younger, before };
  }

  it('tells what it was merged from', async () => {
    const { db, older, younger } = await merged();
    const parts = await mergedFrom(db, older);
    expect(parts.map(({ by, wasPaper, url }) => ({ by, wasPaper, url }))).toEqual([
      { by: 'id', wasPaper: true, url: undefined },
    ]);
    expect(parts[0]?.draft.title).toBe(published.title);
    expect(await db.papers.get(younger)).toBeUndefined();
  });

  it('is taken apart: each part as it was, the reader’s part on the older one', async () => {
    const { db, older, younger } = await merged();
    await setTags(db, { paperIds: [older], add: ['kept'], drop: [], now: now + 4 });
    const { said } = await splitPaper(db, { paperId: older, now: now + 5 });
    expect(said).toBe('Split into two papers.');
    const [first, second] = await db.papers.bulkGet([older, younger]);
    expect(first).toMatchObject({
      title: preprint.title,
      ids: ['arxiv:2401.00001'],
      type: 'article',
      status: 'reading',
      tags: ['kept'],
    });
    expect(first).not.toHaveProperty('venue');
    expect(second).toMatchObject({ title: published.title, ids: ['doi:10.1234/abc'], status: 'reading' });
    expect(await textOf(db, older)).toMatchObject({ abstract: 'Early.', note: 'Mine.' });
    expect(await textOf(db, younger)).toMatchObject({ abstract: 'The published words.', note: 'Mine.' });
    expect(await mergedFrom(db, older)).toEqual([]);
    const { counts } = await recount(db);
    expect((await db.meta.get('counts'))?.value).toMatchObject({ reading: counts.reading });
  });

  it('taken apart stays so, also for a draft with the ids of both', async () => {
    const { db, older, younger } = await merged();
    await splitPaper(db, { paperId: older, now: now + 5 });
    expect(await idOf(db, linking, now + 6)).toBe(older);
    expect(await idOf(db, published, now + 7)).toBe(younger);
    expect((await db.papers.get(older))?.ids).toEqual(['arxiv:2401.00001']);
    expect(await db.papers.count()).toBe(2);
    const standings = await standingsOf(db, [preprint, published]);
    expect(standings.map(({ paperId }) => paperId)).toEqual([older, younger]);
  });

  it('taken apart can be taken back, and the merge too', async () => {
    const { db, older, before } = await merged();
    const whole = await contents(db);
    const { act = 0 } = await splitPaper(db, { paperId: older, now: now + 5 });
    await undo(db, act, now + 6);
    expect(await contents(db)).toEqual(whole);
    expect(await db.apart.count()).toBe(0);
    const [last] = await db.acts
      .filter(({ kind }) => kind === 'save')
      .reverse()
      .toArray();
    await undo(db, last?.id ?? 0, now + 7);
    expect(await contents(db)).toEqual(before);
  });

  it('of a page is a paper of its own, without a reader’s part', async () => {
    const db = await freshLibrary();
    const retitled = aDraft({ title: 'Rivers, retitled', ids: ['arxiv:2401.00001', 'pmid:3'] });
    const older = await idOf(db, preprint, now);
    await savePapers(db, { drafts: [retitled], status: 'later', tags: ['x'], url: page, now: now + 1 });
    const [part] = await mergedFrom(db, older);
    expect(part).toMatchObject({ by: 'id', url: page, at: now + 1, wasPaper: false });
    await splitPaper(db, { paperId: older, part: 0, now: now + 2 });
    const [first, second] = await db.papers.orderBy('id').toArray();
    expect(first).toMatchObject({ id: older, title: preprint.title, status: 'later', tags: ['x'] });
    expect(first?.ids).toEqual(['arxiv:2401.00001']);
    expect(second).toMatchObject({
      title: 'Rivers, retitled',
      ids: ['arxiv:2401.00001', 'pmid:3'],
      status: 'saved',
      tags: [],
    });
    expect(await idOf(db, retitled, now + 3)).toBe(second?.id);
    expect(await idOf(db, preprint, now + 4)).toBe(older);
  });

  it('is none where nothing was merged', async () => {
    const db = await freshLibrary();
    const paperId = await idOf(db, preprint);
    await save(db, [{ ...preprint, venue: 'arXiv' }], now + 1);
    expect(await mergedFrom(db, paperId)).toEqual([]);
    await expect(splitPaper(db, { paperId, now })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(unite(db, { paperIds: [paperId], now })).rejects.toMatchObject({ name: 'NotFound' });
  });
});
