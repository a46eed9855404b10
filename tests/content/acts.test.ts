import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { put, remove, save, savePage, tag } from '../../entrypoints/content/acts';
import { perform, redoNewest, undoNewest } from '../../entrypoints/content/say';
import { standingOf, stateOf } from '../../entrypoints/content/views';
import type { Standing } from '../../lib/platform/protocol';
import { answerAs } from './background';
import { aDesk, rowsOf } from './kit';

beforeEach(() => fakeBrowser.reset());

const saved = (paperId: string): Standing => ({ state: 'saved', paperId, tags: [] });

/** Answers each save as the next act, which can be taken back. */
const answerActByAct = () => {
  let act = 0;
  return answerAs({
    savePapers: () => {
      act += 1;
      return { paperIds: ['x'], added: 1, act };
    },
    undo: () => ({ said: 'Taken back.' }),
    redo: ({ act: again }) => ({ act: again, said: 'Done again.' }),
    standings: ({ identities }) => identities.map(() => ({ state: 'new', tags: [] })),
  });
};

describe('saving', () => {
  it('goes in parts that are one act, and shows each', async () => {
    const rows = rowsOf(4500);
    const desk = aDesk({ rows });
    const calls = answerAs({
      savePapers: ({ drafts }) => ({
        paperIds: drafts.map(({ title }) => title),
        added: drafts.length,
        act: 7,
      }),
    });
    expect(await save(desk, rows, 'later')).toEqual({ said: 'Put 4,500 papers in the queue.', act: 7 });
    expect(calls.map(({ input }) => (input as { act?: number }).act)).toEqual([undefined, 7, 7]);
    expect(standingOf(desk.state, 'p4499')).toEqual({ state: 'later', paperId: 'Paper 4499', tags: [] });
    expect(desk.state.progress).toBeUndefined();
  });

  it('tells the page’s address, and one paper in one word', async () => {
    const rows = rowsOf(1);
    const desk = aDesk({ rows });
    const calls = answerAs({ savePapers: () => ({ paperIds: ['x'], added: 1, act: 1 }) });
    expect((await save(desk, rows, 'saved')).said).toBe('Saved.');
    expect(calls[0]?.input).toMatchObject({ url: 'https://arxiv.org/list/cs/new', status: 'saved' });
  });

  it('leaves what a paper of the library becomes to the library', async () => {
    const rows = rowsOf(2);
    const desk = aDesk({ rows, standings: new Map([['p0', { ...saved('x'), state: 'read' }]]) });
    answerAs({
      savePapers: () => ({ paperIds: ['x', 'y'], added: 1 }),
      standings: ({ identities }) => identities.map(() => ({ state: 'read', paperId: 'x', tags: [] })),
    });
    await save(desk, rows, 'saved');
    expect(rows.map(({ key }) => stateOf(desk.state, key))).toEqual(['read', 'saved']);
  });

  it('says what the library could not use, and does not show that as saved', async () => {
    const rows = rowsOf(2);
    const desk = aDesk({ rows });
    answerAs({ savePapers: () => ({ paperIds: ['', 'y'], added: 1, leftOut: 1 }) });
    expect((await save(desk, rows, 'saved')).said).toBe('Saved. Left out 1 paper without a usable title.');
    expect(rows.map(({ key }) => stateOf(desk.state, key))).toEqual([undefined, 'saved']);
  });

  it('of a page takes the sure papers only, and fails where there is none', async () => {
    const rows = rowsOf(3, (index) => (index === 1 ? { confidence: 0.3 } : {}));
    const calls = answerAs({ savePapers: () => ({ paperIds: ['a', 'b'], added: 2 }) });
    await savePage(aDesk({ rows }), 'saved');
    expect(calls[0]?.input).toMatchObject({ drafts: [{ title: 'Paper 0' }, { title: 'Paper 2' }] });
    await expect(savePage(aDesk(), 'saved')).rejects.toMatchObject({ name: 'NothingHere' });
  });

  it('of a listing leaves out what the reader dismissed; a dismissed paper’s own page brings it back', async () => {
    const rows = rowsOf(2);
    const standings = new Map([['p1', { ...saved('y'), state: 'dismissed' as const }]]);
    const calls = answerAs({
      savePapers: ({ drafts }) => ({ paperIds: drafts.map(() => 'x'), added: 1 }),
      standings: ({ identities }) => identities.map(() => saved('y')),
    });
    await savePage(aDesk({ rows, standings, kind: 'listing' }), 'saved');
    expect(calls[0]?.input).toMatchObject({ drafts: [{ title: 'Paper 0' }] });
    await savePage(aDesk({ rows: rows.slice(1), standings, kind: 'paper' }), 'saved');
    expect(calls[1]?.input).toMatchObject({ drafts: [{ title: 'Paper 1' }] });
    const onlyDismissed = aDesk({ rows: rows.slice(1), standings, kind: 'listing' });
    await expect(savePage(onlyDismissed, 'saved')).rejects.toMatchObject({ name: 'NothingHere' });
  });
});

describe('changing', () => {
  it('moves a paper that the library has, and saves one that it has not', async () => {
    const rows = rowsOf(2);
    const [known, unknown] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const desk = aDesk({ rows, standings: new Map([['p0', saved('x')]]) });
    const calls = answerAs({
      setStatus: () => ({ act: 1, said: 'Moved to Read.' }),
      savePapers: () => ({ paperIds: ['y'], added: 1, act: 2 }),
    });
    expect((await put(desk, [known], 'read')).said).toBe('Moved to Read.');
    expect((await put(desk, [unknown], 'read')).said).toBe('Moved to Read.');
    expect(calls.map(({ call }) => call)).toEqual(['setStatus', 'savePapers']);
    expect(rows.map(({ key }) => stateOf(desk.state, key))).toEqual(['read', 'read']);
  });

  it('moves and saves several as one act', async () => {
    const rows = rowsOf(3);
    const desk = aDesk({ rows, standings: new Map([['p0', saved('x')]]) });
    const calls = answerAs({
      setStatus: () => ({ act: 2, said: 'Dismissed.' }),
      savePapers: () => ({ paperIds: ['y', 'z'], added: 2, act: 1 }),
      standings: ({ identities }) => identities.map(() => ({ state: 'new', tags: [] })),
      undo: () => ({ said: 'Taken back.' }),
    });
    await perform(desk, 'test', () => put(desk, rows, 'dismissed'));
    expect(desk.state.toast?.text).toBe('Dismissed 3 papers.');
    undoNewest(desk);
    await expect.poll(() => desk.state.toast?.text).toBe('Taken back.');
    expect(calls.filter(({ call }) => call === 'undo').map(({ input }) => input)).toEqual([
      { act: 2 },
      { act: 1 },
    ]);
  });

  it('tags papers, and saves those that were not there', async () => {
    const rows = rowsOf(2);
    const desk = aDesk({ rows, standings: new Map([['p0', saved('x')]]) });
    const calls = answerAs({
      setTags: () => ({ act: 1, said: 'Tagged rivers.' }),
      savePapers: () => ({ paperIds: ['y'], added: 1, act: 2 }),
      standings: ({ identities }) => identities.map(() => ({ ...saved('x'), tags: ['rivers'] })),
    });
    expect(await tag(desk, rows, ['rivers'])).toEqual({
      said: 'Tagged rivers. Saved. Tagged rivers.',
      acts: [1, 2],
    });
    expect(calls.map(({ input }) => input)).toMatchObject([
      { paperIds: ['x'], add: ['rivers'], drop: [] },
      { drafts: [{ title: 'Paper 1' }], status: 'saved', tags: ['rivers'] },
      {},
    ]);
    expect(rows.map(({ key }) => standingOf(desk.state, key).tags)).toEqual([['rivers'], ['rivers']]);
  });

  it('takes a paper out, and knows it was seen', async () => {
    const rows = rowsOf(1);
    const desk = aDesk({ rows, standings: new Map([['p0', saved('x')]]) });
    answerAs({ removePapers: () => ({ act: 1, said: 'Removed.' }) });
    for (const row of rows) await remove(desk, row);
    expect(standingOf(desk.state, 'p0')).toEqual({ state: 'seen', tags: [] });
  });
});

describe('what the reader is told', () => {
  it('can be undone, after which everything is asked again', async () => {
    const rows = rowsOf(1);
    const desk = aDesk({ rows });
    const calls = answerAs({
      savePapers: () => ({ paperIds: ['x'], added: 1, act: 3 }),
      undo: () => ({ said: 'Taken back.' }),
      standings: () => [{ state: 'new', tags: [] }],
    });
    await perform(desk, 'test', () => save(desk, rows, 'saved'));
    expect(desk.state.toast).toMatchObject({ text: 'Saved.' });
    desk.state.toast?.undo?.();
    await expect.poll(() => desk.state.toast).toEqual({ text: 'Taken back.', redo: expect.any(Function) });
    expect(calls.map(({ call }) => call)).toEqual(['savePapers', 'undo', 'standings']);
    expect([stateOf(desk.state, 'p0'), desk.state.undos]).toEqual(['new', []]);
  });

  it('is what a quick undo means, though it is still on its way', async () => {
    const rows = rowsOf(2);
    const desk = aDesk({ rows });
    const calls = answerActByAct();
    await perform(desk, 'test', () => save(desk, rows.slice(0, 1), 'saved'));
    void perform(desk, 'test', () => save(desk, rows.slice(1), 'saved'));
    undoNewest(desk);
    await expect
      .poll(() => calls.flatMap(({ call, input }) => (call === 'undo' ? [input] : [])))
      .toEqual([{ act: 2 }]);
  });

  it('is done again where it was taken back, as often as that, until something else is done', async () => {
    const rows = rowsOf(2);
    const desk = aDesk({ rows });
    const calls = answerActByAct();
    const turns = () =>
      calls.flatMap(({ call, input }) => (call === 'undo' || call === 'redo' ? [[call, input]] : []));
    for (const row of rows) await perform(desk, 'test', () => save(desk, [row], 'saved'));
    redoNewest(desk);
    expect(desk.state.toast?.text).toBe('There is nothing to redo.');
    undoNewest(desk);
    redoNewest(desk);
    await expect.poll(() => desk.state.undos).toHaveLength(2);
    expect(turns()).toEqual([
      ['undo', { act: 2 }],
      ['redo', { act: 2 }],
    ]);
    undoNewest(desk);
    await expect.poll(() => desk.state.redos).toHaveLength(1);
    await perform(desk, 'test', () => save(desk, rows.slice(0, 1), 'saved'));
    expect(desk.state.redos).toEqual([]);
  });

  it('is undone act by act, the newest first', async () => {
    const rows = rowsOf(2);
    const desk = aDesk({ rows });
    const calls = answerActByAct();
    for (const row of rows) await perform(desk, 'test', () => save(desk, [row], 'saved'));
    undoNewest(desk);
    undoNewest(desk);
    undoNewest(desk);
    expect(desk.state.toast?.text).toBe('There is nothing to undo.');
    await expect.poll(() => calls.filter(({ call }) => call === 'undo')).toHaveLength(2);
    expect(calls.flatMap(({ call, input }) => (call === 'undo' ? [input] : []))).toEqual([
      { act: 2 },
      { act: 1 },
    ]);
  });

  it('is what went wrong and what to do, in the library’s words', async () => {
    const rows = rowsOf(1);
    const desk = aDesk({ rows });
    answerAs({});
    await perform(desk, 'test', () => save(desk, rows, 'saved'));
    expect(desk.state.toast).toEqual({ text: 'The disk is full. Make room.' });
    expect(stateOf(desk.state, 'p0')).toBeUndefined();
  });

  it('is none where the extension has gone: the page is told that by itself', async () => {
    const desk = aDesk({ rows: rowsOf(1) });
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Extension context invalidated.'),
    );
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    await perform(desk, 'test', () => savePage(desk, 'saved'));
    expect(desk.state.toast).toBeUndefined();
  });
});
