import { useRef } from 'preact/hooks';
import type { Overlay } from './view';

/** What of the popup's content decides how high its window should be. */
export type Content = {
  rows: number;
  /** Whether the line about the page, or about what is selected, is there. */
  hasBar: boolean;
  hasSite: boolean;
  hasDrift: boolean;
  overlay: Overlay['what'] | undefined;
};

// In px, as the styles have them: search box and tabs, the line below them (and the site's, and that its layout changed), a row, what the current row has more than others.
const head = 79;
const barLine = 40;
const row = 56;
const currentExtra = 40;
const tagSheet = 260;
const least = 300;
// What wants all the room there is.
const high: ReadonlySet<string> = new Set<Overlay['what']>([
  'help',
  'paste',
  'details',
  'tree',
  'states',
  'more',
]);
const most = 600;

/** The height in px that the popup's window should have for its content; browsers allow 600 at most. */
export function heightFor({ rows, hasBar, hasSite, hasDrift, overlay }: Content): number {
  if (overlay && high.has(overlay)) return most;
  const list = rows > 0 ? rows * row + currentExtra : 0;
  const lines = Number(hasBar) + Number(hasSite) + Number(hasDrift);
  const sheet = overlay === 'tags' ? tagSheet : 0;
  return Math.max(least, Math.min(head + lines * barLine + list + sheet, most));
}

/** The height for the popup's window in px: it grows with the content but never shrinks, so that nothing jumps under the pointer. */
export function useFrameHeight(content: Content): number {
  const highest = useRef(0);
  highest.current = Math.max(highest.current, heightFor(content));
  return highest.current;
}
