/** How long a title has to be on screen, in ms, before its paper counts as seen. */
export const seenAfter = 1000;

/** Knows which papers have been on screen long enough. Times are milliseconds of one clock. */
export type SeenClock = {
  /** A paper's title came on screen. */
  enter(key: string, now: number): void;
  /** The reader looked at it, for however long. */
  note(key: string): void;
  /** It went off screen. */
  leave(key: string, now: number): void;
  /** The reader looks elsewhere: what is on screen stops counting until `resume`. */
  pause(now: number): void;
  resume(now: number): void;
  /** The papers that were on screen for `seenAfter` at a stretch, each told once. */
  take(now: number): string[];
};

/** A clock that has seen nothing yet. */
export function makeSeenClock(): SeenClock {
  const since = new Map<string, number>();
  const seen = new Set<string>();
  const taken = new Set<string>();
  const settle = (now: number) => {
    for (const [key, start] of since) if (now - start >= seenAfter) seen.add(key);
  };
  return {
    enter(key, now) {
      if (!since.has(key)) since.set(key, now);
    },
    note(key) {
      seen.add(key);
    },
    leave(key, now) {
      const start = since.get(key);
      if (start !== undefined && now - start >= seenAfter) seen.add(key);
      since.delete(key);
    },
    pause(now) {
      settle(now);
      for (const key of since.keys()) since.set(key, Number.POSITIVE_INFINITY);
    },
    resume(now) {
      for (const key of since.keys()) since.set(key, now);
    },
    take(now) {
      settle(now);
      const keys = [...seen].filter((key) => !taken.has(key));
      for (const key of keys) taken.add(key);
      return keys;
    },
  };
}
