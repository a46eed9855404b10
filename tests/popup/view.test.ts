import { describe, expect, it } from 'vitest';
import { changeView, currentIndex, firstView, moveBy, type ViewChange } from '../../entrypoints/popup/view';

const viewAfter = (...changes: ViewChange[]) => changes.reduce(changeView, firstView);
const papers = ['a', 'b', 'c'].map((id) => ({ id }));

describe('the list in view', () => {
  it('is the queue at first; typing searches all, and an empty box goes back', () => {
    expect(firstView.list).toBe('later');
    const searched = viewAfter({ do: 'show', list: 'read' }, { do: 'type', query: 'rivers' });
    expect(searched.list).toBe('all');
    expect(changeView(searched, { do: 'type', query: '' }).list).toBe('read');
  });

  it('stays where the reader narrowed a search to', () => {
    const narrowed = viewAfter(
      { do: 'type', query: 'ri' },
      { do: 'show', list: 'reading' },
      { do: 'type', query: 'riv' },
    );
    expect(narrowed).toMatchObject({ list: 'reading', query: 'riv' });
  });

  it('starts at the top after each search, and reads further only when asked', () => {
    const view = viewAfter({ do: 'move', to: 2, id: 'c' }, { do: 'readMore' });
    expect(view.limit).toBeGreaterThan(firstView.limit);
    expect(changeView(view, { do: 'readMore' }).limit).toBe(view.limit * 2);
    expect(changeView(view, { do: 'type', query: 'x' })).toMatchObject({
      current: { index: 0 },
      limit: firstView.limit,
    });
  });
});

describe('the current row', () => {
  it('goes no further than the list', () => {
    expect(moveBy(firstView, papers, -1)).toEqual({ do: 'move', to: 0, id: 'a' });
    expect(moveBy(firstView, papers, 9)).toEqual({ do: 'move', to: 2, id: 'c' });
  });

  it('follows its paper, and stays in its place when the paper is gone', () => {
    const view = viewAfter({ do: 'move', to: 1, id: 'b' });
    expect(currentIndex(view, [{ id: 'new' }, ...papers])).toBe(2);
    expect(currentIndex(view, [{ id: 'a' }, { id: 'c' }])).toBe(1);
    expect(currentIndex(view, [{ id: 'a' }])).toBe(0);
    expect(currentIndex(view, [])).toBe(-1);
  });
});

it('lays one thing over the list at a time', () => {
  const view = viewAfter(
    { do: 'open', overlay: { what: 'help' } },
    { do: 'open', overlay: { what: 'tags', ids: ['a'] } },
  );
  expect(view.overlay?.what).toBe('tags');
  expect(changeView(view, { do: 'close' })).not.toHaveProperty('overlay');
});
