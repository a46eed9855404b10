import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isDriftNews, noteDrift } from '../../lib/platform/drift-notes';

const day = 24 * 60 * 60 * 1000;
const now = 1_700_000_000_000;

beforeEach(() => fakeBrowser.reset());

describe('a changed layout', () => {
  it('is news once a week for each site', async () => {
    expect(await isDriftNews('arxiv', now)).toBe(true);
    await noteDrift('arxiv', now);
    expect(await isDriftNews('arxiv', now + 6 * day)).toBe(false);
    expect(await isDriftNews('pubmed', now)).toBe(true);
    expect(await isDriftNews('arxiv', now + 8 * day)).toBe(true);
  });

  it('is news where what was kept makes no sense', async () => {
    await fakeBrowser.storage.local.set({ driftNotes: { arxiv: 'yesterday' } });
    expect(await isDriftNews('arxiv', now)).toBe(true);
  });
});
