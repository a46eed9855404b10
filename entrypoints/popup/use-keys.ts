import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { PopupAct } from '../../lib/core/shortcuts';
import { popupActOf } from './keys';

type Acts = Readonly<Record<PopupAct, () => void>>;

// These are about no paper of the list, so they never wait for it.
const free: ReadonlySet<PopupAct> = new Set([
  'search',
  'help',
  'leave',
  'savePage',
  'laterPage',
  'startTriage',
]);

/**
 * Sends the keys that are the popup's to its acts. A key pressed while the list is not yet what was asked for
 * (`isLate`) waits for it, and so do those after it: whoever types a search and presses Enter at once means what is
 * found, not what stood there before.
 */
export function useKeys(acts: Acts, box: RefObject<HTMLInputElement | null>, isLate: boolean): void {
  const waiting = useRef<PopupAct[]>([]);
  const [, goOn] = useReducer((times: number, _: undefined) => times + 1, 0);
  const now = useRef({ acts, isLate });
  now.current = { acts, isLate };
  useLayoutEffect(() => {
    const act = isLate ? undefined : waiting.current.shift();
    if (!act) return;
    acts[act]();
    goOn(undefined);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = popupActOf(event, box.current);
      if (!act) return;
      event.preventDefault();
      const mustWait = now.current.isLate || waiting.current.length > 0;
      if (mustWait && !free.has(act)) waiting.current.push(act);
      else now.current.acts[act]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
