import { describe, expect, it } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../entrypoints/popup/snapshot';
import { noCounts } from '../../lib/core/counts';
import { aPaper, manyPapers } from '../components/kit';

function aStore(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
}

/** A store that holds one text under whatever key is asked for. */
const holding = (text: string) => ({ ...aStore(), getItem: () => text });
const counts = { ...noCounts, later: 1 };

describe('the rows the last popup left', () => {
  it('come back as they were', () => {
    const store = aStore();
    writeSnapshot(store, { counts, papers: [aPaper()] });
    expect(readSnapshot(store)).toEqual({
      counts,
      papers: [aPaper({ authors: [{ family: 'Okonkwo' }].map((name) => ({ ...name })) })],
    });
  });

  it('are few and short, whatever the papers are', () => {
    const store = aStore();
    const huge = manyPapers(200).map((paper) => ({
      ...paper,
      title: 'long '.repeat(1000),
      authors: Array.from({ length: 3000 }, () => ({ family: 'Okonkwo' })),
      tags: Array.from({ length: 500 }, (_, index) => `tag ${index}`),
    }));
    writeSnapshot(store, { counts, papers: huge });
    expect(Object.values(store.kept).join('').length).toBeLessThan(12_000);
    expect(readSnapshot(store)?.papers).toHaveLength(12);
  });

  it.each([
    'not JSON',
    '[]',
    'null',
    '{"version":0,"papers":[],"counts":{}}',
    '{"version":1,"papers":"none"}',
  ])('are none in %s', (text) => {
    expect(readSnapshot(holding(text))).toBeUndefined();
  });

  it('are those that can be understood', () => {
    const papers = [
      null,
      { id: 1, title: 'a number for an id' },
      { id: 'x', title: 'an unknown state', status: 'lost' },
      {
        id: 'y',
        title: 'fine',
        status: 'read',
        authors: [null, { literal: 'A group' }],
        tags: [3, 'ok'],
        links: { landing: 'javascript:alert(1)', pdf: 'https://papers.example/1.pdf' },
      },
    ];
    const text = JSON.stringify({ version: 1, counts: { later: -0.5, read: 3 }, papers });
    expect(readSnapshot(holding(text))).toEqual({
      counts: { ...noCounts, read: 3 },
      papers: [
        {
          id: 'y',
          title: 'fine',
          status: 'read',
          authors: [{ literal: 'A group' }],
          ids: [],
          tags: ['ok'],
          links: { pdf: 'https://papers.example/1.pdf', code: [] },
        },
      ],
    });
  });

  it('are given up where there is no room for them', () => {
    const full = {
      ...aStore({ 'offprint:popup': 'old' }),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    writeSnapshot(full, { counts, papers: [aPaper()] });
    expect(full.kept).toEqual({});
  });
});
