import { rowOf, type TeachAct, teachShortcuts } from '../../lib/core/shortcuts';
import { titleAt, titlePlaces } from '../../lib/detect/title-places';
import { seatOf } from '../content/seat';

type Ports = {
  /** Our own element, whose events are ours. */
  host: Element;
  /** True while titles are asked for: else the page's clicks are the page's. */
  isAsking(): boolean;
  /** Called with what the pointer or the keys are at. */
  onPoint(title: Element | undefined): void;
  onChoose(title: Element): void;
  onAct(act: TeachAct): void;
  signal: AbortSignal;
};

type View = Window & typeof globalThis;

const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick'];

/** Takes the pointer: what it is over is pointed at, a click chooses, and the page hears of neither. */
function takePointer(window: View, ports: Ports): void {
  const { host, signal } = ports;
  const titleOf = (event: Event) => {
    const [target] = event.composedPath();
    const isPage = target !== host && target instanceof Element;
    return isPage && event.isTrusted && ports.isAsking() ? titleAt(target) : undefined;
  };
  const options = { capture: true, signal };
  window.addEventListener('pointermove', (event) => ports.onPoint(titleOf(event)), options);
  for (const type of presses)
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || event.composedPath()[0] === host || !ports.isAsking()) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        const title = type === 'click' ? titleOf(event) : undefined;
        if (title) ports.onChoose(title);
      },
      options,
    );
}

/** Walks the places that may be titles, from the first one in view. */
function makeWalk(window: View): (by: 1 | -1) => Element | undefined {
  const places = titlePlaces(window.document);
  let at = -1;
  return (by) => {
    const inView = places.findIndex((place) => place.getBoundingClientRect().top >= 0);
    at = at < 0 ? Math.max(0, inView) : Math.min(places.length - 1, Math.max(0, at + by));
    places[at]?.scrollIntoView({ block: 'center' });
    return places[at];
  };
}

/** True for a key that is for one of our own buttons. */
const isForButton = (event: KeyboardEvent, host: Element) =>
  event.composedPath()[0] === host && (event.key === 'Enter' || event.key === ' ');

/** Takes the keys of a lesson before the page, and before whoever of us sat there, and gives the seat back in the end. */
function takeKeys(window: View, ports: Ports): void {
  const { host, signal } = ports;
  const walk = makeWalk(window);
  let current: Element | undefined;
  const go = (by: 1 | -1) => {
    current = walk(by);
    ports.onPoint(current);
  };
  const doAct = (act: TeachAct) => {
    if (ports.isAsking() && act === 'next') go(1);
    else if (ports.isAsking() && act === 'previous') go(-1);
    else if (ports.isAsking() && act === 'choose') {
      if (current) ports.onChoose(current);
    } else ports.onAct(act);
  };
  const seat = seatOf(globalThis, window);
  const before = seat.hear;
  seat.hear = (event) => {
    const key = event as KeyboardEvent;
    const act =
      event.type === 'keydown' && !isForButton(key, host) ? rowOf(teachShortcuts, key)?.act : undefined;
    if (!act || !event.isTrusted) {
      before?.(event);
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
    doAct(act);
  };
  signal.addEventListener('abort', () => {
    seat.hear = before;
  });
}

/** Lets the reader point at titles, by mouse and by keys, until the signal aborts. */
export function takePointing(window: View, ports: Ports): void {
  takePointer(window, ports);
  takeKeys(window, ports);
}
