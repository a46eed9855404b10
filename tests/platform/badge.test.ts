import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { flashDone, flashTrouble, showCount } from '../../lib/platform/badge';

const badge = async () => [
  await fakeBrowser.action.getBadgeText({ tabId: 3 }),
  await fakeBrowser.action.getTitle({ tabId: 3 }),
];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});

describe('the badge', () => {
  it.each([
    [1, 1, '1', '1 paper, 1 new'],
    [96, 37, '96', '96 papers, 37 new'],
    [9999, 0, '9999', '9,999 papers, none new'],
    [12_345, 1200, '12k', '12,345 papers, 1,200 new'],
    [5_000_000, 0, '999k', '5,000,000 papers, none new'],
    [0, 0, '', 'Offprint'],
  ])('of %i papers, %i new, says %j', async (papers, fresh, text, title) => {
    await showCount(3, papers, fresh);
    expect(await badge()).toEqual([text, title]);
  });

  it('has the colour of new papers only when there are any', async () => {
    const color = () => fakeBrowser.action.getBadgeBackgroundColor({ tabId: 3 });
    await showCount(3, 5, 2);
    const fresh = await color();
    await showCount(3, 5, 0);
    expect(fresh).not.toEqual(await color());
  });

  it('comes back after what was said of two commands, one after the other', async () => {
    await showCount(3, 5, 2);
    await flashTrouble(3, 'Nothing here.');
    await vi.advanceTimersByTimeAsync(3000);
    await flashDone(3, 'Saved.');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await badge()).toEqual(['✓', 'Saved.']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await badge()).toEqual(['5', '5 papers, 2 new']);
  });

  it('shows a new count when all has been said', async () => {
    await showCount(3, 5, 2);
    await flashDone(3, 'Saved.');
    await showCount(3, 5, 0);
    expect(await badge()).toEqual(['✓', 'Saved.']);
    await vi.advanceTimersByTimeAsync(9000);
    expect(await badge()).toEqual(['5', '5 papers, none new']);
  });

  it('does not mind a tab that has closed', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 3.'));
    await expect(showCount(3, 5, 2)).resolves.toBeUndefined();
  });
});
