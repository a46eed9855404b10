import { makeSeenClock } from './seen';

/** Watches which titles are really on screen. */
export type SeenWatch = {
  /** Starts or stops watching a title; those far from the viewport need no watching. */
  follow(anchor: Element, isNear: boolean): void;
  /** Counts a paper as seen at once: the reader had it before them in triage. */
  note(key: string): void;
  /** Tells now what has been seen, as when the page becomes another one. */
  flush(): void;
};

/**
 * Tells the keys of the papers whose title was half on screen for a second, each time the reader leaves the page or
 * hides it. Ends with the signal.
 */
export function watchSeen(
  window: Window & typeof globalThis,
  keyOf: (anchor: Element) => string | undefined,
  onSeen: (keys: readonly string[]) => void,
  signal: AbortSignal,
): SeenWatch {
  const clock = makeSeenClock();
  const keys = new Map<Element, string>();
  const now = () => window.performance.now();
  const leave = (anchor: Element) => {
    const key = keys.get(anchor);
    if (key !== undefined) clock.leave(key, now());
    keys.delete(anchor);
  };
  const onCrossing = (entries: IntersectionObserverEntry[]) => {
    for (const { target, intersectionRatio } of entries) {
      leave(target);
      const key = keyOf(target);
      if (intersectionRatio < 0.5 || key === undefined) continue;
      keys.set(target, key);
      clock.enter(key, now());
    }
  };
  const observer = new window.IntersectionObserver(onCrossing, { threshold: 0.5 });
  const flush = () => {
    const seen = clock.take(now());
    if (seen.length > 0) onSeen(seen);
  };
  const onVisibility = () => {
    if (!window.document.hidden) return clock.resume(now());
    clock.pause(now());
    flush();
  };
  window.document.addEventListener('visibilitychange', onVisibility, { signal });
  window.addEventListener('pagehide', flush, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    follow(anchor, isNear) {
      if (isNear) return observer.observe(anchor);
      observer.unobserve(anchor);
      leave(anchor);
    },
    note: clock.note,
    flush,
  };
}
