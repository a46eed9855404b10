// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup';
import { readSnapshot } from '../../entrypoints/popup/snapshot';
import { askTab } from '../../lib/platform/rpc';
import * as reads from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { answerFrom, asked, box, current, press, queue, titles } from './kit';

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
  it('shows the queue at once, the search box focused', async () => {
    await queue(db, 'Slow rivers', 'Wild rivers');
    open();
    expect(document.activeElement).toBe(box());
    await screen.findByText('Slow rivers');
    await waitFor(() => expect(box().getAttribute('placeholder')).toBe('Search 2 papers'));
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/Queue 2$/);
    expect(document.querySelector<HTMLElement>('.strut')?.style.height).toBe('300px');
  });

  it('paints what the last popup left before the library answers', async () => {
    await queue(db, 'Slow rivers');
    const first = open();
    await waitFor(() => expect(readSnapshot(localStorage)?.papers).toHaveLength(1));
    first.unmount();
    vi.spyOn(reads, 'openLibrary').mockReturnValue(new Promise(() => undefined));
    open();
    expect(screen.getByText('Slow rivers')).toBeDefined();
    expect(box().getAttribute('placeholder')).toBe('Search 1 paper');
  });

  it('moves the current row from the search box, which keeps the focus', async () => {
    await queue(db, 'Slow rivers', 'Wild rivers');
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
    await queue(db, 'Slow rivers', 'Wild weather');
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
    await queue(db, 'Slow rivers', 'Wild weather');
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
    await queue(db, 'Slow rivers');
    open();
    await press('rivers zebra');
    await screen.findByText('Nothing found: “rivers”, “zebra…”.');
    await userEvent.click(await screen.findByRole('button', { name: 'Search “rivers” 1' }));
    await waitFor(() => expect(titles()).toEqual(['Slow rivers']));
  });

  it('moves papers by their keys once the box is left, and takes it back', async () => {
    await queue(db, 'Slow rivers', 'Wild rivers');
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
    await waitFor(() => expect(asked('undo')).toHaveLength(1));
  });

  it('takes back the last act even if its answer is still to come', async () => {
    await queue(db, 'Slow rivers', 'Wild rivers');
    open();
    await screen.findByText('Slow rivers');
    await press('{Escape}r');
    await screen.findByText('Moved to Read.');
    await press('xu');
    await waitFor(() => expect(asked('undo')).toHaveLength(1));
    const removal = (await db.acts.toArray()).find(({ did }) => did.startsWith('Removed'));
    expect(asked('undo')).toEqual([['undo', { act: removal?.id }]]);
  });

  it('takes back the newest act when nothing was done here', async () => {
    await queue(db, 'Slow rivers');
    open();
    await screen.findByText('Slow rivers');
    await press('{Escape}u');
    await waitFor(() => expect(asked('undoLast')).toHaveLength(1));
  });

  it('returns to the search box by its key, and goes back step by step by Escape', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    await queue(db, 'Slow rivers');
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
    await queue(db, 'Slow rivers');
    open();
    await screen.findByText('Slow rivers');
    await press('{Escape}t');
    await press('water/slow{Enter}');
    await screen.findByRole('button', { name: 'Take off water/slow' });
    await press('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Add a tag' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(await within(current()).findByText('water/slow')).toBeDefined();
  });

  it('changes a state and removes from the menu on a mark', async () => {
    await queue(db, 'Slow rivers', 'Wild rivers');
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
});
