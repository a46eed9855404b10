// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup';
import { UserError } from '../../lib/core/errors';
import { askToPersist } from '../../lib/platform/persist';
import { askBackground, askTab } from '../../lib/platform/rpc';
import * as reads from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { axeFindings } from '../components/kit';
import { answerFrom, press, queue } from './kit';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn(), askTab: vi.fn() }));
vi.mock('../../lib/platform/own-sites', () => ({
  siteAccess: vi.fn(async () => 'listed'),
  patternOf: () => '*://papers.example/*',
  hostOf: () => 'papers.example',
}));
vi.mock('../../lib/platform/tabs', () => ({
  currentTab: async () => ({ id: 7, url: 'https://papers.example/list' }),
  openOwnPage: vi.fn(),
}));
vi.mock('../../lib/platform/persist', () => ({ askToPersist: vi.fn() }));
vi.mock('../../lib/platform/browser-keys', () => ({
  assignedKeys: async () => ({ 'start-triage': 'Alt+Shift+K', 'later-page': '' }),
  openShortcutSettings: vi.fn(),
}));

let db: Library;
const open = () => render(<Popup isMac={false} isPopup />);

beforeEach(async () => {
  localStorage.clear();
  db = await reads.openLibrary();
  answerFrom(db);
  vi.mocked(askTab).mockResolvedValue({ kind: 'none', papers: 0, fresh: 0 });
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

describe('the popup', () => {
  it('shows every key, with those the browser gave', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    const help = await screen.findByRole('dialog', { name: 'Keys' });
    await within(help).findByText(/not set/);
    await userEvent.click(within(help).getByRole('button', { name: /Close/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for storage that lasts once there is a paper to lose', async () => {
    open();
    await screen.findByText('Your reading list starts here.');
    expect(askToPersist).not.toHaveBeenCalled();
    await queue(db, 'Slow rivers');
    await waitFor(() => expect(askToPersist).toHaveBeenCalledOnce());
  });

  it('offers what can be done with the page, only when it has papers', async () => {
    vi.mocked(askTab).mockResolvedValue({ kind: 'listing', papers: 96, fresh: 37 });
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    open();
    const bar = within(await screen.findByRole('region', { name: 'This page' }));
    expect(bar.getByText('This page: 96 papers, 37 new')).toBeDefined();
    await userEvent.click(bar.getByRole('button', { name: 'Read later' }));
    expect(askTab).toHaveBeenCalledWith(7, 'savePage', { status: 'later' });
    await userEvent.click(bar.getByRole('button', { name: 'Triage' }));
    expect(askTab).toHaveBeenCalledWith(7, 'startTriage', {});
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
  });

  it('keeps what is asked of the page until the page has told what it has', async () => {
    let tell = (_summary: object): void => undefined;
    vi.mocked(askTab).mockImplementation(async (_tab, call) =>
      call === 'describePage'
        ? await new Promise((resolve) => {
            tell = resolve as typeof tell;
          })
        : ({ said: '96 papers saved.', act: 1 } as never),
    );
    open();
    await screen.findByText('Your reading list starts here.');
    await press('{Escape}{Shift>}L{/Shift}');
    expect(screen.getByRole('status').textContent).toBe('');
    tell({ kind: 'listing', papers: 96, fresh: 37 });
    await waitFor(() => expect(askTab).toHaveBeenCalledWith(7, 'savePage', { status: 'later' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('96 papers saved.'));
  });

  it('says what went wrong with an act, in the words for the reader', async () => {
    await queue(db, 'Slow rivers');
    open();
    await screen.findByText('Slow rivers');
    vi.mocked(askBackground).mockRejectedValue(new UserError('LibraryFull', 'The disk is full.'));
    await press('{Escape}r');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('The disk is full.'));
  });

  it('welcomes a new reader with one key and one link', async () => {
    open();
    await screen.findByText('Your reading list starts here.');
    expect(screen.getByText('Alt+Shift+K')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Open a sample listing' }).getAttribute('href')).toBe(
      'https://huggingface.co/papers',
    );
  });

  it('says what is wrong with the library, and tries again', async () => {
    const trouble = new UserError('LibraryUnavailable', 'It cannot be opened. Restart the browser.');
    const opening = vi.spyOn(reads, 'openLibrary').mockRejectedValueOnce(trouble);
    open();
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^It cannot be opened\.Restart the browser\./,
    );
    opening.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Your reading list starts here.');
  });

  it('shows hostile titles as text', async () => {
    const title = '<img src=x onerror=alert(1)> rivers';
    await queue(db, title);
    const { container } = open();
    await screen.findByText(title);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('axe finds nothing', () => {
  it.each<[string, string[], string]>([
    ['in the queue', ['Slow rivers', 'Wild rivers'], ''],
    ['in an empty library', [], ''],
    ['in a search without hits', ['Slow rivers'], 'zebra'],
    ['beside the tag editor', ['Slow rivers'], '{Escape}t'],
    ['beside a toast', ['Slow rivers', 'Wild rivers'], '{Escape}r'],
    ['in the help', ['Slow rivers'], '{Escape}?'],
  ])('%s', async (_, papers, keys) => {
    await queue(db, ...papers);
    const { container } = open();
    await screen.findByText(papers[0] ?? 'Your reading list starts here.');
    if (keys) await press(keys);
    expect(await axeFindings(container)).toEqual([]);
  });
});
