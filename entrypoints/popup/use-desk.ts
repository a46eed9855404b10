import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { askToPersist } from '../../lib/platform/persist';
import { useMending } from '../shared/use-mending';
import { useToast } from '../shared/use-toast';
import type { Desk } from './desk';
import { sizeOf } from './lists';
import { panelId } from './Panel';
import { type LibraryState, useLibrary } from './use-library';
import { usePage } from './use-page';
import { changeView, currentIndex, firstView } from './view';

/** Asks for storage that lasts once there is something to lose: Chromium's worker, which saves, cannot ask. */
function usePersistence(counts: LibraryState['counts']): void {
  const hasPapers = sizeOf('all', counts) > 0;
  useEffect(() => {
    if (hasPapers) void askToPersist();
  }, [hasPapers]);
}

/** Keeps the focus on the list where its row, or the whole list, went away under it. */
function useFocusKept({ focusList }: Desk): void {
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.id === panelId) focusList();
  });
}

/** The desk of the popup: all its state and what its acts work on. */
export function useDesk(): {
  desk: Desk;
  box: { current: HTMLInputElement | null };
  list: { current: HTMLElement | null };
} {
  const [view, change] = useReducer(changeView, firstView);
  const library = useLibrary(view);
  usePersistence(library.counts);
  const toast = useToast();
  useMending(library.isDamaged, toast.tell);
  const { page, whenTold, askAgain } = usePage();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  // What was saved from the page, or taken back, changes how many of its papers are new.
  useEffect(askAgain, [askAgain, toast.said]);
  const at = currentIndex(view, library.papers);
  const current = library.papers[at];
  useLayoutEffect(() => {
    // It was moved within its list: should it leave that, the row after it is the one in its new place.
    if (current && view.current.id === current.id && view.current.index !== at)
      change({ do: 'move', to: at, id: current.id });
  }, [current?.id, at]);
  const desk: Desk = {
    view,
    library,
    papers: library.papers,
    current,
    targets: view.chosen.size > 0 ? [...view.chosen] : current ? [current.id] : [],
    page,
    whenPageTold: whenTold,
    toast,
    change,
    focusBox: () => {
      box.current?.focus();
      box.current?.select();
    },
    focusList: () => (list.current ?? document.getElementById(panelId))?.focus(),
    isInBox: () => document.activeElement === box.current,
    closeWindow: () => window.close(),
  };
  useFocusKept(desk);
  return { desk, box, list };
}
