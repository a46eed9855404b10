/** A call that runs with the window's next frame, once however often it was asked for, and not after the signal. */
export function onceAFrame(window: Window, run: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    window.requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) run();
    });
  };
}
