import type { RowPaper } from '../../components/byline';
import { keyText } from '../../components/key-text';
import type { MenuItem } from '../../components/Menu';
import type { Status } from '../../lib/core/paper';
import { type PopupAct, shortcuts } from '../../lib/core/shortcuts';
import { statusNames } from '../../lib/platform/protocol';

/** The keys of an act in the popup, as the table writes them. */
export function keysOf(act: PopupAct): readonly string[] {
  return shortcuts.find((shortcut) => shortcut.scope === 'popup' && shortcut.act === act)?.keys ?? [];
}

/** The first key of an act, as the reader's system writes it. */
export function keyNameOf(act: PopupAct, isMac: boolean): string {
  return keyText(keysOf(act)[0] ?? '', isMac);
}

const moves: readonly [Status, PopupAct][] = [
  ['later', 'toLater'],
  ['reading', 'toReading'],
  ['saved', 'toSaved'],
  ['read', 'toRead'],
];

type Runs = { moveTo: (status: Status) => void; editTags: () => void; remove: () => void };

/** What the menu on a paper's mark offers: its state, its tags, and taking it out. */
export function stateItems(paper: RowPaper, runs: Runs, isMac: boolean): MenuItem[] {
  const keyed = (act: PopupAct) => ({ keys: keysOf(act), keyName: keyNameOf(act, isMac) });
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

type MoreRuns = { help: () => void; undo: () => void; openInTab?: () => void };

/** What the menu of the popup itself offers. */
export function moreItems(runs: MoreRuns, isMac: boolean): MenuItem[] {
  const keyed = (act: PopupAct) => ({ keys: keysOf(act), keyName: keyNameOf(act, isMac) });
  return [
    { name: 'Keys', run: runs.help, ...keyed('help') },
    { name: 'Undo the last change', run: runs.undo, ...keyed('undo') },
    ...(runs.openInTab ? [{ name: 'Open in a tab', run: runs.openInTab }] : []),
  ];
}
