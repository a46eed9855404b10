/** How long the page's thread is kept at a stretch, in ms: half a frame. */
const slice = 8;

/** A result, and the milliseconds of the page's thread it took: in all, and at the longest stretch. */
export type Sliced<T> = { value: T; cost: number; longest: number };

/**
 * Runs work that can pause at every yield so that the page stays quick: after each slice the page has its turn.
 * Undefined if the signal aborts before the end.
 */
export async function runInSlices<T>(
  work: Generator<undefined, T>,
  window: Window,
  signal: AbortSignal,
): Promise<Sliced<T> | undefined> {
  const { performance } = window;
  let cost = 0;
  let longest = 0;
  while (!signal.aborted) {
    const start = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - start < slice) step = work.next();
    const took = performance.now() - start;
    cost += took;
    longest = Math.max(longest, took);
    if (step.done) return { value: step.value, cost, longest };
    await new Promise((resolve) => window.setTimeout(resolve));
  }
  return undefined;
}
