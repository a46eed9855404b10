import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Lets the popup's window grow with what it shows but never shrink, so that nothing jumps under the pointer. */
export function useFrame(isPopup: boolean): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element || !isPopup) return;
    let highest = 0;
    const watch = new ResizeObserver(() => {
      if (element.offsetHeight <= highest) return;
      highest = element.offsetHeight;
      element.style.minHeight = `${highest}px`;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [isPopup]);
  return frame;
}
