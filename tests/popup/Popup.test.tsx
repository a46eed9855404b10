// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup';
import { readSnapshot } from '../../entrypoints/popup/snapshot';
import { UserError } from '../../lib/core/errors';
import type { Status } from '../../lib/core/paper';
import { askBackground, askTab } from '../../lib/platform/rpc';
import * as reads from '../../lib/store/reads';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { removePapers, setStatus, setTags } from '../../lib/store/writes';
import { axeFindings } from '../components/kit';
import { aDraft, page } from '../store/kit';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn(), askTab: vi.fn() }));
vi.mock('../../lib/platform/tabs', () => ({
  currentTab: async () => ({ id: 7, url: 'https://papers.example/list' }),
  openOwnPage: vi.fn(),
}));
vi.mock('../../lib/platform/browser-keys', () => ({
  assignedKeys: async () => ({ 'start-triage': 'Alt+Shift+K', 'later-page': '' }),
  openShortcutSettings: vi.fn(),
}));

const now = 1_700_000_000_000;
let db: Library;

/** The background's answers, on the real library. */
async function answer(call: string, input: never): Promise<unknown> {
  const { paperIds, status, add, drop } = input as {
    paperIds: string[];
    status: Status;
    add: string[];
    drop: string[];
  };
  if (call === 'setStatus') return setStatus(db, { paperIds, status, now });
  if (call === 'setTags') return setTags(db, { paperIds, add, drop, now });
  if (call === 'removePapers') return removePapers(db, { paperIds, now });
  return { said: `Did ${call}.`, act: 99 };
}

async function queue(...titles: string[]): Promise<void> {
  for (const [index, title] of titles.entries())
    await savePapers(db, {
      drafts: [aDraft({ title, ids: [`arxiv:2405.1000${index}`] })],
      status: 'later',
      url: page,
      now: now + index,
    });
}

const box = () => screen.getByRole('combobox', { name: /^Search/ });
const titles = () =>
  screen.queryAllByRole('row').map((row) => row.querySelector('.row-title')?.textContent ?? '');
const current = () => screen.getByRole('row', { selected: true });
const open = () => render(<Popup isMac={false} isPopup />);
const press = (keys: string) => userEvent.keyboard(keys);
const asked = (call: string) => vi.mocked(askBackground).mock.calls.filter(([name]) => name === call);

beforeEach(async () => {
  localStorage.clear();
  db = await reads.openLibrary();
  vi.mocked(askBackground).mockImplementation(answer as never);
  vi.mocked(askTab).mockResolvedValue({ kind: 'none', papers: 0, fresh: 0 });
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

describe('the popup', () => {
  it('shows the queue at once, the search box focused', async () => {
    await queue('Slow rivers', 'Wild rivers');
    open();
    expect(document.activeElement).toBe(box());
    await screen.findByText('Slow rivers');
    await waitFor(() => expect(box().getAttribute('placeholder')).toBe('Search 2 papers'));
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/Queue 2$/);
    expect(document.querySelector<HTMLElement>('.strut')?.style.height).toBe('300px');
  });

  it('paints what the last popup left before the library answers', async () => {
    await queue('Slow rivers');
    const first = open();
    await waitFor(() => expect(readSnapshot(localStorage)?.papers).toHaveLength(1));
    first.unmount();
    vi.spyOn(reads, 'openLibrary').mockReturnValue(new Promise(() => undefined));
    open();
    expect(screen.getByText('Slow rivers')).toBeDefined();
    expect(box().getAttribute('placeholder')).toBe('Search 1 paper');
  });

  it('moves the current row from the search box, which keeps the focus', async () => {
    await queue('Slow rivers', 'Wild rivers');
    open();
    await screen.findByText('Slow rivers');
    const [first, second] = titles();
    expect(current().textContent).toContain(first);
    await press('{ArrowDown}');
    expect(current().textContent).toContain(second);
    expect(document.activeElement).toBe(box());
    expect(box().getAttribute('aria-activedescendant')).toBe(current().id);
    await press('{Enter}');
    expect(asked('openPaper')).toHaveLength(1);
  });

  it('searches everything while typing, and goes back to the queue', async () => {
    await queue('Slow rivers', 'Wild weather');
    open();
    await screen.findByText('Slow rivers');
    await press('weath');
    await waitFor(() => expect(titles()).toEqual(['Wild weather']));
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/Saved/);
    await userEvent.clear(box());
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/Queue/);
  });

  it('opens what was searched for, however soon Enter is pressed', async () => {
    await queue('Slow rivers', 'Wild weather');
    open();
    await screen.findByText('Slow rivers');
    const slow = (await db.papers.toArray()).find(({ title }) => title === 'Slow rivers');
    expect(titles()[0]).toBe('Wild weather');
    await press('slow{Enter}');
    await waitFor(() =>
      expect(asked('openPaper')).toEqual([['openPaper', { paperId: slow?.id, link: 'landing' }]]),
    );
  });

  it('says what a search without hits was understood as, and offers the nearest that has some', async () => {
    await queue('Slow rivers');
    open();
    await press('rivers zebra');
    await screen.findByText('Nothing found: “rivers”, “zebra…”.');
    await userEvent.click(await screen.findByRole('button', { name: 'Search “rivers” 1' }));
    await waitFor(() => expect(titles()).toEqual(['Slow rivers']));
  });

  it('moves papers by their keys once the box is left, and takes it back', async () => {
    await queue('Slow rivers', 'Wild rivers');
    open();
    await screen.findByText('Slow rivers');
    const [first, second] = titles();
    await press('{Escape}r');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await waitFor(() => expect(titles()).toEqual([second]));
    expect(current().textContent).toContain(second);
    expect((await screen.findByRole('status')).textContent).toMatch(/^Moved to Read\.Undo u$/);
    await press('4');
    await waitFor(() => expect(titles()).toEqual([first]));
    await press('u');
    expect(asked('undo')).toHaveLength(1);
  });

  it('takes back the newest act when nothing was done here', async () => {
    await queue('Slow rivers');
    open();
    await screen.findByText('Slow rivers');
    await press('{Escape}u');
    expect(asked('undoLast')).toHaveLength(1);
  });

  it('returns to the search box by its key, and goes back step by step by Escape', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    await queue('Slow rivers');
    open();
    await screen.findByText('Slow rivers');
    await press('riv{Escape}');
    expect(document.activeElement).not.toBe(box());
    await press('/');
    expect(document.activeElement).toBe(box());
    await press('{Escape}{Escape}');
    await waitFor(() => expect(box()).toHaveProperty('value', ''));
    expect(close).not.toHaveBeenCalled();
    await press('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });

  it('edits tags from the keyboard', async () => {
    await queue('Slow rivers');
    open();
    await screen.findByText('Slow rivers');
    await press('{Escape}t');
    await press('water/slow{Enter}');
    await screen.findByRole('button', { name: 'Take off water/slow' });
    await press('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Add a tag' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(within(current()).getByText('water/slow')).toBeDefined();
  });

  it('changes a state and removes from the menu on a mark', async () => {
    await queue('Slow rivers', 'Wild rivers');
    open();
    await screen.findByText('Slow rivers');
    const mark = () => within(current()).getByRole('button', { name: /change the state/ });
    await userEvent.click(mark());
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Reading' }));
    await waitFor(() => expect(titles()).toHaveLength(1));
    await userEvent.click(mark());
    await press('x');
    await screen.findByText('Nothing queued.');
    expect(await db.bin.count()).toBe(1);
  });

  it('shows every key, with those the browser gave', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    const help = await screen.findByRole('dialog', { name: 'Keys' });
    await within(help).findByText(/not set/);
    await userEvent.click(within(help).getByRole('button', { name: /Close/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
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

  it('says what went wrong with an act, in the words for the reader', async () => {
    await queue('Slow rivers');
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
    await queue(title);
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
    await queue(...papers);
    const { container } = open();
    await screen.findByText(papers[0] ?? 'Your reading list starts here.');
    if (keys) await press(keys);
    expect(await axeFindings(container)).toEqual([]);
  });
});
