import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { ActOf } from '../../lib/core/shortcuts';
import { keyActOf, type ListScope } from './keys';

// These are about no paper of the list, so they never wait for it.
const free: ReadonlySet<string> = new Set([
  'search',
  'help',
  'leave',
  'savePage',
  'laterPage',
  'startTriage',
  'paste',
  'goToTags',
  'teach',
]);

/** The keys of a page: of which scope, what they do, and its search box. */
type PageKeys<S extends ListScope> = {
  scope: S;
  acts: Readonly<Record<ActOf[S], () => void>>;
  box: RefObject<HTMLInputElement | null>;
  isLate: boolean;
};

/**
 * Sends the keys that are a page's to its acts. A key pressed while the list is not yet what was asked for
 * (`isLate`) waits for it, and so do those after it: whoever types a search and presses Enter at once means what is
 * found, not what stood there before.
 */
export function useKeys<S extends ListScope>({ scope, acts, box, isLate }: PageKeys<S>): void {
  const waiting = useRef<ActOf[S][]>([]);
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
      const act = keyActOf(scope, event, box.current);
      if (!act) return;
      event.preventDefault();
      const mustWait = now.current.isLate || waiting.current.length > 0;
      if (mustWait && !free.has(act)) waiting.current.push(act);
      else now.current.acts[act]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [scope, box]);
}
