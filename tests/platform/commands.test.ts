import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAsTab, press, runBackground, save, tell } from '../background-kit';
import { aDraft } from '../store/kit';

beforeEach(runBackground);

describe('a command', () => {
  const badge = () => fakeBrowser.action.getBadgeText({ tabId: 7 });
  const title = () => fakeBrowser.action.getTitle({ tabId: 7 });
  const pdf = 'https://arxiv.org/pdf/2401.00001';

  it.each([
    ['save-page', 'savePage', { status: 'saved' }],
    ['later-page', 'savePage', { status: 'later' }],
    ['start-triage', 'startTriage', {}],
  ])('%s asks the page to %s', async (command, call, input) => {
    const asked: unknown[] = [];
    answerAsTab(async (message) => {
      asked.push(message);
      return { ok: true, value: { said: 'Done.' } };
    });
    press(command);
    await vi.waitFor(() => expect(asked).toEqual([{ to: 'tab', call, input }]));
    expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('lets the content script in where none runs, and says what it did', async () => {
    let isIn = false;
    vi.mocked(fakeBrowser.scripting.executeScript).mockImplementation((async () => {
      isIn = true;
      return [];
    }) as never);
    answerAsTab(async () =>
      isIn ? { ok: true, value: { said: 'Saved 4 papers.' } } : Promise.reject(new Error('none')),
    );
    press('save-page');
    await vi.waitFor(async () => expect(await title()).toBe('Saved 4 papers.'));
    expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['/content-scripts/content.js'],
    });
  });

  it('saves a PDF by its address', async () => {
    vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([{ id: 7, url: pdf, title: '2401.00001' }] as never);
    vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'));
    press('later-page');
    await vi.waitFor(async () => expect(await title()).toBe('Put in the queue.'));
    const identities = [{ title: '', authors: [], ids: ['arxiv:2401.00001'] }];
    expect(await tell('standings', { identities })).toMatchObject([{ state: 'later' }]);
    await save([aDraft({ title: 'Its real title', ids: ['arxiv:2401.00001'] })]);
    expect(await tell('standings', { identities: [aDraft({ title: 'Its real title' })] })).toMatchObject([
      { state: 'later' },
    ]);
  });

  it('says why when there is nothing, and gives the count back after', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await tell('pageHolds', { papers: 2, fresh: 0 });
    answerAsTab(async () => ({
      ok: false,
      error: { name: 'NothingHere', message: 'There are no papers here.' },
    }));
    press('save-page');
    await vi.waitUntil(async () => (await badge()) === '–');
    expect(await title()).toBe('There are no papers here.');
    expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect([await badge(), await title()]).toEqual(['2', '2 papers, none new']);
  });

  it('says so where the browser lets no script in', async () => {
    vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('Cannot access'));
    press('start-triage');
    await vi.waitFor(async () => expect(await badge()).toBe('–'));
    expect(await title()).toBe('The browser does not let Offprint read this page.');
  });

  it('of the browser’s own is left alone', async () => {
    press('_execute_action');
    press('unknown');
    await tell('standings', { identities: [] });
    expect(fakeBrowser.tabs.sendMessage).not.toHaveBeenCalled();
    expect(await badge()).toBe('');
  });
});
