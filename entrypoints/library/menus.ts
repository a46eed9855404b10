import type { MenuItem } from '../../components/Menu';
import {
  type Paper,
  type Priority,
  priorities,
  priorityNames,
  type Status,
  statuses,
  statusNames,
} from '../../lib/core/paper';
import type { LibraryAct } from '../../lib/core/shortcuts';
import { keyNameOf, keysOf } from '../shared/keys';

const moves: Readonly<Record<Status, LibraryAct>> = {
  later: 'toLater',
  reading: 'toReading',
  saved: 'toSaved',
  read: 'toRead',
  dismissed: 'dismiss',
};

/** An item of a menu that an act's key does too. */
function keyed(act: LibraryAct, isMac: boolean): Pick<MenuItem, 'keys' | 'keyName'> {
  return { keys: keysOf('library', act), keyName: keyNameOf('library', act, isMac) };
}

/** What the menu on a paper's mark does. */
export type PaperRuns = Record<'top' | 'raise' | 'lower' | 'snooze' | 'tags' | 'remove', () => void> & {
  moveTo: (status: Status) => void;
};

/** What the menu on a paper's mark offers: its state, its place, its tags, and taking it out. */
export function paperItems({ status }: Paper, runs: PaperRuns, isMac: boolean): MenuItem[] {
  return [
    ...statuses.map((state) => ({
      name: statusNames[state],
      state,
      isChosen: status === state,
      run: () => runs.moveTo(state),
      ...keyed(moves[state], isMac),
    })),
    { name: 'Move to the top', run: runs.top, ...keyed('toTop', isMac) },
    { name: 'Higher priority', run: runs.raise, ...keyed('raise', isMac) },
    { name: 'Lower priority', run: runs.lower, ...keyed('lower', isMac) },
    { name: 'Snooze', run: runs.snooze, ...keyed('snooze', isMac) },
    { name: 'Edit tags', run: runs.tags, ...keyed('editTags', isMac) },
    { name: 'Remove from the library', run: runs.remove, ...keyed('remove', isMac) },
  ];
}

/** What the menu of the priority of some papers offers; `chosen` is the one that all of them have. */
export function priorityItems(chosen: Priority | undefined, set: (priority: Priority) => void): MenuItem[] {
  return priorities.map((priority, index) => ({
    name: priorityNames[priority],
    isChosen: priority === chosen,
    run: () => set(priority),
    keys: [String(index + 1)],
    keyName: String(index + 1),
  }));
}

/** What the page's own menu offers. */
export function moreItems(
  runs: Record<'help' | 'undo' | 'popup' | 'options', () => void>,
  isMac: boolean,
): MenuItem[] {
  return [
    { name: 'Keys', run: runs.help, ...keyed('help', isMac) },
    { name: 'Undo the last change', run: runs.undo, ...keyed('undo', isMac) },
    { name: 'Reading list', run: runs.popup },
    { name: 'Options', run: runs.options },
  ];
}
