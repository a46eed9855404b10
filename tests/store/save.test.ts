import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countsOf, listPapers, textOf } from '../../lib/store/reads';
import { savePapers } from '../../lib/store/save';
import { undo } from '../../lib/store/undo';
import { setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, contents, freshLibrary, manyDrafts, page, recount, save } from './kit';

const now = 1_700_000_000_000;

describe('saving', () => {
  it('makes a paper of a draft, with its abstract apart', async () => {
    const db = await freshLibrary();
    const draft = aDraft({ ids: ['arxiv:2401.00001'], abstract: 'Water.', confidence: 0.9 });
    const report = await save(db, [draft], now);
    const paper = await db.papers.get(report.paperIds[0] ?? '');
    expect(report.added).toBe(1);
    expect(paper).toMatchObject({
      title: draft.title,
      status: 'saved',
      savedAt: now,
      met: [{ url: page, at: now }],
    });
    expect(paper).not.toHaveProperty('abstract');
    expect(paper).not.toHaveProperty('confidence');
    expect(await textOf(db, report.paperIds[0] ?? '')).toMatchObject({ abstract: 'Water.' });
  });

  it('gives one record for one work met on two sites', async () => {
    const db = await freshLibrary();
    const preprint = aDraft({
      ids: ['arxiv:2401.00001'],
      type: 'article',
      links: { pdf: 'https://a.example/1.pdf' },
    });
    const listed = aDraft({
      title: 'SLOW RIVERS remember what the Mountains forget',
      issued: '2025',
      venue: 'River Studies',
    });
    const published = aDraft({
      ids: ['doi:10.1234/abc', 'arxiv:2401.00001'],
      type: 'article-journal',
      venue: 'River Studies',
    });
    const first = await save(db, [preprint], now);
    const second = await savePapers(db, {
      drafts: [listed],
      status: 'saved',
      url: 'https://b.example/',
      now: now + 1,
    });
    const third = await save(db, [published], now + 2);
    expect([second.paperIds, third.paperIds]).toEqual([first.paperIds, first.paperIds]);
    expect(second.added).toBe(0);
    const [paper, ...others] = await db.papers.toArray();
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ type: 'article-journal', ids: ['doi:10.1234/abc', 'arxiv:2401.00001'] });
    expect(paper?.met.map(({ url }) => url)).toEqual([page, 'https://b.example/']);
  });

  it('keeps works apart that only share a short title, or whose ids contradict', async () => {
    const db = await freshLibrary();
    const report = await save(db, [
      aDraft({ title: 'Deep water', ids: ['doi:10.1234/a'] }),
      aDraft({ title: 'Deep water', ids: ['doi:10.1234/b'] }),
      aDraft({ title: 'Introduction', authors: [] }),
      aDraft({ title: 'Introduction', authors: [] }),
    ]);
    expect(new Set(report.paperIds).size).toBe(4);
  });

  it('makes one paper of drafts of one call that are one work, however they are linked', async () => {
    const db = await freshLibrary();
    const report = await save(db, [
      aDraft({ title: 'The first name of this work', ids: ['arxiv:2401.00001'] }),
      aDraft({ title: 'Something else that is not it', ids: ['doi:10.1234/z'] }),
      aDraft({ title: 'The second name of this work', ids: ['doi:10.1234/a'] }),
      aDraft({ title: 'The third name of this work', ids: ['doi:10.1234/a', 'arxiv:2401.00001'] }),
    ]);
    const [first, other, second, third] = report.paperIds;
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(other).not.toBe(first);
    expect(report.added).toBe(2);
    expect(await db.papers.count()).toBe(2);
  });

  it('does nothing the second time', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(20), now);
    const before = await contents(db);
    const again = await save(db, manyDrafts(20), now + 5000);
    expect(again).toMatchObject({ added: 0 });
    expect(again).not.toHaveProperty('act');
    expect(await contents(db)).toEqual(before);
  });

  it('keeps the order of the page, also when it comes in parts', async () => {
    const db = await freshLibrary();
    const drafts = manyDrafts(50);
    const first = await save(db, drafts.slice(0, 30), now);
    await savePapers(db, {
      drafts: drafts.slice(30),
      status: 'saved',
      url: page,
      now: now + 400,
      ...(first.act && { act: first.act }),
    });
    const titles = drafts.map(({ title }) => title);
    const { papers, total } = await listPapers(db, { status: 'saved', query: '', limit: 100 });
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(total).toBe(50);
    const all = await listPapers(db, { status: 'all', query: '', limit: 100 });
    expect(all.papers.map(({ title }) => title)).toEqual(titles);
  });

  it('undoes a save in parts at once, and refuses the parts that come later', async () => {
    const db = await freshLibrary();
    const { act = 0 } = await save(db, manyDrafts(30), now);
    const part = { status: 'saved', url: page, act } as const;
    const second = await savePapers(db, { ...part, drafts: manyDrafts(30, 30), now: now + 1 });
    expect(second.act).toBe(act);
    expect(await undo(db, act, now + 2)).toEqual({ said: 'Undone: saved 60 papers.' });
    expect(await contents(db)).toEqual({ papers: [], texts: [], bin: [] });
    await expect(savePapers(db, { ...part, drafts: manyDrafts(9, 60), now: now + 3 })).rejects.toMatchObject({
      name: 'ChangedSince',
    });
    await expect(savePapers(db, { ...part, act: 99, drafts: manyDrafts(1), now })).rejects.toMatchObject({
      name: 'BadRequest',
    });
    expect(await db.papers.count()).toBe(0);
  });

  it('undoes a save in parts that changed one paper twice', async () => {
    const db = await freshLibrary();
    await save(db, manyDrafts(1), now - 1);
    const before = await contents(db);
    const { act = 0 } = await save(db, [...manyDrafts(1), ...manyDrafts(1, 1)], now, 'later');
    const more = manyDrafts(2).map((draft) => ({
      ...draft,
      venue: 'River Studies',
      abstract: `${draft.abstract} And more.`,
    }));
    await savePapers(db, { drafts: more, status: 'later', url: page, now: now + 1, act });
    await undo(db, act, now + 2);
    expect(await contents(db)).toEqual(before);
  });

  it('moves forward and never back', async () => {
    const db = await freshLibrary();
    const draft = aDraft({ ids: ['arxiv:2401.00001'] });
    const statusAfter = async (status: 'saved' | 'later' | 'dismissed') => {
      const { paperIds } = await save(db, [draft], now, status);
      return (await db.papers.get(paperIds[0] ?? ''))?.status;
    };
    expect(await statusAfter('dismissed')).toBe('dismissed');
    expect((await db.papers.toCollection().first())?.savedAt).toBe(0);
    expect(await statusAfter('later')).toBe('later');
    expect((await db.papers.toCollection().first())?.savedAt).toBe(now);
    expect(await statusAfter('saved')).toBe('later');
    expect(await statusAfter('dismissed')).toBe('later');
  });

  it('adds tags in the spelling the library has', async () => {
    const db = await freshLibrary();
    await savePapers(db, {
      drafts: manyDrafts(1),
      status: 'saved',
      tags: ['To cite', 'a / b'],
      url: page,
      now,
    });
    const { paperIds } = await savePapers(db, {
      drafts: manyDrafts(2),
      status: 'saved',
      tags: ['to  CITE'],
      url: page,
      now,
    });
    const papers = await db.papers.bulkGet(paperIds);
    expect(papers.map((paper) => paper?.tags)).toEqual([['To cite', 'a/b'], ['To cite']]);
    expect(await db.tags.get('to cite')).toMatchObject({ name: 'To cite', papers: 2 });
  });
});

describe('a draft that links two papers', () => {
  const preprint = aDraft({ title: 'The preprint of a work', ids: ['arxiv:2401.00001'], abstract: 'Short.' });
  const published = aDraft({
    title: 'Its published form at last',
    ids: ['doi:10.1234/a'],
    abstract: 'Rather longer.',
  });
  const link = aDraft({ title: 'Its published form at last', ids: ['doi:10.1234/a', 'arxiv:2401.00001'] });

  async function twoPapers() {
    const db = await freshLibrary();
    const older = (await save(db, [preprint], now)).paperIds[0] ?? '';
    const younger = (await save(db, [published], now + 1000)).paperIds[0] ?? '';
    await setTags(db, { paperIds: [older], add: ['one'], drop: [], now });
    await setTags(db, { paperIds: [younger], add: ['two'], drop: [], now });
    await setNote(db, { paperId: older, note: 'From the first.', now });
    await setNote(db, { paperId: younger, note: 'From the second.', now });
    await setStatus(db, { paperIds: [younger], status: 'reading', now });
    return { db, older, younger };
  }

  it('unites them under the older id and loses nothing of the reader’s', async () => {
    const { db, older, younger } = await twoPapers();
    const { paperIds } = await save(db, [link], now + 2000);
    expect(paperIds).toEqual([older]);
    expect(await db.papers.get(younger)).toBeUndefined();
    expect(await db.papers.get(older)).toMatchObject({
      tags: ['one', 'two'],
      status: 'reading',
      savedAt: now,
    });
    expect(await textOf(db, older)).toMatchObject({
      note: 'From the first.\n\nFrom the second.',
      abstract: 'Rather longer.',
    });
    expect(await textOf(db, younger)).toBeUndefined();
    expect(await countsOf(db)).toEqual((await recount(db)).counts);
  });

  it('can be undone', async () => {
    const { db } = await twoPapers();
    const before = await contents(db);
    const { act = 0 } = await save(db, [link], now + 2000);
    await undo(db, act, now + 3000);
    expect(await contents(db)).toEqual(before);
    expect(await countsOf(db)).toEqual((await recount(db)).counts);
  });

  it('unites three', async () => {
    const db = await freshLibrary();
    const ids = ['doi:10.1234/a', 'arxiv:2401.00001', 'pmid:123'];
    for (const id of ids) await save(db, [aDraft({ title: `One form of a work as ${id}`, ids: [id] })], now);
    await save(db, [aDraft({ ids })], now);
    const [paper, ...others] = await db.papers.toArray();
    expect(others).toEqual([]);
    expect(paper?.ids).toEqual(ids);
  });
});
