import type { JSX } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { FilterTabs } from '../../components/FilterTabs';
import { type PageAct, PageBar } from '../../components/PageBar';
import { SiteBar } from '../../components/SiteBar';
import { Toast } from '../../components/Toast';
import type { PopupAct } from '../../lib/core/shortcuts';
import { askToPersist } from '../../lib/platform/persist';
import { keyNameOf } from '../shared/keys';
import { undo } from '../shared/paper-acts';
import { actsOf, type Desk } from './acts';
import { Head } from './Head';
import { filtersOf, sizeOf } from './lists';
import { Overlays } from './Overlays';
import { Panel, panelId } from './Panel';
import { type Page, pageText } from './page';
import './popup.css';
import { useAssignedKeys } from '../shared/use-assigned-keys';
import { useKeys } from '../shared/use-keys';
import { useMending } from '../shared/use-mending';
import { useToast } from '../shared/use-toast';
import { useFrameHeight } from './use-frame';
import { type LibraryState, useLibrary } from './use-library';
import { usePage } from './use-page';
import { useSite } from './use-site';
import { changeView, currentIndex, firstView } from './view';

type Acts = ReturnType<typeof actsOf>;

/** Where the popup runs: on whose keyboard, and whether in the toolbar's popup window or in a tab. */
export type Surroundings = { isMac: boolean; isPopup: boolean };

/** Asks for storage that lasts once there is something to lose: Chromium's worker, which saves, cannot ask. */
function usePersistence(counts: LibraryState['counts']): void {
  const hasPapers = sizeOf('all', counts) > 0;
  useEffect(() => {
    if (hasPapers) void askToPersist();
  }, [hasPapers]);
}

/** The desk of the popup: all its state and what its acts work on. */
function useDesk(): {
  desk: Desk;
  library: LibraryState;
  box: { current: HTMLInputElement | null };
  list: { current: HTMLElement | null };
} {
  const [view, change] = useReducer(changeView, firstView);
  const library = useLibrary(view);
  usePersistence(library.counts);
  const toast = useToast();
  useMending(library.isDamaged, toast.tell);
  const { page, askAgain } = usePage();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  // What was saved from the page, or taken back, changes how many of its papers are new.
  useEffect(askAgain, [askAgain, toast.said]);
  const desk: Desk = {
    view,
    papers: library.papers,
    current: library.papers[currentIndex(view, library.papers)],
    page,
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
  return { desk, library, box, list };
}

/** What can be done with the page: triage needs a list to walk. */
function pageActsOf(page: Page, acts: Acts, isMac: boolean): PageAct[] {
  const named = (name: string, act: PopupAct) => ({
    name,
    key: keyNameOf('popup', act, isMac),
    run: acts[act],
  });
  const saving = [named('Save', 'savePage'), named('Read later', 'laterPage')];
  return page.kind === 'listing' ? [...saving, named('Triage', 'startTriage')] : saving;
}

/** Keeps the focus on the list where its row, or the whole list, went away under it. */
function useFocusKept({ focusList }: Desk): void {
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.id === panelId) focusList();
  });
}

/** The reading list in the toolbar's popup. */
export function Popup({ isMac, isPopup }: Surroundings): JSX.Element {
  const { desk, library, box, list } = useDesk();
  const acts = actsOf(desk);
  const assigned = useAssignedKeys();
  const { view, page, toast, change } = desk;
  const site = useSite(page, toast);
  const height = useFrameHeight({
    rows: library.papers.length,
    hasPage: page !== undefined,
    hasSite: site !== undefined,
    overlay: view.overlay?.what,
  });
  useKeys({ scope: 'popup', acts, box, isLate: library.isLate });
  useEffect(() => box.current?.focus(), []);
  useFocusKept(desk);
  return (
    <>
      {isPopup && <div class="strut" style={{ height: `${height}px` }} />}
      <main class="popup">
        <h1 class="unseen">Offprint</h1>
        <Head desk={desk} library={library} box={box} onHelp={acts.help} />
        <FilterTabs
          filters={filtersOf(library.counts)}
          chosen={view.list}
          panelId={panelId}
          onChoose={(name) => change({ do: 'show', list: name })}
        />
        {page && <PageBar text={pageText(page)} acts={pageActsOf(page, acts, isMac)} />}
        {site && <SiteBar {...site} />}
        <div class="stage">
          <Panel desk={desk} library={library} listRef={list} assigned={assigned} isMac={isMac} />
          <Toast
            text={toast.said?.said}
            {...(toast.said?.act !== undefined && {
              undo: { key: keyNameOf('popup', 'undo', isMac), run: () => undo(desk) },
            })}
          />
        </div>
        <Overlays
          desk={desk}
          db={library.db}
          acts={acts}
          assigned={assigned}
          isMac={isMac}
          isPopup={isPopup}
        />
      </main>
    </>
  );
}
