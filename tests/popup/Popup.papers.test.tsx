// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup';
import { askTab } from '../../lib/platform/rpc';
import * as reads from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { axeFindings } from '../components/kit';
import { answerFrom, asked, current, press, queue, tag, titles, told } from './kit';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn(), askTab: vi.fn() }));
vi.mock('../../lib/platform/tabs', () => ({ currentTab: async () => undefined, openOwnPage: vi.fn() }));
vi.mock('../../lib/platform/browser-keys', () => ({
  assignedKeys: async () => ({}),
  openShortcutSettings: vi.fn(),
}));

let db: Library;
const open = async () => {
  const { container } = render(<Popup isMac={false} isPopup />);
  await waitFor(() => expect(titles()).toEqual(['Third stream', 'Second stream', 'First stream']));
  await press('{Escape}');
  return container;
};
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');
const tab = () => screen.getByRole('tab', { selected: true }).textContent;

beforeEach(async () => {
  localStorage.clear();
  db = await reads.openLibrary();
  answerFrom(db);
  vi.mocked(askTab).mockResolvedValue({ kind: 'none', papers: 0, fresh: 0 });
  await queue(db, 'First stream', 'Second stream', 'Third stream');
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

describe('the queue', () => {
  it('is put in order by keys, the current row staying the current one', async () => {
    await open();
    await press('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['Second stream', 'Third stream', 'First stream']));
    expect(current().textContent).toContain('Third stream');
    await press('{End}{Shift>}{Home}{/Shift}');
    await waitFor(() => expect(titles()).toEqual(['First stream', 'Second stream', 'Third stream']));
    await press('{Alt>}{ArrowDown}{ArrowUp}{/Alt}');
    await waitFor(() => expect(asked('moveInQueue')).toHaveLength(4));
    expect(titles()[0]).toBe('First stream');
  });

  it('puts what is urgent first, and says so in the row', async () => {
    await open();
    await press('{End}h');
    await waitFor(() => expect(titles()[0]).toBe('First stream'));
    expect(current().textContent).toContain('high priority');
    await press('{Shift>}H{/Shift}');
    await waitFor(() => expect(current().textContent).not.toContain('priority'));
    await press('{Shift>}H{/Shift}');
    await waitFor(() => expect(current().textContent).toContain('low priority'));
    expect(titles().at(-1)).toBe('First stream');
  });

  it('lets a paper go for some time, and shows where it is and when it comes back', async () => {
    const container = await open();
    await press('z');
    expect(await axeFindings(container)).toEqual([]);
    await press('5');
    await waitFor(() => expect(titles()).toEqual(['Second stream', 'First stream']));
    expect(said()).toMatch(/^Snoozed until .*Undo u$/);
    await press('6');
    await waitFor(() => expect(titles()).toEqual(['Third stream']));
    expect(tab()).toMatch(/Snoozed 1$/);
    expect(current().textContent).toMatch(/back \d+ \w+/);
    await press('1');
    expect(screen.queryByRole('tab', { name: /Snoozed/ })).toBeNull();
  });

  it('asks for the day to snooze until', async () => {
    await open();
    await press('z');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Pick a date…' }));
    const day = screen.getByLabelText('Day');
    await userEvent.type(day, '2090-01-31');
    await userEvent.click(screen.getByRole('button', { name: 'Snooze' }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    const until = new Date(told('snooze')?.until as number);
    expect([until.getFullYear(), until.getMonth(), until.getDate()]).toEqual([2090, 0, 31]);
  });

  it('dismisses, and shows what was dismissed from the menu', async () => {
    await open();
    await press('d');
    await waitFor(() => expect(titles()).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Dismissed: 1' }));
    await waitFor(() => expect(titles()).toEqual(['Third stream']));
    expect(tab()).toMatch(/Dismissed 1$/);
  });
});

describe('several papers', () => {
  it('are selected by keys, changed together, and let go by Escape', async () => {
    const container = await open();
    await press('v{Shift>}J{/Shift}');
    const bar = within(screen.getByRole('region', { name: 'Selected papers' }));
    expect(bar.getByText('2 selected')).toBeDefined();
    expect(await axeFindings(container)).toEqual([]);
    await press('{Escape}');
    expect(screen.queryByRole('region', { name: 'Selected papers' })).toBeNull();
    await press('{Shift>}A{/Shift}r');
    await screen.findByText('Nothing queued.');
    expect(told('setStatus')?.paperIds).toHaveLength(3);
  });

  it('are selected and tagged by the mouse', async () => {
    await open();
    await press('v');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select First stream' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tag' }));
    await press('water{Enter}');
    await waitFor(() => expect(told('setTags')?.paperIds).toHaveLength(2));
    await press('{Escape}');
    const tagged = await db.papers.filter(({ tags }) => tags.includes('water')).toArray();
    expect(tagged.map(({ title }) => title).sort()).toEqual(['First stream', 'Third stream']);
  });
});

describe('the details', () => {
  it('show the current paper and follow it, and go away by their key', async () => {
    const container = await open();
    await press('e');
    const sheet = await screen.findByRole('region', { name: 'The current paper' });
    await within(sheet).findByRole('article', { name: 'Third stream' });
    expect(await axeFindings(container)).toEqual([]);
    await press('j');
    await within(sheet).findByRole('article', { name: 'Second stream' });
    await press('e');
    expect(screen.queryByRole('region', { name: 'The current paper' })).toBeNull();
  });

  it('take a note right after its key, and none of its letters as an act', async () => {
    await open();
    await press('nxr');
    const note = await screen.findByLabelText('Note');
    await waitFor(() => expect(document.activeElement).toBe(note));
    await press('read again{Escape}');
    await waitFor(() => expect(told('setNote')?.note).toMatch(/read again$/));
    expect(asked('removePapers')).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('take how far the reader is, which the row then says, and a rating', async () => {
    await open();
    await press('b');
    await waitFor(() => expect(document.activeElement).toBe(screen.queryByLabelText('Page')));
    await press('12{Tab}30{Tab}');
    await waitFor(() => expect(current().textContent).toContain('p. 12 of 30'));
    await press('b{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await userEvent.click(screen.getByRole('button', { name: '4 of 5' }));
    await waitFor(() => expect(asked('setRating')).toHaveLength(1));
  });
});

it('takes acts back one after another', async () => {
  await open();
  await press('r');
  await screen.findByText('Moved to Read.');
  await press('u');
  await screen.findByRole('button', { name: 'Undo more u' });
  await press('u');
  await waitFor(() => expect(asked('undoLast')).toHaveLength(1));
});

describe('the tags', () => {
  it('are chosen from their tree, together with what is searched for', async () => {
    await tag(db, 'First stream', 'water/slow');
    await tag(db, 'Second stream', 'water/slow');
    await tag(db, 'Second stream', 'rock');
    const container = await open();
    await press('f');
    const tree = await screen.findByRole('tree', { name: 'Tags' });
    expect(
      within(tree)
        .getAllByRole('treeitem')
        .map((item) => item.getAttribute('aria-label')),
    ).toEqual(['rock, 1', 'water, 2', 'slow, 2']);
    expect(await axeFindings(container)).toEqual([]);
    await press('{ArrowDown}{Enter}');
    await waitFor(() => expect(titles().sort()).toEqual(['First stream', 'Second stream']));
    await press('{ArrowUp}{Enter}');
    await waitFor(() => expect(titles()).toEqual(['Second stream']));
    await press('{Enter}{Escape}');
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('are taken from a paper by its title, in which a formula is drawn', async () => {
    await queue(db, 'First stream', 'Second stream', 'Third stream', 'Trees of width $k$');
    const { container } = render(<Popup isMac={false} isPopup />);
    await waitFor(() => expect(titles()).toHaveLength(4));
    await press('{Escape}t');
    await waitFor(() => expect(container.querySelector('.tag-title .formula')).not.toBeNull());
  });

  it('search for themselves when clicked in a row', async () => {
    await tag(db, 'Third stream', 'rock');
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'rock' }));
    await waitFor(() => expect(titles()).toEqual(['Third stream']));
  });
});

describe('a saved search', () => {
  it('is kept, run, and removed', async () => {
    const container = await open();
    await press('/second{Escape}q');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Keep this search…' }));
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.clear(screen.getByLabelText('Name'));
    await press('two{Enter}');
    await waitFor(() => expect(told('saveSearch')).toEqual({ name: 'two', query: 'second' }));
    await press('{Escape}');
    await waitFor(() => expect(titles()).toHaveLength(3));
    await press('q');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'two' }));
    await waitFor(() => expect(titles()).toEqual(['Second stream']));
    await press('q');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove one…' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove “two”' }));
    await waitFor(() => expect(asked('removeSearch')).toHaveLength(1));
  });
});
