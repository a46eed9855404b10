/** The name our own world's global object remembers a running content script by; pages never see it. */
const mark = 'offprintRuns';

type World = { [mark]?: AbortSignal };

/**
 * How long a content script lives: as long as the extension it belongs to. Undefined where one runs already in this
 * world, as when a click injects it into a page of the site list. `stopped` also fires when the script is merely
 * injected again, so it ends a life only if the extension is really gone.
 */
export function claimLife(
  world: object,
  stopped: AbortSignal,
  isExtensionAlive: () => boolean,
): AbortController | undefined {
  const claimed = world as World;
  if (claimed[mark]?.aborted === false) return undefined;
  const life = new AbortController();
  claimed[mark] = life.signal;
  stopped.addEventListener('abort', () => {
    if (!isExtensionAlive()) life.abort();
  });
  return life;
}
