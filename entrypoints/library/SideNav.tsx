import type { JSX } from 'preact';
import { type NavEntry, NavList } from '../../components/library/NavList';
import { TagTree } from '../../components/library/TagTree';
import type { Counts } from '../../lib/core/counts';
import { type List, statusNames } from '../../lib/core/paper';
import type { LibraryAct } from '../../lib/core/shortcuts';
import { tagKey } from '../../lib/core/tags';
import { keyNameOf } from '../shared/keys';
import type { Desk } from './desk';
import type { Shelves } from './use-shelves';
import type { Place } from './view';

/** The lists in the order of the page's side, with the acts whose keys show them. */
const lists: readonly [List | 'all', LibraryAct][] = [
  ['all', 'showAll'],
  ['later', 'showQueue'],
  ['reading', 'showReading'],
  ['saved', 'showSaved'],
  ['read', 'showRead'],
  ['snoozed', 'showSnoozed'],
  ['dismissed', 'showDismissed'],
];

/** The name of a list as the page says it. */
export function listName(list: List | 'all'): string {
  if (list === 'all') return 'All papers';
  return list === 'snoozed' ? 'Snoozed' : statusNames[list];
}

/** How many papers a list has. */
export function sizeOf(list: List | 'all', counts: Counts): number {
  if (list !== 'all') return counts[list];
  const { dismissed: _, ...others } = counts;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}

type Props = { desk: Desk; shelves: Shelves; isOpen: boolean; onGone: () => void };

function useGoing({ desk, onGone }: Props) {
  return (place: Place, query = '') =>
    () => {
      desk.change({ do: 'go', place, query });
      onGone();
    };
}

function listEntries(props: Props, going: ReturnType<typeof useGoing>): NavEntry[] {
  const { desk, shelves } = props;
  const { place } = desk.view;
  return lists.map(([list, act]) => ({
    name: listName(list),
    ...(list !== 'all' && list !== 'snoozed' && { state: list }),
    count: shelves.counts && sizeOf(list, shelves.counts),
    key: keyNameOf('library', act, desk.isMac),
    isChosen: place.kind === 'list' && place.list === list,
    onChoose: going({ kind: 'list', list }),
  }));
}

function searchEntries({ desk, shelves }: Props, going: ReturnType<typeof useGoing>): NavEntry[] {
  const { view, change } = desk;
  return shelves.searches.map(({ id, name, query }) => ({
    name,
    isChosen: view.place.kind === 'list' && view.place.list === 'all' && view.query === query,
    onChoose: going({ kind: 'list', list: 'all' }, query),
    onMenu: (anchor) => change({ do: 'open', overlay: { what: 'search', anchor, id } }),
  }));
}

function otherEntries({ desk, shelves }: Props, going: ReturnType<typeof useGoing>): NavEntry[] {
  const kind = desk.view.place.kind;
  const entry = (name: string, of: 'questions' | 'bin' | 'backups', count?: number): NavEntry => ({
    name,
    count,
    isChosen: kind === of,
    onChoose: going({ kind: of }),
  });
  return [
    ...(shelves.questions.length > 0 || kind === 'questions'
      ? [entry('Same paper?', 'questions', shelves.questions.length)]
      : []),
    entry('Bin', 'bin', shelves.binned),
    entry('Backups', 'backups'),
  ];
}

/** The side of the page: lists, tags, saved searches, and what else there is. */
export function SideNav(props: Props): JSX.Element {
  const { desk, shelves, isOpen } = props;
  const { view, change } = desk;
  const going = useGoing(props);
  const searches = searchEntries(props, going);
  return (
    <nav class="side" aria-label="Library" data-open={isOpen}>
      <NavList label="Lists" entries={listEntries(props, going)} />
      <h2>Tags</h2>
      {shelves.tags.length > 0 ? (
        <TagTree
          nodes={shelves.tags}
          totalOf={shelves.totalOf}
          chosen={view.place.kind === 'tag' ? tagKey(view.place.tag) : undefined}
          acts={{
            choose: (tag) => going({ kind: 'tag', tag })(),
            menu: (tag, anchor) => change({ do: 'open', overlay: { what: 'tag', anchor, tag } }),
            rename: (tag) => change({ do: 'open', overlay: { what: 'renameTag', tag } }),
            remove: (tag) => change({ do: 'open', overlay: { what: 'deleteTag', tag } }),
          }}
        />
      ) : (
        <p class="side-empty">
          None yet. Press <kbd>t</kbd> on a paper.
        </p>
      )}
      <h2>Searches</h2>
      {searches.length > 0 ? (
        <NavList label="Searches" entries={searches} />
      ) : (
        <p class="side-empty">Search, then keep the search here.</p>
      )}
      <h2>More</h2>
      <NavList label="More" entries={otherEntries(props, going)} />
    </nav>
  );
}
