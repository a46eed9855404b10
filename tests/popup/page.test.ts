import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Page, pageText, readPage } from '../../entrypoints/popup/page';
import { UserError } from '../../lib/core/errors';
import { askBackground, askTab } from '../../lib/platform/rpc';
import { currentTab } from '../../lib/platform/tabs';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn(), askTab: vi.fn() }));
vi.mock('../../lib/platform/tabs', () => ({ currentTab: vi.fn() }));

const nobody = new UserError('TabUnreachable', 'No answer.');
const listing = { kind: 'listing', papers: 96, fresh: 37 } as const;
const none = { kind: 'none', papers: 0, fresh: 0 } as const;
const tab = { id: 7, url: 'https://papers.example/list', title: 'Papers' };

beforeEach(() => {
  vi.mocked(currentTab).mockResolvedValue(tab);
});

describe('the page in the tab', () => {
  it('is what its content script tells, which is then let in nowhere', async () => {
    vi.mocked(askTab).mockResolvedValue(listing);
    expect(await readPage()).toEqual({ kind: 'listing', tabId: 7, papers: 96, fresh: 37 });
    expect(askBackground).not.toHaveBeenCalled();
  });

  it('is looked at once where no script runs', async () => {
    vi.mocked(askTab).mockRejectedValueOnce(nobody).mockResolvedValueOnce(listing);
    expect(await readPage()).toMatchObject({ papers: 96 });
    expect(vi.mocked(askBackground).mock.calls).toEqual([['lookAtTab', { tabId: 7 }]]);
  });

  it('is nothing, silently, where it may not be looked at', async () => {
    vi.mocked(askTab).mockRejectedValue(nobody);
    vi.mocked(askBackground).mockRejectedValue(new UserError('NotAllowed', 'Not here.'));
    expect(await readPage()).toBeUndefined();
  });

  it('is never looked at if it is not of the web', async () => {
    vi.mocked(currentTab).mockResolvedValue({ id: 7, url: 'chrome://settings/' });
    vi.mocked(askTab).mockRejectedValue(nobody);
    expect(await readPage()).toBeUndefined();
    expect(askBackground).not.toHaveBeenCalled();
  });

  it('is known by its address where nothing can be read, as a PDF', async () => {
    vi.mocked(currentTab).mockResolvedValue({
      id: 7,
      url: 'https://arxiv.org/pdf/2405.10001v2',
      title: '2405.10001v2.pdf',
    });
    vi.mocked(askTab).mockResolvedValue(none);
    expect(await readPage()).toMatchObject({
      kind: 'address',
      url: 'https://arxiv.org/pdf/2405.10001v2',
      draft: { title: 'arXiv:2405.10001', ids: ['arxiv:2405.10001'] },
    });
  });

  it('is one paper by its title', async () => {
    vi.mocked(askTab).mockResolvedValue({ kind: 'paper', papers: 1, fresh: 0, title: 'Slow rivers' });
    expect(await readPage()).toEqual({ kind: 'paper', tabId: 7, title: 'Slow rivers' });
  });
});

it.each<[Page, string]>([
  [{ kind: 'listing', tabId: 1, papers: 1204, fresh: 37 }, 'This page: 1,204 papers, 37 new'],
  [{ kind: 'listing', tabId: 1, papers: 1, fresh: 0 }, 'This page: 1 paper, none new'],
  [{ kind: 'paper', tabId: 1, title: 'Slow rivers' }, 'This page: Slow rivers'],
])('the page in words', (page, text) => {
  expect(pageText(page)).toBe(text);
});
