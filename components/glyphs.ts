import type { MarkState } from '../lib/core/paper';

/** One stroke of a glyph in a 12 by 12 box: path data, and whether it is filled or drawn with a line of `width` units. */
export type Shape = { d: string; fill: true } | { d: string; width: number };

/** The `viewBox` of every glyph. */
export const glyphBox = '0 0 12 12';

const bookmark = 'M3 1.5h6v9L6 8 3 10.5z';
const ring = 'M6 1.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5z';

/** How each state is drawn: shape alone says which it is. Plain data, so that a page's marks need no Preact. */
export const glyphShapes: Readonly<Record<MarkState, readonly Shape[]>> = {
  new: [{ d: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z', fill: true }],
  seen: [{ d: 'M6 2.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5z', width: 1.5 }],
  saved: [{ d: bookmark, width: 1.5 }],
  later: [
    { d: bookmark, fill: true },
    { d: bookmark, width: 1.5 },
  ],
  reading: [
    { d: ring, width: 1.5 },
    { d: 'M6 1.75a4.25 4.25 0 1 0 0 8.5z', fill: true },
  ],
  read: [{ d: 'M2 6.5l2.75 3L10 2.75', width: 1.75 }],
  dismissed: [{ d: 'M3 6h6', width: 1.75 }],
};

/** The words for each state: what the tooltip and a screen reader say. */
export const stateNames: Readonly<Record<MarkState, string>> = {
  new: 'New',
  seen: 'Seen before',
  saved: 'Saved',
  later: 'Read later',
  reading: 'Reading',
  read: 'Read',
  dismissed: 'Dismissed',
};

/** The theme's colour of a state, as a CSS value. */
export function stateColor(state: MarkState): string {
  return `var(--state-${state})`;
}
