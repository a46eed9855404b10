import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../lib/store/reads';
import { answerAsTab, clickMenu, runBackground } from '../background-kit';
import { aDraft } from '../store/kit';

const title = () => fakeBrowser.action.getTitle({ tabId: 7 });

/** The library's papers, once there are some. */
async function saved() {
  const db = await openLibrary();
  return await vi.waitFor(async () => {
    const papers = await db.papers.toArray();
    expect(papers).not.toEqual([]);
    return papers;
  });
}

beforeEach(runBackground);

describe('the context menu', () => {
  it('is made at install', async () => {
    const made: unknown[] = [];
    vi.spyOn(fakeBrowser.contextMenus, 'removeAll').mockResolvedValue(undefined as never);
    vi.spyOn(fakeBrowser.contextMenus, 'create').mockImplementation(((row: { id: string }) =>
      made.push(row.id)) as never);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(() =>
      expect(made).toEqual(['save-link', 'save-selection', 'save-page', 'later-page', 'start-triage']),
    );
  });

  it('saves a link as the page tells of it, and says so there', async () => {
    const told: unknown[] = [];
    answerAsTab(async ({ call, input }) => {
      if (call === 'paperOfLink')
        return { ok: true, value: { draft: aDraft({ title: 'Ink dries slowly here' }) } };
      told.push(input);
      return { ok: true, value: null };
    });
    clickMenu('save-link', { linkUrl: 'https://papers.example/7' });
    expect(await saved()).toMatchObject([{ title: 'Ink dries slowly here' }]);
    await vi.waitFor(() => expect(told).toMatchObject([{ said: 'Saved.', act: 1 }]));
  });

  it('saves a link by its address where the page tells nothing', async () => {
    vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'));
    clickMenu('save-link', { linkUrl: 'https://arxiv.org/abs/2401.00001' });
    expect(await saved()).toMatchObject([{ ids: ['arxiv:2401.00001'], title: 'arXiv:2401.00001' }]);
    await vi.waitFor(async () => expect(await title()).toBe('Saved.'));
  });

  it('takes a link’s words for the title, and no nonsense for a draft', async () => {
    answerAsTab(async () => ({
      ok: true,
      value: { draft: { title: 7 }, text: ' Quiet ink\n for margins ' },
    }));
    clickMenu('save-link', { linkUrl: 'https://lab.example/ink.pdf' });
    expect(await saved()).toMatchObject([
      { title: 'Quiet ink for margins', links: { landing: 'https://lab.example/ink.pdf' } },
    ]);
  });

  it('says what to do about a link that names no paper', async () => {
    answerAsTab(async () => ({ ok: true, value: { text: 'here' } }));
    clickMenu('save-link', { linkUrl: 'https://lab.example/' });
    await vi.waitFor(async () => expect(await title()).toMatch(/^That link names no paper\. Open it/));
  });

  it.each([
    ['10.1234/ink.5678', { ids: ['doi:10.1234/ink.5678'] }],
    ['Reading orders in marginal notes', { title: 'Reading orders in marginal notes' }],
  ])('saves the selection %s', async (selectionText, paper) => {
    clickMenu('save-selection', { selectionText });
    expect(await saved()).toMatchObject([paper]);
    await vi.waitFor(async () => expect(await title()).toBe('Saved.'));
  });

  it('says what to select', async () => {
    clickMenu('save-selection', { selectionText: 'ink' });
    await vi.waitFor(async () => expect(await title()).toMatch(/Select a title, a DOI or a reference\.$/));
  });

  it('does to a page what the commands do', async () => {
    const asked: unknown[] = [];
    answerAsTab(async ({ call, input }) => {
      asked.push([call, input]);
      return { ok: true, value: { said: 'Saved 4 papers.' } };
    });
    clickMenu('later-page');
    await vi.waitFor(() => expect(asked).toEqual([['savePage', { status: 'later' }]]));
  });

  it('leaves rows of others alone', async () => {
    clickMenu('somebody-else');
    expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
  });
});
