import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { revisionKey, watchLibrary } from '../../lib/platform/library-changes';

beforeEach(() => fakeBrowser.reset());

it('tells of each write to the library, of nothing else, and until the end', async () => {
  const life = new AbortController();
  const onChange = vi.fn();
  watchLibrary(onChange, life.signal);
  await fakeBrowser.storage.local.set({ [revisionKey]: 1 });
  await fakeBrowser.storage.local.set({ settings: {} });
  await fakeBrowser.storage.session.set({ [revisionKey]: 2 });
  expect(onChange).toHaveBeenCalledTimes(1);
  life.abort();
  await fakeBrowser.storage.local.set({ [revisionKey]: 3 });
  expect(onChange).toHaveBeenCalledTimes(1);
});
