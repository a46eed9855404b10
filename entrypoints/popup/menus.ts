import type { RowPaper } from '../../components/byline';
import { countText } from '../../components/counts';
import type { Filter } from '../../components/FilterTabs';
import type { MenuItem } from '../../components/Menu';
import type { Status } from '../../lib/core/paper';
import type { PopupAct } from '../../lib/core/shortcuts';
import { statusNames } from '../../lib/platform/protocol';
import { keyNameOf, keysOf } from '../shared/keys';
import type { ListName } from './lists';

/** What acts do that a menu offers too. */
export type Acts = Readonly<Record<PopupAct, () => void>>;

const moves: readonly [Status, PopupAct][] = [
  ['later', 'toLater'],
  ['reading', 'toReading'],
  ['saved', 'toSaved'],
  ['read', 'toRead'],
  ['dismissed', 'dismiss'],
];

/** An item of a menu that an act's key does too. */
function keyed(name: string, act: PopupAct, runs: Acts, isMac: boolean): MenuItem {
  const keys = keysOf('popup', act);
  return { name, run: runs[act], keys, keyName: keyNameOf('popup', act, isMac) };
}

/** What the menu on a paper's mark offers: its state, its place, and all else that can be done with it. */
export function stateItems(paper: RowPaper, runs: Acts, isMac: boolean, split?: () => void): MenuItem[] {
  const isShown = paper.snoozedUntil === undefined;
  return [
    ...moves.map(([state, act]) => ({
      ...keyed(statusNames[state], act, runs, isMac),
      state,
      isChosen: isShown && paper.status === state,
    })),
    keyed('Move to the top', 'toTop', runs, isMac),
    keyed('Higher priority', 'raise', runs, isMac),
    keyed('Lower priority', 'lower', runs, isMac),
    keyed('Snooze', 'snooze', runs, isMac),
    keyed('Abstract and note', 'details', runs, isMac),
    keyed('Edit tags', 'editTags', runs, isMac),
    ...(split ? [{ name: 'Not the same paper', run: split }] : []),
    keyed('Remove from the library', 'remove', runs, isMac),
  ];
}

type MoreRuns = { options: () => void; openInTab?: () => void };

/** What the menu of the popup itself offers. */
export function moreItems(
  acts: Acts,
  runs: MoreRuns,
  lists: readonly Filter<ListName>[],
  isMac: boolean,
): MenuItem[] {
  const showing = { saved: 'showSaved', snoozed: 'showSnoozed', dismissed: 'showDismissed' } as const;
  const shelves = lists.flatMap(({ name, label, state, count = 0 }) => {
    const act = Object.hasOwn(showing, name) ? showing[name as keyof typeof showing] : undefined;
    return act ? [{ ...keyed(`${label}: ${countText(count)}`, act, acts, isMac), state }] : [];
  });
  return [
    ...shelves,
    keyed('Paste papers', 'paste', acts, isMac),
    keyed('Show Offprint the papers here', 'teach', acts, isMac),
    keyed('Choose tags', 'filterTags', acts, isMac),
    keyed('Saved searches', 'searches', acts, isMac),
    keyed('Undo the last change', 'undo', acts, isMac),
    keyed('Keys', 'help', acts, isMac),
    keyed('Library', 'library', acts, isMac),
    { name: 'Options', run: runs.options },
    ...(runs.openInTab ? [{ name: 'Open in a tab', run: runs.openInTab }] : []),
  ];
}

type SavedSearch = { id: string; name: string; query: string };

type SearchRuns = {
  search: (query: string) => void;
  /** Absent while there is no search to keep. */
  keep?: () => void;
  remove: (search: SavedSearch) => void;
  chooseRemoved: () => void;
};

/** The saved searches, to be run; and keeping the current one, and removing one. */
export function searchItems(searches: readonly SavedSearch[], runs: SearchRuns): MenuItem[] {
  return [
    ...searches.map(({ name, query }, index) => ({
      name,
      run: () => runs.search(query),
      ...(index < 9 && { keys: [String(index + 1)], keyName: String(index + 1) }),
    })),
    ...(runs.keep ? [{ name: 'Keep this search…', run: runs.keep }] : []),
    ...(searches.length > 0 ? [{ name: 'Remove one…', run: runs.chooseRemoved }] : []),
    ...(searches.length === 0 && !runs.keep
      ? [{ name: 'None yet. Search, then keep the search here.', run: () => undefined }]
      : []),
  ];
}

/** The saved searches, each to be removed. */
export function removalItems(searches: readonly SavedSearch[], runs: SearchRuns): MenuItem[] {
  return searches.map((search) => ({ name: `Remove “${search.name}”`, run: () => runs.remove(search) }));
}
