import type { RowPaper } from '../../components/byline';
import type { List } from '../../lib/core/paper';
import { moveInList, moveTo, openPaper, redo, remove, shiftPriority, undo } from './paper-acts';
import type { ToastState } from './use-toast';

type Listing = {
  toast: ToastState;
  current: RowPaper | undefined;
  /** The ids of the selected papers, or else of the current one. */
  targets: readonly string[];
};

/** What keys do to papers in any list of ours; `stay` makes the current row go with its paper when that moves within the list. */
export function paperKeyActs(listing: Listing, stay: () => void) {
  const { current, targets } = listing;
  const staying = (work: () => void) => () => {
    stay();
    work();
  };
  return {
    open: () => current && openPaper(listing, current, 'landing'),
    openPdf: () => current && openPaper(listing, current, 'pdf'),
    toSaved: () => moveTo(listing, targets, 'saved'),
    toLater: () => moveTo(listing, targets, 'later'),
    toReading: () => moveTo(listing, targets, 'reading'),
    toRead: () => moveTo(listing, targets, 'read'),
    dismiss: () => moveTo(listing, targets, 'dismissed'),
    remove: () => remove(listing, targets),
    moveUp: staying(() => moveInList(listing, targets, 'up')),
    moveDown: staying(() => moveInList(listing, targets, 'down')),
    toTop: staying(() => moveInList(listing, targets, 'top')),
    raise: staying(() => shiftPriority(listing, 1)),
    lower: staying(() => shiftPriority(listing, -1)),
    undo: () => undo(listing),
    redo: () => redo(listing),
  };
}

/** What keys do to show one list of papers or another. */
export function showKeyActs(show: (list: List | 'all') => void) {
  return {
    showQueue: () => show('later'),
    showReading: () => show('reading'),
    showAll: () => show('all'),
    showRead: () => show('read'),
    showSaved: () => show('saved'),
    showSnoozed: () => show('snoozed'),
    showDismissed: () => show('dismissed'),
  };
}
