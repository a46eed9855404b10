import { onceAFrame } from './once-a-frame';

/**
 * Calls back, at most once a frame, whenever titles may have moved without their page having been scrolled: a part of
 * it was scrolled, resized, unfolded, or something in it arrived. Ends with the signal.
 */
export function watchShifts(
  window: Window & typeof globalThis,
  onShift: () => void,
  signal: AbortSignal,
): void {
  const { document } = window;
  const soon = onceAFrame(window, onShift, signal);
  const onScroll = ({ target }: Event) => {
    if (target !== document && target !== document.documentElement) soon();
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('scroll', onScroll, options);
  for (const event of ['load', 'toggle', 'transitionend']) document.addEventListener(event, soon, options);
  const sizes = new window.ResizeObserver(soon);
  if (document.body) sizes.observe(document.body);
  signal.addEventListener('abort', () => sizes.disconnect());
}
