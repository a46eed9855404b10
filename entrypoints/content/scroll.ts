/** Where the current paper of triage is kept: this part of the visible height from the top. */
const restLine = 1 / 3;

function scrollerOf(element: Element, view: Window): Element | undefined {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (node === node.ownerDocument.body || node === node.ownerDocument.documentElement) return undefined;
    const { overflowY } = view.getComputedStyle(node);
    if (/auto|scroll/.test(overflowY) && node.scrollHeight > node.clientHeight) return node;
  }
  return undefined;
}

/** Scrolls a title to a third from the top of what scrolls it. */
export function bringToRest(element: Element, view: Window): void {
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

/** The first of these elements, in page order, that is not above the visible part. */
export function firstInView<T extends { anchor: Element }>(papers: readonly T[]): T | undefined {
  return papers.find(({ anchor }) => anchor.getBoundingClientRect().bottom > 0);
}
