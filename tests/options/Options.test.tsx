// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '../../entrypoints/options/Options';
import { askBackground } from '../../lib/platform/rpc';
import { changeSettings, readSettings } from '../../lib/platform/settings';
import { readTaughtRules, writeTaughtRules } from '../../lib/platform/taught-rules';
import { openLibrary } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { sawPapers } from '../../lib/store/sightings';
import { clearSightings } from '../../lib/store/visits';
import { axeFindings } from '../components/kit';
import { aDraft } from '../store/kit';

const { drop } = vi.hoisted(() => ({ drop: vi.fn(async (_pattern: string) => undefined) }));

vi.mock('../../lib/platform/rpc', () => ({ askBackground: vi.fn() }));
vi.mock('../../lib/platform/browser-keys', () => ({
  assignedKeys: async () => ({ 'start-triage': 'Alt+Shift+K', 'later-page': '' }),
  openShortcutSettings: vi.fn(),
}));
vi.mock('../../lib/platform/own-sites', () => ({
  ownSites: async () => (drop.mock.calls.length > 0 ? [] : ['*://lab.example/*']),
  hostOf: () => 'lab.example',
  dropSite: drop,
}));
vi.mock('../../lib/platform/version', () => ({ version: () => '1.2.3' }));

let db: Library;
const region = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(async () => {
  fakeBrowser.reset();
  db = await openLibrary();
});

afterEach(async () => {
  cleanup();
  await db.delete();
});

describe('the options', () => {
  it('set how papers are marked', async () => {
    render(<Options isMac={false} />);
    const marksOnly = await screen.findByRole<HTMLInputElement>('radio', { name: /^Marks only/ });
    expect(marksOnly.checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: /^Dim what was seen/ }));
    await waitFor(async () => expect((await readSettings()).marks).toBe('dim'));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Mark links to papers too/ }));
    await waitFor(async () => expect(await readSettings()).toMatchObject({ marks: 'dim', linkMarks: true }));
  });

  it('show what was taught, to be changed within bounds and forgotten', async () => {
    const rule = {
      host: 'pier.example',
      path: '/papers/*',
      item: 'li.work',
      title: 'b',
      isRun: false,
      at: 3,
    };
    await writeTaughtRules([rule]);
    render(<Options isMac={false} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: pier.example/papers/*' }));
    const item = screen.getByRole('textbox', { name: 'Each paper' });
    await userEvent.clear(item);
    await userEvent.type(item, 'li:has(b)');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That cannot be kept\./);
    expect(await readTaughtRules()).toEqual([rule]);
    await userEvent.clear(item);
    await userEvent.type(item, 'li.paper');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(async () => expect(await readTaughtRules()).toEqual([{ ...rule, item: 'li.paper' }]));
    await userEvent.click(await screen.findByRole('button', { name: 'Forget: pier.example/papers/*' }));
    await waitFor(async () => expect(await readTaughtRules()).toEqual([]));
    await screen.findByText('Forgot what you taught about pier.example.');
  });

  it('tell how much was seen, and forget it only when told twice', async () => {
    await sawPapers(db, [aDraft({ ids: ['arxiv:2405.10001'] })], 1_700_000_000_000);
    vi.mocked(askBackground).mockImplementation((async () => clearSightings(db)) as never);
    render(<Options isMac={false} />);
    const part = region('What counts as seen');
    await part.findByText('1 remembered.');
    await userEvent.click(part.getByRole('button', { name: 'Forget what was seen' }));
    expect(askBackground).not.toHaveBeenCalled();
    const dialog = within(screen.getByRole('dialog', { name: 'Forget what was seen?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Forget' }));
    await part.findByText('Nothing is remembered.');
  });

  it('bring the panel back on a site, and stop looking at one', async () => {
    await changeSettings({ quietHosts: ['quiet.example'] });
    render(<Options isMac={false} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Show again: quiet.example' }));
    await waitFor(async () => expect((await readSettings()).quietHosts).toEqual([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop: lab.example' }));
    await waitFor(() => expect(drop).toHaveBeenCalledWith('*://lab.example/*'));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Your own sites' })).toBeNull());
  });

  it('show the keys as the browser has them, and the version', async () => {
    render(<Options isMac={false} />);
    await screen.findByText('Alt+Shift+K');
    expect(region('Keys').getAllByText('not set').length).toBeGreaterThan(0);
    expect(screen.getByText('Offprint 1.2.3')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'All keys' }));
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeDefined();
  });

  it('have nothing for axe to find', async () => {
    const { container } = render(<Options isMac={false} />);
    await screen.findByRole('radio', { name: /^Marks only/ });
    expect(await axeFindings(container)).toEqual([]);
  });
});
