/** How long what waits for its turn, a write above all, is kept waiting by work on the index, in ms. */
const longest = 12;

/**
 * A function that long work calls again and again: it gives a promise to wait for once the thread has been kept so
 * long that others must have their turn, and else nothing.
 */
export function makeBreath(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longest) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
