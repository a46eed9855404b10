import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../lib/store/reads';
import { enterInBar, runBackground, save, typeInBar } from '../background-kit';
import { aDraft } from '../store/kit';

const ink = aDraft({
  title: 'Ink & <margins>',
  authors: [{ family: 'Okonkwo', given: 'Ada' }, { family: 'Lind' }],
  issued: '2024',
  venue: 'Letters',
  ids: ['arxiv:2405.10001'],
  links: { landing: 'https://papers.example/ink' },
});

const offered = () =>
  vi.mocked(fakeBrowser.omnibox.setDefaultSuggestion).mock.lastCall?.[0] as
    | { description: string }
    | undefined;
const opened = () => vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url }]) => url);

beforeEach(async () => {
  await runBackground();
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
});

describe('the address bar', () => {
  it('finds papers of the library, in markup that cannot be broken', async () => {
    const { paperIds } = await save([ink]);
    expect(await typeInBar('ink')).toEqual([
      {
        content: `offprint:${paperIds[0]}`,
        description: 'Ink &amp; &lt;margins&gt; · Okonkwo et al. · Letters · 2024',
      },
    ]);
    expect(offered()).toEqual({ description: 'Search your library for ink' });
  });

  it('opens the paper that is chosen', async () => {
    const { paperIds } = await save([ink]);
    enterInBar(`offprint:${paperIds[0]}`);
    await vi.waitFor(() => expect(opened()).toEqual(['https://papers.example/ink']));
  });

  it('opens the library on other words', async () => {
    enterInBar(' reading orders ');
    await vi.waitFor(() => expect(opened()[0]).toMatch(/\/library\.html\?q=reading\+orders$/));
  });

  it('opens a pasted identifier that is there already', async () => {
    await save([ink]);
    expect(await typeInBar('https://arxiv.org/abs/2405.10001v2')).toEqual([]);
    expect(offered()).toEqual({ description: 'Open Ink &amp; &lt;margins&gt;' });
    enterInBar('https://arxiv.org/abs/2405.10001v2');
    await vi.waitFor(() => expect(opened()).toEqual(['https://papers.example/ink']));
  });

  it.each([
    ['10.1234/ink.5678', 'doi:10.1234/ink.5678'],
    ['arXiv:2401.00001', 'arxiv:2401.00001'],
  ])('saves the pasted %s', async (text, id) => {
    await typeInBar(text);
    expect(offered()).toEqual({ description: `Save ${id}` });
    enterInBar(text);
    await vi.waitFor(async () => expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toBe('Saved.'));
    expect(await (await openLibrary()).papers.toArray()).toMatchObject([{ ids: [id] }]);
  });
});
