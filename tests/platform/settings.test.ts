import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, setQuiet, watchSettings } from '../../lib/platform/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are empty at first', async () => {
    expect(await readSettings()).toEqual({ quietHosts: [] });
  });

  it('remember the hosts without a panel, each once', async () => {
    await setQuiet('b.example', true);
    await setQuiet('a.example', true);
    await setQuiet('b.example', true);
    expect(await readSettings()).toEqual({ quietHosts: ['a.example', 'b.example'] });
    await setQuiet('a.example', false);
    expect(await readSettings()).toEqual({ quietHosts: ['b.example'] });
  });

  it.each([[null], ['text'], [{ quietHosts: 'all' }], [{ quietHosts: [1, {}] }]])(
    'take nothing from %j',
    async (stored) => {
      await fakeBrowser.storage.local.set({ settings: stored });
      expect(await readSettings()).toEqual({ quietHosts: [] });
    },
  );

  it('are the defaults where they cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('gone'));
    expect(await readSettings()).toEqual({ quietHosts: [] });
  });

  it('tell what was changed until the signal aborts', async () => {
    const told: unknown[] = [];
    const watching = new AbortController();
    watchSettings((settings) => told.push(settings), watching.signal);
    await changeSettings({ quietHosts: ['a.example'] });
    await fakeBrowser.storage.local.set({ other: 1 });
    watching.abort();
    await changeSettings({ quietHosts: [] });
    expect(told).toEqual([{ quietHosts: ['a.example'] }]);
  });
});
