import { dressMark, type Look, makeMark } from './mark';
import { measureLink, measureSpot } from './measure';
import { type Spot, targetSide } from './place';
import type { Row } from './rows';

/** How far outside the viewport marks are kept ready. */
const nearBy = '1000px';

/** The marks of a page. Only those near the viewport exist, in page order. */
export type Marks = {
  /** Follows the page's rows; a row whose look is undefined gets no mark. */
  show(rows: readonly Row[], lookOf: LookOf): void;
  /** Puts every mark where its title is now, with the next frame. */
  replace(): void;
  /** The mark of a row that is near the viewport. */
  buttonOf(anchor: Element): HTMLButtonElement | undefined;
};

type LookOf = (row: Row) => Look | undefined;
type Standing = { row: Row; index: number };
type Placed = Standing & { button: HTMLButtonElement };

type Options = {
  /** An element positioned at the page's origin. */
  layer: HTMLElement;
  signal: AbortSignal;
  /** Told of a press, and whether Shift was held. */
  onPress(row: Row, button: HTMLButtonElement, isShifted: boolean): void;
  /** Told when a title gets a mark or loses it, for whoever watches titles near the viewport closely. */
  onNear(anchor: Element, isNear: boolean): void;
};

type Board = Pick<Options, 'layer' | 'onNear'> & {
  rows: Map<Element, Standing>;
  near: Set<Element>;
  placed: Map<Element, Placed>;
  lookOf: LookOf;
};

function drop(board: Board, anchor: Element): void {
  const mark = board.placed.get(anchor);
  if (!mark) return;
  mark.button.remove();
  board.placed.delete(anchor);
  board.onNear(anchor, false);
}

function putUp(board: Board, anchor: Element, standing: Standing): Placed {
  const mark = { ...standing, button: makeMark(board.layer.ownerDocument) };
  const later = [...board.placed.values()].filter(({ index }) => index > mark.index);
  const next = later.reduce<Placed | undefined>((a, b) => (a && a.index < b.index ? a : b), undefined);
  mark.button.classList.toggle('small', standing.row.isLink === true);
  board.layer.insertBefore(mark.button, next?.button ?? null);
  board.placed.set(anchor, mark);
  board.onNear(anchor, true);
  return mark;
}

function place(board: Board, anchor: Element, spot: Spot): void {
  const standing = board.rows.get(anchor);
  const look = standing && board.lookOf(standing.row);
  if (!standing || !look) {
    drop(board, anchor);
    return;
  }
  const { button } = board.placed.get(anchor) ?? putUp(board, anchor, standing);
  dressMark(button, look);
  button.style.transform = `translate(${spot.x}px, ${spot.y}px)`;
}

const isThere = ({ isIntersecting, intersectionRatio }: IntersectionObserverEntry) =>
  isIntersecting && intersectionRatio > 0;

/** False where a mark would stand beside the visible part of a title's scroller, at a line that is scrolled out of it. */
function isInSight({ intersectionRect }: IntersectionObserverEntry, { y }: Spot, origin: DOMRect): boolean {
  const middle = origin.top + y + targetSide / 2;
  return middle >= intersectionRect.top && middle <= intersectionRect.bottom;
}

/** One pass that only reads, then one that only writes: the browser lays the page out no second time for us. */
function onCrossing(board: Board, entries: readonly IntersectionObserverEntry[]): void {
  const origin = board.layer.getBoundingClientRect();
  // Of the thousands that a long page tells of at first, all but some are far away.
  const crossing = entries.filter((entry) => isThere(entry) || board.near.has(entry.target));
  const spots = crossing.map((entry) => {
    const standing = board.rows.get(entry.target);
    if (!isThere(entry) || !standing) return undefined;
    const { isLink, nodes } = standing.row;
    const spot = isLink ? measureLink(entry.target, origin) : measureSpot(standing.row, origin);
    // A break beside lines of text is not at their height.
    return spot && (nodes || isInSight(entry, spot, origin)) ? spot : undefined;
  });
  crossing.forEach((entry, at) => {
    const { target } = entry;
    if (isThere(entry)) board.near.add(target);
    else board.near.delete(target);
    const spot = spots[at];
    if (spot) place(board, target, spot);
    else if (!board.placed.get(target)?.button.matches(':focus')) drop(board, target);
  });
}

function follow(board: Board, observer: IntersectionObserver, rows: readonly Row[]): void {
  const before = board.rows;
  board.rows = new Map(rows.map((row, index) => [row.anchor, { row, index }]));
  for (const anchor of before.keys()) {
    if (board.rows.has(anchor)) continue;
    observer.unobserve(anchor);
    board.near.delete(anchor);
    drop(board, anchor);
  }
  for (const anchor of board.rows.keys()) if (!before.has(anchor)) observer.observe(anchor);
}

/** An element that shows another paper now: whoever watches the title begins anew. */
function renew(board: Board, anchor: Element): void {
  board.onNear(anchor, false);
  board.onNear(anchor, true);
}

function redress(board: Board, ask: (anchor: Element) => void): void {
  for (const anchor of board.near) {
    const standing = board.rows.get(anchor);
    const look = standing && board.lookOf(standing.row);
    const mark = board.placed.get(anchor);
    if (!look) drop(board, anchor);
    else if (mark) {
      if (mark.row.key !== standing?.row.key) renew(board, anchor);
      dressMark(Object.assign(mark, standing).button, look);
    } else ask(anchor);
  }
}

/** Draws marks into a layer until the signal aborts. */
export function makeMarks({ layer, signal, onPress, onNear }: Options): Marks {
  const board: Board = {
    layer,
    onNear,
    rows: new Map(),
    near: new Set(),
    placed: new Map(),
    lookOf: () => undefined,
  };
  // Each threshold tells of a title that unfolds, or of one whose first line has come into view by now.
  const options = { rootMargin: nearBy, threshold: [0, 0.01, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => onCrossing(board, entries), options);
  signal.addEventListener('abort', () => observer.disconnect());
  // Observing anew makes the observer tell the place anew, after the browser's own layout.
  const ask = (anchor: Element) => {
    observer.unobserve(anchor);
    observer.observe(anchor);
  };
  let shown: readonly Row[] = [];
  const onClick = ({ target, shiftKey }: MouseEvent) => {
    const button = (target as Element).closest('button');
    const mark = [...board.placed.values()].find((one) => one.button === button);
    if (mark) onPress(mark.row, mark.button, shiftKey);
  };
  layer.addEventListener('click', onClick, { signal });
  return {
    show(rows, lookOf) {
      board.lookOf = lookOf;
      if (rows !== shown) follow(board, observer, rows);
      shown = rows;
      redress(board, ask);
    },
    replace() {
      for (const anchor of board.near) ask(anchor);
    },
    buttonOf: (anchor) => board.placed.get(anchor)?.button,
  };
}
