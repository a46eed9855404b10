import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../lib/core/paper';
import { ask, contentScript, page, popup, runBackground, save, tell, wakeBackground } from './background-kit';
import { aDraft, manyDrafts } from './store/kit';

beforeEach(runBackground);

describe('who may ask what', () => {
  it('is nobody outside the extension', async () => {
    expect(await ask('standings', { identities: [] }, { ...contentScript, id: 'another' })).toBeUndefined();
    expect(await ask('standings', { identities: [] }, { url: page })).toBeUndefined();
  });

  it.each(['undoLast', 'openPaper', 'lookAtTab'])('is our own pages alone for %s', async (call) => {
    expect(await ask(call, {})).toMatchObject({ ok: false, error: { name: 'NotAllowed' } });
    expect(await ask(call, {}, { ...popup, url: 'https://evil.example/popup.html' })).toMatchObject({
      error: { name: 'NotAllowed' },
    });
    expect(await ask(call, {}, popup)).not.toMatchObject({ error: { name: 'NotAllowed' } });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing', ''])(
    'finds no call "%s"',
    async (call) => {
      expect(await ask(call, {}, popup)).toMatchObject({ ok: false, error: { name: 'BadRequest' } });
    },
  );

  it('leaves messages that are not for the background to others', async () => {
    for (const message of [{ to: 'tab', call: 'savePage' }, 'hello', null, { call: 'undo' }])
      expect(await fakeBrowser.runtime.onMessage.trigger(message, popup as never)).toEqual([undefined]);
  });
});

describe('a call with a bad input', () => {
  const calls: [string, unknown][] = [
    ['standings', null],
    ['savePapers', { drafts: 'x', status: 'saved', url: page }],
    ['savePapers', { drafts: [aDraft()], status: 'lost', url: page }],
    ['savePapers', { drafts: [aDraft()], status: 'saved', url: 'javascript:alert(1)' }],
    ['savePapers', { drafts: [aDraft()], status: 'saved', url: page, tags: [7] }],
    ['savePapers', { drafts: [aDraft()], status: 'saved', url: page, tags: ['x'.repeat(101)] }],
    ['savePapers', { drafts: [aDraft()], status: 'saved', url: page, act: 'x' }],
    ['savePapers', { drafts: Array.from({ length: 2001 }, () => aDraft()), status: 'saved', url: page }],
    ['setStatus', { paperIds: 'all', status: 'read' }],
    ['setStatus', { paperIds: [{}], status: 'read' }],
    ['removePapers', { paperIds: ['x'.repeat(65)] }],
    ['undo', { act: -1 }],
    ['undo', {}],
    ['pageHolds', { papers: 1e99, fresh: 0 }],
    ['openLink', { url: 'javascript:alert(1)' }],
    ['openLink', { url: 'chrome://settings' }],
    ['setNote', { paperId: 'p', note: 7 }],
    ['setNote', { paperId: 'p', note: 'x'.repeat(100_001) }],
    ['suggestTags', { typed: 7, except: [] }],
    ['suggestTags', { typed: 'x', except: 'y' }],
    ['readText', { paperId: {} }],
    ['fetchAbstract', { ids: 'doi:10.1000/1' }],
    ['openPaper', { paperId: 'p', link: 'constructor' }],
    ['lookAtTab', { tabId: '7' }],
  ];
  it.each(calls)('%s %j is refused in words, and changes nothing', async (call, input) => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    const answer = await ask(call, input, popup);
    expect(answer).toMatchObject({ ok: false, error: { name: 'BadRequest' } });
    expect(opened).not.toHaveBeenCalled();
    expect(await tell('standings', { identities: [aDraft()] })).toEqual([{ state: 'new', tags: [] }]);
  });
});

describe('saving', () => {
  it('tells what became of each draft, in order, and how a listing then stands', async () => {
    const drafts = [aDraft({ ids: ['doi:10.1234/a'] }), { ...aDraft(), title: '' }, ...manyDrafts(1)];
    const saved = await save(drafts, { tags: ['to cite'] });
    expect(saved).toMatchObject({ added: 2, leftOut: 1 });
    expect(saved.paperIds[1]).toBe('');
    const standings = await tell('standings', {
      identities: [...manyDrafts(1), aDraft({ ids: ['doi:10.1234/a'] })],
    });
    expect(standings).toEqual([
      { state: 'saved', paperId: saved.paperIds[2], tags: ['to cite'] },
      { state: 'saved', paperId: saved.paperIds[0], tags: ['to cite'] },
    ]);
  });

  it('parses drafts again', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const hostile = {
      ...aDraft({ title, ids: ['doi:10.1234/x'] }),
      status: 'read',
      links: { pdf: 'javascript:alert(1)' },
    };
    const { paperIds } = await save([hostile as Draft]);
    const answer = await ask('openPaper', { paperId: paperIds[0], link: 'pdf' }, popup);
    expect(answer).toMatchObject({
      ok: false,
      error: { name: 'NotFound', message: 'No PDF is known for this paper.' },
    });
  });

  it('lets the pages know, each time anew', async () => {
    const revisions: unknown[] = [];
    fakeBrowser.storage.onChanged.addListener((changes) => revisions.push(changes.revision?.newValue));
    const { paperIds, act } = await save(manyDrafts(2));
    await ask('setStatus', { paperIds, status: 'later' });
    await ask('sawPapers', { identities: manyDrafts(1, 90) });
    await ask('undo', { act: act + 1 });
    // They hear of a write after it was answered.
    await vi.waitFor(() => expect(revisions).toHaveLength(3));
    expect(new Set(revisions).size).toBe(3);
  });

  it('asks the browser to keep the library with the first paper, not again', async () => {
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', { storage: { persist } });
    await save(manyDrafts(1));
    await save(manyDrafts(3));
    vi.unstubAllGlobals();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('survives a background that was stopped between two parts', async () => {
    const { act } = await save(manyDrafts(3));
    await wakeBackground();
    await save(manyDrafts(3, 3), { act });
    expect(await tell('undo', { act })).toEqual({ said: 'Undone: saved 6 papers.' });
  });
});

describe('changing', () => {
  it('moves, tags, notes, removes and undoes', async () => {
    const { paperIds } = await save(manyDrafts(2));
    const [paperId] = paperIds;
    const said = async (call: string, input: object) =>
      (await tell<{ said: string }>(call, input, popup)).said;
    expect(await said('setStatus', { paperIds, status: 'read' })).toBe('Moved 2 papers to Read.');
    expect(await said('setTags', { paperIds, add: ['x'], drop: [] })).toBe('Tagged 2 papers x.');
    expect(await said('setNote', { paperId, note: 'Yes.' })).toBe('Changed the note.');
    expect(await tell('suggestTags', { typed: 'x', except: [] })).toEqual([{ name: 'x', papers: 2 }]);
    expect(await tell('readText', { paperId })).toMatchObject({ note: 'Yes.' });
    expect(await said('removePapers', { paperIds: [paperId] })).toBe('Removed.');
    expect(await said('undoLast', {})).toBe('Undone: removed.');
    expect(await said('undoLast', {})).toBe('Undone: changed the note.');
    expect(await tell('standings', { identities: manyDrafts(1) })).toEqual([
      { state: 'read', paperId, tags: ['x'] },
    ]);
  });

  it('opens a queued paper and moves it to Reading', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    const { paperIds } = await save(manyDrafts(1), { status: 'later' });
    const input = { paperId: paperIds[0], link: 'pdf' };
    expect(await tell('openPaper', input, popup)).toMatchObject({ said: 'Moved to Reading.' });
    expect(await tell('openPaper', input, popup)).toEqual({ said: 'Opened.' });
    expect(opened).toHaveBeenCalledWith({ url: 'https://arxiv.org/pdf/2401.10000', active: true });
  });

  it('opens a page’s link in the background', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await tell('openLink', { url: 'https://a.example/1' });
    expect(opened).toHaveBeenCalledWith({ url: 'https://a.example/1', active: false });
  });
});

describe('the badge', () => {
  it('counts the papers of the tab that asks', async () => {
    await tell('pageHolds', { papers: 96, fresh: 37 });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('96');
    expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe('96 papers, 37 new');
    await tell('pageHolds', { papers: 0, fresh: 0 });
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
  });
});
