import type { PopupAct } from '../../lib/core/shortcuts';
import { openOwnPage } from '../../lib/platform/tabs';
import { paperKeyActs, showKeyActs } from '../shared/key-acts';
import { rowAnchor } from '../shared/row-anchor';
import type { Desk } from './desk';
import { listActs } from './list-acts';
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

type Acts = Record<PopupAct, () => void>;
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
  const { view, papers, current, change, toast } = desk;
  const stay = () => current && change({ do: 'move', to: currentIndex(view, papers), id: current.id });
  const overlays = overlayActs(desk);
  const isReading = view.overlay?.what === 'details';
  return {
    ...listActs(desk),
    ...showKeyActs((list) => change({ do: 'show', list })),
    ...paperKeyActs(desk, stay),
    ...overlays,
    details: () => (isReading ? change({ do: 'close' }) : overlays.details()),
    search: desk.focusBox,
    question: () => document.getElementById(questionId)?.focus(),
    savePage: () => void toast.tell(savePage(desk, 'saved')),
    laterPage: () => void toast.tell(savePage(desk, 'later')),
    paste: () => change({ do: 'open', overlay: { what: 'paste' } }),
    teach: () => void toast.tell(startTeaching(desk)),
    startTriage: () => void toast.tell(startTriage(desk)),
    library: () => void toast.tell(openOwnPage('/library.html').then(() => undefined)),
    leave: () => leave(desk),
  };
}
