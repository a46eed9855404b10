/** How long a page has to be quiet before it is looked at again, and how long that can be put off, in ms. */
const quiet = 300;
const longest = 2000;
/** Looking takes at most one part in this many of the page's time. */
const share = 20;
/** How soon after a scroll a change is taken for what the scroll has done, in ms. */
const scrollTime = 300;

/** What a look took of the page's thread, in ms, and what belongs to the page beside its own tree: shadow roots, frames' documents. */
export type Looked = { cost: number; parts?: readonly (ShadowRoot | Document)[] };

type Options = {
  /** Looks at the page; `isScrolled` says that it has changed since the last look because it was scrolled. */
  look(isScrolled: boolean): Promise<Looked>;
  /** True for a node of our own: that it was added is no change of the page, that it was removed is. */
  isOurs(node: Node): boolean;
  signal: AbortSignal;
};

type View = Window & typeof globalThis;

const idle = (window: Window, run: () => void, timeout: number) =>
  window.requestIdleCallback ? window.requestIdleCallback(run, { timeout }) : window.setTimeout(run);

function hasChanged(records: readonly MutationRecord[], isOurs: Options['isOurs']): boolean {
  return records.some(
    ({ type, addedNodes, removedNodes }) =>
      type === 'characterData' ||
      removedNodes.length > 0 ||
      Array.from(addedNodes).some((node) => !isOurs(node)),
  );
}

/** Calls back when the page changes in any of its parts, or goes on without being loaded anew; `follow` adds parts. */
function watchChanges(window: View, { isOurs, signal }: Options, onChange: (isScrolled: boolean) => void) {
  const { document } = window;
  const followed = new WeakSet<Node>();
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const isScrolled = () => window.performance.now() - scrolledAt < scrollTime;
  const observer = new window.MutationObserver((records) => {
    if (hasChanged(records, isOurs)) onChange(isScrolled());
  });
  const onScroll = () => {
    scrolledAt = window.performance.now();
  };
  const onLoad = ({ target }: Event) => {
    if (/^i?frame$/.test((target as Partial<Element> | null)?.localName ?? '')) onChange(false);
  };
  const follow = (part: ShadowRoot | Document) => {
    if (followed.has(part)) return;
    followed.add(part);
    // One observer for all: a second one would be told of the same changes again.
    observer.observe(part, { childList: true, subtree: true, characterData: true });
    part.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    part.addEventListener('load', onLoad, { capture: true, signal });
  };
  const onTurn = () => onChange(false);
  follow(document);
  for (const event of ['popstate', 'hashchange']) window.addEventListener(event, onTurn, { signal });
  // Tells of pushState too, where the browser has it.
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', onTurn, {
    signal,
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return follow;
}

/**
 * Looks at a page as soon as it has a moment, and again each time it has changed and come to rest, until the signal
 * aborts. A page that never rests is looked at every two seconds, one that takes long to look at less often.
 */
export function watchPage(window: View, options: Options): void {
  const { look, signal } = options;
  let timer = 0;
  let dueBy = 0;
  let isDue = false;
  let cost = 0;
  let isLooking = false;
  let hasMissed = false;
  let isByScroll = false;
  const lookNow = async () => {
    isDue = false;
    dueBy = 0;
    if (signal.aborted) return;
    isLooking = true;
    const wasByScroll = isByScroll;
    isByScroll = false;
    const looked = await look(wasByScroll);
    cost = looked.cost;
    looked.parts?.forEach(follow);
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
  const follow = watchChanges(window, options, (isScrolled) => {
    isByScroll ||= isScrolled;
    lookSoon();
  });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  lookWhenIdle();
}
