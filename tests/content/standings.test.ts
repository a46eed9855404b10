import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askStandings,
  identityOf,
  inParts,
  mergeStandings,
  refresh,
} from '../../entrypoints/content/standings';
import type { Standing } from '../../lib/platform/protocol';
import { answerAs } from './background';
import { aDesk, aDraft, rowsOf } from './kit';

beforeEach(() => fakeBrowser.reset());

const standing = (state: Standing['state']): Standing => ({ state, tags: [] });

/** A title that stands so far below the upper edge of the window. */
const titleAt = (top: number) => ({ getBoundingClientRect: () => ({ top, bottom: top + 20 }) }) as Element;

describe('standings', () => {
  it('are asked for in parts that one call can carry', async () => {
    const sizes: number[] = [];
    answerAs({
      standings: ({ identities }) => {
        sizes.push(identities.length);
        return identities.map(() => standing('new'));
      },
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

describe('the standings of a long list', () => {
  const long = rowsOf(1000).map((row, at) => ({ ...row, anchor: titleAt(at * 100 - 50_000) }));

  it('are shown for the papers in the window before the others are asked about', async () => {
    const desk = aDesk({ rows: long });
    const known: number[] = [];
    const calls = answerAs({
      standings: ({ identities }) => {
        known.push(desk.state.standings.size);
        return identities.map(() => standing('new'));
      },
    });
    await refresh(desk);
    expect(known).toEqual([0, 60]);
    const [first] = calls as { input: { identities: { title: string }[] } }[];
    const titles = first?.input.identities.map(({ title }) => title) ?? [];
    expect(titles).toContain('Paper 500');
    expect(titles).toContain('Paper 530');
    expect(desk.state.standings.size).toBe(1000);
  });

  it('are asked for at once where the list is short', async () => {
    const desk = aDesk({ rows: long.slice(0, 200) });
    const calls = answerAs({ standings: ({ identities }) => identities.map(() => standing('seen')) });
    await refresh(desk);
    expect(calls.length).toBe(1);
    expect(desk.state.standings.size).toBe(200);
  });
});

describe('parts', () => {
  it('hold everything once, in order', () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts([], 2)).toEqual([]);
  });
});
