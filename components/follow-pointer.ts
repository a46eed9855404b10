/** Who is told of a drag: where the pointer is in the list (px from its first row), and that it is over. */
export type Following = { at: (y: number) => void; end: (isDropped: boolean) => void };

// In px: what is less is a click; where the list rolls at its edges; how far it rolls in a frame at most.
const slack = 5;
const edge = 40;
const mostRoll = 16;

/** How far a list rolls in a frame for a pointer at a height: the nearer to an edge, or the further beyond it, the further. */
export function rollFor({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>, y: number): number {
  const up = Math.max(0, top + edge - y);
  const down = Math.max(0, y - (bottom - edge));
  return Math.min(mostRoll, down / 3) - Math.min(mostRoll, up / 3);
}

/** Keeps the click that ends a drag from being one on what is below the pointer. */
function swallowClick(page: Document): void {
  const stop = new AbortController();
  const { signal } = stop;
  const onClick = (event: MouseEvent) => {
    stop.abort();
    // A key that presses a button is no click of the pointer's.
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('click', onClick, { capture: true, signal });
  page.addEventListener('pointerdown', () => stop.abort(), { capture: true, signal });
}

/** Follows a pointer that went down in a list, from the first few px on, until it is let go or Escape is pressed. */
export function followPointer(down: PointerEvent, list: HTMLElement, told: Following): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  const page = list.ownerDocument;
  let y = down.clientY;
  let isDragging = false;
  const tell = () => told.at(y - list.getBoundingClientRect().top + list.scrollTop);
  const roll = () => {
    if (signal.aborted) return;
    const by = rollFor(list.getBoundingClientRect(), y);
    if (by !== 0) {
      list.scrollTop += by;
      tell();
    }
    page.defaultView?.requestAnimationFrame(roll);
  };
  const end = (isDropped: boolean) => {
    stop.abort();
    if (!isDragging) return;
    if (list.hasPointerCapture(down.pointerId)) list.releasePointerCapture(down.pointerId);
    swallowClick(page);
    told.end(isDropped);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    y = event.clientY;
    if (!isDragging) {
      if (Math.hypot(event.clientX - down.clientX, y - down.clientY) < slack) return;
      isDragging = true;
      // The row itself may be taken out of the document while the list rolls.
      list.setPointerCapture(down.pointerId);
      roll();
    }
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isDragging || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  // The browser's own drag of a link, and its selecting of text, would take the pointer away.
  const refuse = (event: Event) => event.preventDefault();
  page.addEventListener('pointermove', onMove, { signal });
  page.addEventListener('pointerup', () => end(true), { signal });
  page.addEventListener('pointercancel', () => end(false), { signal });
  page.addEventListener('keydown', onKeyDown, { capture: true, signal });
  page.addEventListener('dragstart', refuse, { signal });
  page.addEventListener('selectstart', refuse, { signal });
  return stop;
}
