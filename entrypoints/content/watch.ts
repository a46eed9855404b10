/** How long a page has to be quiet before it is looked at again, and how long that can be put off, in ms. */
const quiet = 300;
const longest = 2000;
/** Looking takes at most one part in this many of the page's time. */
const share = 20;

type Options = {
  /** Looks at the page; gives the milliseconds of its thread that took. */
  look(): Promise<number>;
  /** True for a node of our own: that it was added is no change of the page, that it was removed is. */
  isOurs(node: Node): boolean;
  signal: AbortSignal;
};

const idle = (window: Window, run: () => void, timeout: number) =>
  window.requestIdleCallback ? window.requestIdleCallback(run, { timeout }) : window.setTimeout(run);

function hasChanged(records: readonly MutationRecord[], isOurs: Options['isOurs']): boolean {
  return records.some(
    ({ addedNodes, removedNodes }) =>
      removedNodes.length > 0 || Array.from(addedNodes).some((node) => !isOurs(node)),
  );
}

/**
 * Looks at a page as soon as it has a moment, and again each time it has changed and come to rest, until the signal
 * aborts. A page that never rests is looked at every two seconds, one that takes long to look at less often.
 */
export function watchPage(window: Window & typeof globalThis, { look, isOurs, signal }: Options): void {
  let timer = 0;
  let dueBy = 0;
  let isDue = false;
  let cost = 0;
  let isLooking = false;
  let hasMissed = false;
  const lookNow = async () => {
    isDue = false;
    dueBy = 0;
    if (signal.aborted) return;
    isLooking = true;
    cost = await look();
    isLooking = false;
    if (hasMissed) lookSoon();
  };
  const lookWhenIdle = () => {
    isDue = true;
    hasMissed = false;
    idle(window, lookNow, longest);
  };
  const lookSoon = () => {
    // What changes before a look will be seen by it; what changes meanwhile, by the next.
    hasMissed ||= isLooking;
    if (isDue || isLooking || signal.aborted) return;
    const now = window.performance.now();
    const rest = Math.max(quiet, cost * share);
    dueBy ||= now + Math.max(longest, rest);
    window.clearTimeout(timer);
    timer = window.setTimeout(lookWhenIdle, Math.min(rest, dueBy - now));
  };
  const observer = new window.MutationObserver((records) => {
    if (hasChanged(records, isOurs)) lookSoon();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  observer.observe(window.document, { childList: true, subtree: true });
  window.addEventListener('popstate', lookSoon, { signal });
  lookWhenIdle();
}
