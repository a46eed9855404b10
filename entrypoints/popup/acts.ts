import type { PopupAct } from '../../lib/core/shortcuts';
import { openOwnPage } from '../../lib/platform/tabs';
import { moveInList, moveTo, openPaper, redo, remove, shiftPriority, undo } from '../shared/paper-acts';
import { rowAnchor } from '../shared/row-anchor';
import type { Desk } from './desk';
import { listActs, showActs } from './list-acts';
import { savePage, startTeaching, startTriage } from './page-acts';
import { currentIndex, type Overlay } from './view';

/** The element id of the question "same paper?", for the key that goes there. */
export const questionId = 'question';

/** One step back: what is open, the search box, the selection, the search, then the popup. */
function leave({ view, change, isInBox, focusList, closeWindow }: Desk): void {
  if (view.overlay) change({ do: 'close' });
  else if (isInBox()) focusList();
  else if (view.chosen.size > 0) change({ do: 'chooseNone' });
  else if (view.query) change({ do: 'type', query: '' });
  else closeWindow();
}

/** Does what moves papers within their list: the current row goes with its paper. */
function staying(desk: Desk, work: () => void): () => void {
  const { view, papers, current, change } = desk;
  return () => {
    if (current) change({ do: 'move', to: currentIndex(view, papers), id: current.id });
    work();
  };
}

type Acts = Record<PopupAct, () => void>;
type ToStatus = 'toSaved' | 'toLater' | 'toReading' | 'toRead' | 'dismiss';

/** What is done to the selected papers, or the current one. */
function paperActs(
  desk: Desk,
): Pick<Acts, ToStatus | 'remove' | 'moveUp' | 'moveDown' | 'toTop' | 'raise' | 'lower'> {
  const { targets } = desk;
  return {
    toSaved: () => moveTo(desk, targets, 'saved'),
    toLater: () => moveTo(desk, targets, 'later'),
    toReading: () => moveTo(desk, targets, 'reading'),
    toRead: () => moveTo(desk, targets, 'read'),
    dismiss: () => moveTo(desk, targets, 'dismissed'),
    remove: () => remove(desk, targets),
    moveUp: staying(desk, () => moveInList(desk, targets, 'up')),
    moveDown: staying(desk, () => moveInList(desk, targets, 'down')),
    toTop: staying(desk, () => moveInList(desk, targets, 'top')),
    raise: staying(desk, () => shiftPriority(desk, 1)),
    lower: staying(desk, () => shiftPriority(desk, -1)),
  };
}

/** What lays something over the list. */
function overlayActs(
  desk: Desk,
): Pick<
  Acts,
  | 'details'
  | 'menu'
  | 'snooze'
  | 'editTags'
  | 'editNote'
  | 'editProgress'
  | 'filterTags'
  | 'searches'
  | 'help'
> {
  const { view, current, targets, change } = desk;
  const open = (overlay: Overlay) => change({ do: 'open', overlay });
  const forPapers = (overlay: () => Overlay) => () => targets.length > 0 && open(overlay());
  return {
    details: forPapers(() => ({ what: 'details' })),
    menu: () => current && open({ what: 'states', paperId: current.id, anchor: rowAnchor() }),
    snooze: forPapers(() => ({ what: 'snooze', ids: targets, anchor: rowAnchor() })),
    editTags: forPapers(() => ({ what: 'tags', ids: targets })),
    editNote: forPapers(() => ({ what: 'details', goTo: 'note' })),
    editProgress: forPapers(() => ({ what: 'details', goTo: 'progress' })),
    filterTags: () => (view.overlay?.what === 'tree' ? change({ do: 'close' }) : open({ what: 'tree' })),
    searches: () => open({ what: 'searches', anchor: document.querySelector('.search') ?? document.body }),
    help: () => open({ what: 'help' }),
  };
}

/** What each act of the popup does, to the selected papers or the current one where it is about papers. */
export function actsOf(desk: Desk): Acts {
  const { view, current, change, toast, page } = desk;
  const overlays = overlayActs(desk);
  const isReading = view.overlay?.what === 'details';
  return {
    ...listActs(desk),
    ...showActs(desk),
    ...paperActs(desk),
    ...overlays,
    details: () => (isReading ? change({ do: 'close' }) : overlays.details()),
    open: () => current && openPaper(desk, current, 'landing'),
    openPdf: () => current && openPaper(desk, current, 'pdf'),
    undo: () => undo(desk),
    redo: () => redo(desk),
    search: desk.focusBox,
    question: () => document.getElementById(questionId)?.focus(),
    savePage: () => void toast.tell(savePage(page, 'saved')),
    laterPage: () => void toast.tell(savePage(page, 'later')),
    paste: () => change({ do: 'open', overlay: { what: 'paste' } }),
    teach: () => void toast.tell(startTeaching(desk)),
    startTriage: () => void toast.tell(startTriage(desk)),
    library: () => void toast.tell(openOwnPage('/library.html').then(() => undefined)),
    leave: () => leave(desk),
  };
}
