import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, setQuiet, watchSettings } from '../../lib/platform/settings';

beforeEach(() => fakeBrowser.reset());

const untouched = { quietHosts: [], marks: 'marks', linkMarks: false, fetchAbstracts: false };

describe('settings', () => {
  it('ask for nothing at first', async () => {
    expect(await readSettings()).toEqual(untouched);
  });

  it('remember the hosts without a panel, each once', async () => {
    await setQuiet('b.example', true);
    await setQuiet('a.example', true);
    await setQuiet('b.example', true);
    expect(await readSettings()).toEqual({ ...untouched, quietHosts: ['a.example', 'b.example'] });
    await setQuiet('a.example', false);
    expect(await readSettings()).toEqual({ ...untouched, quietHosts: ['b.example'] });
  });

  it('keep how marks look, and which links get them', async () => {
    await changeSettings({ marks: 'hide', linkMarks: true });
    expect(await readSettings()).toEqual({ ...untouched, marks: 'hide', linkMarks: true });
  });

  it.each([
    [null],
    ['text'],
    [{ quietHosts: 'all' }],
    [{ quietHosts: [1, {}], marks: 'shout', linkMarks: 1 }],
  ])('take nothing from %j', async (stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(untouched);
  });

  it('are the defaults where they cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('gone'));
    expect(await readSettings()).toEqual(untouched);
  });

  it('tell what was changed until the signal aborts', async () => {
    const told: unknown[] = [];
    const watching = new AbortController();
    watchSettings((settings) => told.push(settings), watching.signal);
    await changeSettings({ quietHosts: ['a.example'] });
    await fakeBrowser.storage.local.set({ other: 1 });
    watching.abort();
    await changeSettings({ quietHosts: [] });
    expect(told).toEqual([{ ...untouched, quietHosts: ['a.example'] }]);
  });
});
