// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../entrypoints/library/Library';
import { openLibrary } from '../../lib/store/reads';
import type { Library as Db } from '../../lib/store/schema';
import { setTags } from '../../lib/store/writes';
import { axeFindings } from '../components/kit';
import { press, queue, titles } from '../popup/kit';
import { answerFrom, asked } from './kit';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn() }));
vi.mock('../../lib/platform/tabs', () => ({ openOwnPage: vi.fn() }));
vi.mock('../../lib/platform/browser-keys', () => ({
  assignedKeys: async () => ({}),
  openShortcutSettings: vi.fn(),
}));

let db: Db;
const open = (hash = '') => render(<Library isMac={false} hash={hash} />);
const entry = (name: RegExp) =>
  within(screen.getByRole('list', { name: 'Lists' })).getByRole('button', { name });
const toast = () =>
  screen.getAllByRole('status').find((each) => each.classList.contains('toast'))?.textContent ?? '';
const byTitle = async (title: string) => (await db.papers.toArray()).find((paper) => paper.title === title);

async function openWith(...papers: string[]): Promise<void> {
  await queue(db, ...papers);
  open();
  await screen.findByText(papers[0] ?? '', { selector: '.row-title' });
  await waitFor(() => expect(document.activeElement?.id).toBe('papers'));
}

beforeEach(async () => {
  db = await openLibrary();
  answerFrom(db);
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

describe('the library page', () => {
  it('shows all papers with the counts of every list, and reads the current one beside them', async () => {
    await openWith('Slow rivers', 'Wild rivers');
    expect(entry(/^All papers/).textContent).toMatch(/2$/);
    await waitFor(() => expect(entry(/^Queue/).textContent).toMatch(/2$/));
    await screen.findByRole('article', { name: titles()[0] ?? '' });
    await press('j');
    await screen.findByRole('article', { name: titles()[1] ?? '' });
  });

  it('selects by keys and changes all selected at once, and takes it back', async () => {
    await openWith('Slow rivers', 'Wild rivers', 'Deep rivers');
    await press('v{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByRole('region', { name: 'Selected papers' }).textContent).toMatch(/^2 selected/);
    await press('r');
    await waitFor(() => expect(toast()).toMatch(/^Moved 2 papers to Read\./));
    expect(await db.papers.where('status').equals('read').count()).toBe(2);
    await press('u');
    await waitFor(async () => expect((await byTitle('Slow rivers'))?.status).toBe('later'));
  });

  it('selects all by one key, and tags them', async () => {
    await openWith('Slow rivers', 'Wild rivers', 'Deep rivers');
    await press('{Shift>}A{/Shift}');
    await screen.findByText('3 selected');
    await press('t');
    await press('water/slow{Enter}');
    await waitFor(async () => expect((await byTitle('Wild rivers'))?.tags).toEqual(['water/slow']));
    await press('{Escape}{Escape}');
    expect(screen.queryByRole('region', { name: 'Selected papers' })).toBeNull();
    await screen.findByRole('treeitem', { name: 'water, 3' });
    expect(screen.getByRole('treeitem', { name: 'slow, 3' }).getAttribute('aria-level')).toBe('2');
  });

  it('puts a tag that some have on all, or takes it off', async () => {
    await openWith('Slow rivers', 'Wild rivers');
    const { id = '' } = (await byTitle('Slow rivers')) ?? {};
    await setTags(db, { paperIds: [id], add: ['calm'], drop: [], now: 1 });
    await press('{Shift>}A{/Shift}');
    await screen.findByText('2 selected');
    await press('t');
    await userEvent.click(await screen.findByRole('button', { name: 'Put calm on all' }));
    await waitFor(async () => expect((await byTitle('Wild rivers'))?.tags).toEqual(['calm']));
    await screen.findByRole('button', { name: 'Take off calm' });
  });

  it('renames a tag from its line in the tree, and takes it back', async () => {
    await openWith('Slow rivers');
    const { id = '' } = (await byTitle('Slow rivers')) ?? {};
    await setTags(db, { paperIds: [id], add: ['water/slow'], drop: [], now: 1 });
    await screen.findByRole('treeitem', { name: 'water, 1' });
    await press('g{F2}');
    const name = await screen.findByRole('textbox', { name: 'New name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'rivers{Enter}');
    await waitFor(async () => expect((await byTitle('Slow rivers'))?.tags).toEqual(['rivers/slow']));
    await press('u');
    await waitFor(async () => expect((await byTitle('Slow rivers'))?.tags).toEqual(['water/slow']));
  });

  it('shows the papers of a tag, folds the tree, and offers what can be done with a tag', async () => {
    await openWith('Slow rivers', 'Wild rivers');
    const { id = '' } = (await byTitle('Slow rivers')) ?? {};
    await setTags(db, { paperIds: [id], add: ['water/slow'], drop: [], now: 1 });
    await screen.findByRole('treeitem', { name: 'water, 1' });
    await press('g{Enter}');
    await waitFor(() => expect(titles()).toEqual(['Slow rivers']));
    await press('g{ArrowLeft}');
    expect(screen.queryByRole('treeitem', { name: /slow/ })).toBeNull();
    await press('{ArrowRight}{ArrowRight}{Shift>}{F10}{/Shift}');
    const menu = screen.getByRole('menu', { name: 'water/slow' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Show its papers', 'RenameF2', 'Merge into another tag', 'Colour', 'DeleteDel']);
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'Colour' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Teal' }));
    await waitFor(() =>
      expect(asked('setTagColor')).toEqual([['setTagColor', { tag: 'water/slow', color: 'teal' }]]),
    );
  });

  it('keeps a search under a name, and shows it again', async () => {
    await openWith('Slow rivers', 'Wild weather');
    await press('/');
    await press('weather');
    await waitFor(() => expect(titles()).toEqual(['Wild weather']));
    await userEvent.click(screen.getByRole('button', { name: 'Keep this search' }));
    await userEvent.keyboard('Skies{Enter}');
    const kept = within(await screen.findByRole('list', { name: 'Searches' }));
    await userEvent.click(screen.getByRole('button', { name: /^All papers/ }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    await userEvent.click(kept.getByRole('button', { name: 'Skies' }));
    await waitFor(() => expect(titles()).toEqual(['Wild weather']));
  });

  it('sorts by title', async () => {
    await openWith('Slow rivers', 'Wild rivers', 'Deep rivers');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Title');
    await waitFor(() => expect(titles()).toEqual(['Deep rivers', 'Slow rivers', 'Wild rivers']));
  });

  it('saves a note when its box is left, a rating and a progress', async () => {
    await openWith('Slow rivers');
    await screen.findByRole('article');
    await press('n');
    await waitFor(() => expect(document.activeElement?.id).toBe('note'));
    await press('Read the proof{Escape}');
    await waitFor(() => expect(asked('setNote')).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: '4 of 5' }));
    await waitFor(async () => expect((await byTitle('Slow rivers'))?.rating).toBe(4));
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Page' }), '7{Tab}');
    await waitFor(async () => expect((await byTitle('Slow rivers'))?.progress).toEqual({ page: 7 }));
  });

  it('brings back from the bin, and deletes for ever only when told twice', async () => {
    await openWith('Slow rivers', 'Wild rivers');
    await press('{Shift>}A{/Shift}');
    await screen.findByText('2 selected');
    await press('x');
    await waitFor(async () => expect(await db.bin.count()).toBe(2));
    await userEvent.click(screen.getByRole('button', { name: /^Bin/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Restore Slow rivers' }));
    await waitFor(async () => expect(await byTitle('Slow rivers')).toBeDefined());
    await userEvent.click(screen.getByRole('button', { name: 'Empty the bin' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete 1 paper for ever?' });
    expect(asked('emptyBin')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Empty the bin' }));
    await screen.findByText('The bin is empty.');
  });
});

describe('axe finds nothing', () => {
  it.each<[string, string[], string]>([
    ['in a library with papers', ['Slow rivers', 'Wild rivers'], ''],
    ['in an empty library', [], ''],
    ['while papers are selected and tagged', ['Slow rivers', 'Wild rivers'], 'vt'],
    ['in a menu', ['Slow rivers'], 'z'],
  ])('%s', async (_, papers, keys) => {
    await queue(db, ...papers);
    const { container } = open();
    await screen.findByText(papers[0] ?? 'Your library starts here.', { selector: 'p, span' });
    if (keys) await press(keys);
    expect(await axeFindings(container)).toEqual([]);
  });
});
