import type { RowPaper } from '../../components/byline';
import type { MenuItem } from '../../components/Menu';
import type { Status } from '../../lib/core/paper';
import type { PopupAct } from '../../lib/core/shortcuts';
import { statusNames } from '../../lib/platform/protocol';
import { keyNameOf, keysOf } from '../shared/keys';

const moves: readonly [Status, PopupAct][] = [
  ['later', 'toLater'],
  ['reading', 'toReading'],
  ['saved', 'toSaved'],
  ['read', 'toRead'],
];

type Runs = { moveTo: (status: Status) => void; editTags: () => void; remove: () => void };

/** What the menu on a paper's mark offers: its state, its tags, and taking it out. */
export function stateItems(paper: RowPaper, runs: Runs, isMac: boolean): MenuItem[] {
  const keyed = (act: PopupAct) => ({ keys: keysOf('popup', act), keyName: keyNameOf('popup', act, isMac) });
  return [
    ...moves.map(([state, act]) => ({
      name: statusNames[state],
      state,
      isChosen: paper.status === state,
      run: () => runs.moveTo(state),
      ...keyed(act),
    })),
    { name: 'Edit tags', run: runs.editTags, ...keyed('editTags') },
    { name: 'Remove from the library', run: runs.remove, ...keyed('remove') },
  ];
}

type MoreRuns = { paste: () => void; help: () => void; undo: () => void; openInTab?: () => void };

/** What the menu of the popup itself offers. */
export function moreItems(runs: MoreRuns, isMac: boolean): MenuItem[] {
  const keyed = (act: PopupAct) => ({ keys: keysOf('popup', act), keyName: keyNameOf('popup', act, isMac) });
  return [
    { name: 'Paste papers', run: runs.paste, ...keyed('paste') },
    { name: 'Keys', run: runs.help, ...keyed('help') },
    { name: 'Undo the last change', run: runs.undo, ...keyed('undo') },
    ...(runs.openInTab ? [{ name: 'Open in a tab', run: runs.openInTab }] : []),
  ];
}
