import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askStandings, identityOf, inParts, mergeStandings } from '../../entrypoints/content/standings';
import type { Standing } from '../../lib/platform/protocol';
import { aDraft, rowsOf } from './kit';

beforeEach(() => fakeBrowser.reset());

const standing = (state: Standing['state']): Standing => ({ state, tags: [] });

describe('standings', () => {
  it('are asked for in parts that one call can carry', async () => {
    const sizes: number[] = [];
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message) => {
      const { identities } = (message as { input: { identities: unknown[] } }).input;
      sizes.push(identities.length);
      return { ok: true, value: identities.map(() => standing('new')) };
    });
    const told = await askStandings(rowsOf(4500));
    expect(sizes).toEqual([2000, 2000, 500]);
    expect(told.size).toBe(4500);
  });

  it('are asked for with no more than a draft is recognised by', () => {
    const draft = aDraft({ abstract: 'Long', issued: '2024', venue: 'Here' });
    expect(Object.keys(identityOf(draft)).sort()).toEqual(['authors', 'ids', 'issued', 'title']);
    expect(identityOf(aDraft())).not.toHaveProperty('issued');
  });

  it('leave a paper new on the visit on which it was seen, but tell what was saved', () => {
    const before = new Map([
      ['a', standing('new')],
      ['b', standing('new')],
      ['gone', standing('read')],
    ]);
    const told = new Map([
      ['a', standing('seen')],
      ['b', standing('saved')],
      ['c', standing('seen')],
    ]);
    const after = mergeStandings(before, told);
    expect([...after].map(([key, { state }]) => `${key} ${state}`)).toEqual([
      'a new',
      'b saved',
      'gone read',
      'c seen',
    ]);
  });
});

describe('parts', () => {
  it('hold everything once, in order', () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts([], 2)).toEqual([]);
  });
});
