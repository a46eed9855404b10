import { parentOf } from '../../lib/detect/roots';

/** Where the current paper of triage is kept: this part of the visible height from the top. */
const restLine = 1 / 3;

function scrollerOf(element: Element, view: Window): Element | undefined {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    if (node === node.ownerDocument.body || node === node.ownerDocument.documentElement) return undefined;
    const { overflowY } = view.getComputedStyle(node);
    if (/auto|scroll/.test(overflowY) && node.scrollHeight > node.clientHeight) return node;
  }
  return undefined;
}

/** Scrolls a title to a third from the top of what scrolls it; one in a frame in the frame, and the frame with it. */
export function bringToRest(element: Element, view: Window): void {
  const own = element.ownerDocument.defaultView ?? view;
  bringInto(element, own);
  const frame = own === view ? null : own.frameElement;
  if (!frame) return;
  const top = frame.getBoundingClientRect().top + element.getBoundingClientRect().top;
  const isVisible = top >= 0 && top <= view.innerHeight * (1 - restLine);
  if (!isVisible) view.scrollBy({ top: top - view.innerHeight * restLine, behavior: 'instant' });
}

function bringInto(element: Element, view: Window): void {
  const scroller = scrollerOf(element, view);
  if (scroller) {
    const frame = scroller.getBoundingClientRect();
    const target = frame.top + scroller.clientHeight * restLine;
    scroller.scrollBy({ top: element.getBoundingClientRect().top - target, behavior: 'instant' });
  }
  const { top, bottom } = element.getBoundingClientRect();
  const isVisible = top >= 0 && bottom <= view.innerHeight;
  if (scroller && isVisible) return;
  view.scrollBy({ top: top - view.innerHeight * restLine, behavior: 'instant' });
}

/** Brings a paper to rest; for one that a list has taken out of the page, the nearest one that is there, so that the list goes on. */
export function goNear<T extends { anchor: Element }>(papers: readonly T[], paper: T, view: Window): void {
  const at = papers.indexOf(paper);
  const byNearness = papers
    .map(({ anchor }, index) => ({ anchor, distance: Math.abs(index - at) }))
    .filter(({ anchor }) => anchor.isConnected);
  const nearest = byNearness.reduce((a, b) => (a && a.distance <= b.distance ? a : b), byNearness[0]);
  if (nearest) bringToRest(nearest.anchor, view);
}

/** The first of these elements, in page order, that is not above the visible part. */
export function firstInView<T extends { anchor: Element }>(papers: readonly T[]): T | undefined {
  return papers.find(({ anchor }) => anchor.getBoundingClientRect().bottom > 0);
}
