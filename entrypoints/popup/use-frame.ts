import { useRef } from 'preact/hooks';

/** What of the popup's content decides how high its window should be. */
export type Content = {
  rows: number;
  hasPage: boolean;
  hasSite: boolean;
  overlay: 'help' | 'paste' | 'tags' | 'states' | 'more' | undefined;
};

// In px, as the styles have them: search box and tabs, the page's line (and its site's), a row, what the current row has more than others.
const head = 79;
const pageLine = 40;
const row = 56;
const currentExtra = 40;
const tagSheet = 260;
const least = 300;
const most = 600;

/** The height in px that the popup's window should have for its content; browsers allow 600 at most. */
export function heightFor({ rows, hasPage, hasSite, overlay }: Content): number {
  if (overlay === 'help' || overlay === 'paste') return most;
  const list = rows > 0 ? rows * row + currentExtra : 0;
  const lines = Number(hasPage) + Number(hasSite);
  const sheet = overlay === 'tags' ? tagSheet : 0;
  return Math.max(least, Math.min(head + lines * pageLine + list + sheet, most));
}

/** The height for the popup's window in px: it grows with the content but never shrinks, so that nothing jumps under the pointer. */
export function useFrameHeight(content: Content): number {
  const highest = useRef(0);
  highest.current = Math.max(highest.current, heightFor(content));
  return highest.current;
}
