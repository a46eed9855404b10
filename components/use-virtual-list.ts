import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Settings = VirtualizerOptions<HTMLTableElement, HTMLElement>;

/** A place between rows: before the row of this index (behind them all where there is none), and how far down that is in px. */
export type Gap = { index: number; top: number };

/** What to draw of a long list: the rows in view, and how to keep track of their heights. */
export type VirtualList = {
  scroller: RefObject<HTMLTableElement | null>;
  rows: VirtualItem[];
  /** The height of the whole list in px. */
  height: number;
  /** The ref of each drawn row, which also carries its index in `data-index`. */
  measure: (row: HTMLElement | null) => void;
  scrollTo: (index: number) => void;
  /** The place between rows that is nearest to a height in the list. */
  gapAt: (y: number) => Gap;
};

// Drawn before the first layout is known: about one popup full.
const firstRect = { width: 400, height: 600 };
const overscan = 4;

/** A box that is not laid out (no height) says nothing about what is in view, so it is not believed. */
const observeRect: Settings['observeElementRect'] = (list, tell) =>
  observeElementRect(list, (rect) => {
    if (rect.height > 0) tell(rect);
  });

/** Measures in the same frame: a row of unknown height would make the list jump. */
const measureRow: NonNullable<Settings['measureElement']> = (row, _entry, list) =>
  row.offsetHeight || list.options.estimateSize(list.indexFromElement(row));

/** What is in view, and the kept row: first or last where it is far from them. */
function withKept(range: Range, kept: number): number[] {
  const inView = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || inView.includes(kept)) return inView;
  return kept < (inView[0] ?? 0) ? [kept, ...inView] : [...inView, kept];
}

function gapOf(list: Virtualizer<HTMLTableElement, HTMLElement>, y: number): Gap {
  const row = list.getVirtualItemForOffset(y);
  if (!row) return { index: 0, top: 0 };
  const isLower = y > (row.start + row.end) / 2;
  return isLower ? { index: row.index + 1, top: row.end } : { index: row.index, top: row.start };
}

/**
 * Draws only what is in view of `count` rows, and the row at `kept` wherever it is; `keyOf` names a row across
 * changes, `guess` is a row's height in px as far as that can be told before it is drawn: where it is right, nothing is
 * drawn twice.
 */
export function useVirtualList(
  count: number,
  kept: number,
  keyOf: (index: number) => string,
  guess: (index: number) => number,
): VirtualList {
  const scroller = useRef<HTMLTableElement>(null);
  const [, redraw] = useReducer((times: number, _change: undefined) => times + 1, 0);
  const settings: Settings = {
    count,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    estimateSize: guess,
    measureElement: measureRow,
    observeElementRect: observeRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: firstRect,
    overscan,
    rangeExtractor: (range) => withKept(range, kept),
    onChange: () => redraw(undefined),
  };
  const [list] = useState(() => new Virtualizer(settings));
  list.setOptions(settings);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return {
    scroller,
    rows: list.getVirtualItems(),
    height: list.getTotalSize(),
    measure: list.measureElement,
    scrollTo: (index) => list.scrollToIndex(index, { align: 'auto' }),
    gapAt: (y) => gapOf(list, y),
  };
}
