import { describe, expect, it } from 'vitest';
import { freshCount, hiddenCount, isPicked, keptCount, shownPapers } from '../../entrypoints/content/views';
import type { Standing } from '../../lib/platform/protocol';
import { aDesk, rowsOf } from './kit';

const rows = rowsOf(5, (index) => (index === 4 ? { confidence: 0.4 } : {}));
const standings = new Map<string, Standing>([
  ['p0', { state: 'new', tags: [] }],
  ['p1', { state: 'seen', tags: [] }],
  ['p2', { state: 'later', paperId: 'x', tags: [] }],
  ['p3', { state: 'dismissed', paperId: 'y', tags: [] }],
]);
const state = (part = {}) => aDesk({ rows, standings, ...part }).state;
const keys = (papers: readonly { key: string }[]) => papers.map(({ key }) => key);

describe('what a page shows', () => {
  it('counts what is new and what is kept; a paper the library has not told of is neither', () => {
    expect([freshCount(state()), keptCount(state())]).toEqual([1, 1]);
  });

  it('selects sure papers that are not in the library', () => {
    expect(keys(rows.filter((row) => isPicked(state(), row)))).toEqual(['p0', 'p1']);
  });

  it('selects what the reader ticks, and not what the reader unticks', () => {
    const picks = new Map([
      ['p0', false],
      ['p2', true],
      ['p4', true],
    ]);
    expect(keys(rows.filter((row) => isPicked(state({ picks }), row)))).toEqual(['p1', 'p2', 'p4']);
  });

  it('selects nothing by itself while the reader selects one by one', () => {
    const picks = new Map([['p2', true]]);
    const selecting = state({ picks, isSelecting: true });
    expect(keys(rows.filter((row) => isPicked(selecting, row)))).toEqual(['p2']);
  });

  it('hides what was dismissed if the reader wants that, but not in the triage that dismissed it', () => {
    const hiding = { style: 'hide', kind: 'listing' };
    expect(keys(shownPapers(state(hiding)))).toEqual(['p0', 'p1', 'p2', 'p4']);
    expect(keys(shownPapers(state({ ...hiding, spared: new Set(['p3']) })))).toContain('p3');
    expect(keys(shownPapers(state({ ...hiding, isHiddenShown: true })))).toContain('p3');
    expect([hiddenCount(state(hiding)), hiddenCount(state({ ...hiding, isHiddenShown: true }))]).toEqual([
      1, 1,
    ]);
    expect(keys(shownPapers(state({ style: 'dim', kind: 'listing' })))).toContain('p3');
  });

  it('narrows to words and to what is new', () => {
    expect(keys(shownPapers(state({ filter: 'title:2' })))).toEqual(['p2']);
    expect(keys(shownPapers(state({ isNewOnly: true })))).toEqual(['p0', 'p4']);
    expect(keys(shownPapers(state({ isUnsavedOnly: true })))).toEqual(['p0', 'p1', 'p4']);
  });
});
