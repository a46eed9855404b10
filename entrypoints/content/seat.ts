/** The name our own world's global object keeps the seat by; pages never see it. */
const name = 'offprintKeys';

/** The place from which the keys of a page are heard before the page hears them; empty while nobody takes them. */
export type Seat = { hear?: ((event: Event) => void) | undefined };

type World = { [name]?: Seat };

const heard = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

/**
 * The seat of a window, made on first use. Listeners of one target are called in the order they were added, so the
 * script that runs before the page's own takes the seat, for whoever comes to sit there later.
 */
export function seatOf(world: object, window: Window): Seat {
  const kept = world as World;
  if (kept[name]) return kept[name];
  const seat: Seat = {};
  kept[name] = seat;
  for (const type of heard) window.addEventListener(type, (event) => seat.hear?.(event), { capture: true });
  return seat;
}

/** Lets the seat of a page hear a frame of it too, until the signal aborts. */
export function listenToFrame(world: object, frame: Window, signal: AbortSignal): void {
  const hear = (event: Event) => (world as World)[name]?.hear?.(event);
  for (const type of heard) frame.addEventListener(type, hear, { capture: true, signal });
}
