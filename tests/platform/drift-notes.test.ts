import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mayTellOfDrift, noteDriftTold } from '../../lib/platform/drift-notes';

const day = 24 * 60 * 60 * 1000;
const now = 1_700_000_000_000;

beforeEach(() => fakeBrowser.reset());

describe('telling of a changed layout', () => {
  it('is done once a week for each site', async () => {
    expect(await mayTellOfDrift('arxiv', now)).toBe(true);
    await noteDriftTold('arxiv', now);
    expect(await mayTellOfDrift('arxiv', now + 6 * day)).toBe(false);
    expect(await mayTellOfDrift('arxiv', now + 7 * day)).toBe(true);
    expect(await mayTellOfDrift('ssrn', now)).toBe(true);
  });

  it('forgets what is over, and is not held up by a clock that went back or by nonsense', async () => {
    await noteDriftTold('arxiv', now);
    await noteDriftTold('ssrn', now + 8 * day);
    expect((await fakeBrowser.storage.local.get('driftTold')).driftTold).toEqual({ ssrn: now + 8 * day });
    expect(await mayTellOfDrift('ssrn', now)).toBe(true);
    await fakeBrowser.storage.local.set({ driftTold: { hal: 'often', osf: null } });
    expect(await mayTellOfDrift('hal', now)).toBe(true);
    await fakeBrowser.storage.local.set({ driftTold: 7 });
    expect(await mayTellOfDrift('constructor', now)).toBe(true);
  });
});
