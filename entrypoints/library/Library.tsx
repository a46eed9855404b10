import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { SaidToast } from '../shared/SaidToast';
import { useAssignedKeys } from '../shared/use-assigned-keys';
import { useKeys } from '../shared/use-keys';
import { useMending } from '../shared/use-mending';
import { useOpened } from '../shared/use-opened';
import { useToast } from '../shared/use-toast';
import { actsOf } from './acts';
import type { Desk } from './desk';
import { Head } from './Head';
import './library.css';
import { TagSheet } from '../shared/TagSheet';
import { Middle } from './Middle';
import { Overlays } from './Overlays';
import { Pane } from './Pane';
import { SideNav, sizeOf } from './SideNav';
import { usePaper, usePapers } from './use-papers';
import { useShelves } from './use-shelves';
import { changeView, currentIndex, firstView, placeOf, type View } from './view';

const noIds: readonly string[] = [];

/** What acts are about: the selected papers that are listed, or the current one. */
function useTargets(chosen: View['chosen'], ids: readonly string[], currentId: string | undefined) {
  return useMemo(() => {
    if (chosen.size > 0) return ids.filter((id) => chosen.has(id));
    return currentId === undefined ? noIds : [currentId];
  }, [chosen, ids, currentId]);
}

/** How the page is opened: on whose keyboard, at the place after the address's `#`, on which query. */
type Opening = { isMac: boolean; hash: string; query?: string };

/** The desk of the page: all its state and what its acts work on. */
function useDesk({ isMac, hash, query }: Opening) {
  const [view, change] = useReducer(changeView, hash, (name) => firstView(placeOf(name), query));
  const [attempt, setAttempt] = useState(0);
  const { db, error } = useOpened(attempt);
  const papers = usePapers(db, view);
  const at = currentIndex(view, papers.ids);
  const currentId = papers.ids[at];
  const current = usePaper(db, currentId);
  const targets = useTargets(view.chosen, papers.ids, currentId);
  const toast = useToast();
  useMending(papers.isDamaged, toast.tell);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const desk: Desk = {
    db,
    view,
    change,
    papers,
    at,
    current,
    targets,
    toast,
    isMac,
    focusBox: () => {
      box.current?.focus();
      box.current?.select();
    },
    focusList: () => (list.current ?? document.getElementById('middle'))?.focus(),
    isInBox: () => document.activeElement === box.current,
  };
  const failure = error ?? papers.error;
  return { desk, box, list, failure, retry: () => setAttempt((times) => times + 1) };
}

/** The tag editor at the foot of the page, while tags are edited. */
function Tags({ desk }: { desk: Desk }): JSX.Element | null {
  const { view, db, current, change, focusList } = desk;
  if (view.overlay?.what !== 'tags' || !db) return null;
  const onDone = () => {
    change({ do: 'close' });
    focusList();
  };
  const { ids } = view.overlay;
  const known = current && ids.includes(current.id) ? [current] : [];
  return <TagSheet key={ids.join()} db={db} ids={ids} known={known} toast={desk.toast} onDone={onDone} />;
}

/** The library, a whole page: lists and tags at the side, papers in the middle, and the current one beside them. */
export function Library(opening: Opening): JSX.Element {
  const { isMac } = opening;
  const { desk, box, list, failure, retry } = useDesk(opening);
  const [isNavOpen, setNavOpen] = useState(false);
  const shelves = useShelves(desk.db);
  const acts = actsOf(desk);
  const assigned = useAssignedKeys();
  const { view, toast, papers } = desk;
  useKeys({ scope: 'library', acts, box, isLate: papers.isLate });
  useEffect(() => desk.focusList(), [papers.isTrue]);
  const hasPane = view.place.kind === 'list' || view.place.kind === 'tag';
  return (
    <div class="library">
      <Head
        desk={desk}
        size={shelves.counts ? sizeOf('all', shelves.counts) : 0}
        box={box}
        isNavOpen={isNavOpen}
        onNav={() => setNavOpen(!isNavOpen)}
        onHelp={acts.help}
      />
      <div class="columns" data-pane={hasPane} data-reading={view.isReading}>
        <SideNav desk={desk} shelves={shelves} isOpen={isNavOpen} onGone={() => setNavOpen(false)} />
        <main class="middle" id="middle" tabIndex={-1}>
          <Middle desk={desk} acts={acts} shelves={shelves} error={failure} onRetry={retry} listRef={list} />
        </main>
        {hasPane && <Pane desk={desk} />}
      </div>
      <div class="library-foot">
        <Tags desk={desk} />
        <SaidToast toast={toast} scope="library" isMac={isMac} />
      </div>
      <Overlays desk={desk} shelves={shelves} acts={acts} assigned={assigned} />
    </div>
  );
}
