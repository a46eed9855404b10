import type { List } from '../../lib/core/paper';
import { type ActedOn, moveInList, moveTo, openPaper, redo, remove, shiftPriority, undo } from './paper-acts';

/** What keys do to papers in any list of ours; `stay` makes the current row go with its paper when that moves within the list. */
export function paperKeyActs(list: ActedOn, stay: () => void) {
  const { current, targets } = list;
  const staying = (work: () => void) => () => {
    stay();
    work();
  };
  return {
    open: () => current && openPaper(list, current, 'landing'),
    openPdf: () => current && openPaper(list, current, 'pdf'),
    toSaved: () => moveTo(list, targets, 'saved'),
    toLater: () => moveTo(list, targets, 'later'),
    toReading: () => moveTo(list, targets, 'reading'),
    toRead: () => moveTo(list, targets, 'read'),
    dismiss: () => moveTo(list, targets, 'dismissed'),
    remove: () => remove(list, targets),
    moveUp: staying(() => moveInList(list, targets, 'up')),
    moveDown: staying(() => moveInList(list, targets, 'down')),
    toTop: staying(() => moveInList(list, targets, 'top')),
    raise: staying(() => shiftPriority(list, 1)),
    lower: staying(() => shiftPriority(list, -1)),
    undo: () => undo(list),
    redo: () => redo(list),
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
