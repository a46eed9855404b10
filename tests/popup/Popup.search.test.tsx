// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../entrypoints/popup/Popup';
import { askTab } from '../../lib/platform/rpc';
import * as reads from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { axeFindings } from '../components/kit';
import { answerFrom, asked, box, press, queue, tag, titles } from './kit';

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn(), askTab: vi.fn() }));
vi.mock('../../lib/platform/tabs', () => ({ currentTab: async () => undefined, openOwnPage: vi.fn() }));
vi.mock('../../lib/platform/browser-keys', () => ({
  assignedKeys: async () => ({}),
  openShortcutSettings: vi.fn(),
}));

let db: Library;
const open = async () => {
  const { container } = render(<Popup isMac={false} isPopup />);
  await screen.findByText('Slow rivers');
  return container;
};
const offers = () => screen.queryAllByRole('option').map((offer) => offer.textContent);

beforeEach(async () => {
  localStorage.clear();
  db = await reads.openLibrary();
  answerFrom(db);
  vi.mocked(askTab).mockResolvedValue({ kind: 'none', papers: 0, fresh: 0 });
  await queue(db, 'Slow rivers', 'Wild rivers');
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

describe('the search box', () => {
  it('offers a field for what is typed, which Tab takes, and then its tags', async () => {
    await tag(db, 'Slow rivers', 'water/slow');
    const container = await open();
    await press('t');
    expect(offers()).toEqual([]);
    await press('a');
    expect(offers()).toEqual(['tag:a tag and all below it, as in tag:visionTab']);
    await press('{Tab}');
    expect(box()).toHaveProperty('value', 'tag:');
    expect(document.activeElement).toBe(box());
    await waitFor(() => expect(offers()).toEqual(['water/slow1Tab']));
    expect(await axeFindings(container)).toEqual([]);
    await press('{Tab}');
    expect(box()).toHaveProperty('value', 'tag:water/slow ');
    await waitFor(() => expect(titles()).toEqual(['Slow rivers']));
    expect(offers()).toEqual([]);
  });

  it('goes through the values of a field by the arrows, and takes the marked one by Enter', async () => {
    await open();
    await press('is:re');
    expect(offers()).toEqual(['readingTab', 'read']);
    await press('{ArrowDown}{ArrowDown}');
    const marked = screen.getByRole('option', { selected: true });
    expect(box().getAttribute('aria-activedescendant')).toBe(marked.id);
    await press('{Enter}');
    expect(box()).toHaveProperty('value', 'is:read ');
    expect(asked('openPaper')).toEqual([]);
  });

  it('leaves the arrows to the list while only fields are offered, and Enter too', async () => {
    await open();
    await press('wi');
    await press('{Enter}');
    await waitFor(() => expect(asked('openPaper')).toHaveLength(1));
  });

  it('puts the offers away by Escape, and takes one by the mouse', async () => {
    await open();
    await press('is:r{Escape}');
    expect(offers()).toEqual([]);
    expect(document.activeElement).toBe(box());
    await press('e');
    await userEvent.click(screen.getByRole('option', { name: /^reading/ }));
    expect(box()).toHaveProperty('value', 'is:reading ');
    expect(document.activeElement).toBe(box());
  });

  it('asks the library once for what is typed, also where nothing was found before', async () => {
    const asking = vi.spyOn(Object.getPrototypeOf(db.backendDB()), 'transaction');
    await open();
    fireEvent.input(box(), { target: { value: 'zzq' } });
    await screen.findByText(/^Nothing found.*zzq/);
    asking.mockClear();
    fireEvent.input(box(), { target: { value: 'slow' } });
    await waitFor(() => expect(titles()).toEqual(['Slow rivers']));
    expect(asking).toHaveBeenCalledTimes(1);
  });

  it('shows what is wrong with a query, and offers the nearest that is right', async () => {
    const container = await open();
    await press('auhtor:okonkwo slow');
    await screen.findByText('There is no field auhtor: here. Did you mean author:?');
    expect(container.querySelector('mark')?.textContent).toBe('auhtor:okonkwo');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Search “author:okonkwo slow”' }));
    await waitFor(() => expect(titles()).toEqual(['Slow rivers']));
    expect(box().getAttribute('aria-invalid')).toBe('false');
  });
});
