import type { JSX } from 'preact';
import { AskDialog } from '../../components/library/AskDialog';
import { Menu } from '../../components/Menu';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import type { Shelves } from './use-shelves';

type Props = { desk: Desk; shelves: Shelves };

function SearchMenu({
  desk,
  shelves,
  id,
  anchor,
}: Props & { id: string; anchor: Element }): JSX.Element | null {
  const { change, toast } = desk;
  const place = shelves.searches.findIndex((search) => search.id === id);
  const search = shelves.searches[place];
  if (!search) return null;
  const moveTo = (to: number) => () => void toast.tell(askBackground('moveSearch', { id, place: to }));
  const items = [
    { name: 'Rename', run: () => change({ do: 'open', overlay: { what: 'renameSearch', id } }) },
    ...(place > 0 ? [{ name: 'Move up', run: moveTo(place - 1) }] : []),
    ...(place < shelves.searches.length - 1 ? [{ name: 'Move down', run: moveTo(place + 1) }] : []),
    { name: 'Remove', run: () => void toast.tell(askBackground('removeSearch', { id })) },
  ];
  return <Menu label={search.name} items={items} anchor={anchor} onClose={() => change({ do: 'close' })} />;
}

/** The query that a search keeps: with the tag that is shown, if one is. */
function queryToKeep({ place, query }: Desk['view']): string {
  if (place.kind === 'tag') return `tag:"${place.tag.replace(/["\\]/g, '\\$&')}" ${query}`;
  return place.kind === 'list' && place.list !== 'all' ? `is:${place.list} ${query}` : query;
}

function Saving({ desk }: { desk: Desk }): JSX.Element {
  const { view, change, toast } = desk;
  const query = queryToKeep(view).trim();
  return (
    <AskDialog
      title="Keep this search"
      label="Name"
      hint={query}
      initial={view.query.trim()}
      does="Keep"
      onAnswer={(name) => void toast.tell(askBackground('saveSearch', { name, query }))}
      onClose={() => change({ do: 'close' })}
    />
  );
}

/** The menus and questions about saved searches, where one is open. */
export function SearchMenus({ desk, shelves }: Props): JSX.Element | null {
  const { overlay } = desk.view;
  if (overlay?.what === 'search')
    return <SearchMenu desk={desk} shelves={shelves} id={overlay.id} anchor={overlay.anchor} />;
  if (overlay?.what === 'saveSearch') return <Saving desk={desk} />;
  if (overlay?.what !== 'renameSearch') return null;
  const { id } = overlay;
  return (
    <AskDialog
      title="Rename the search"
      label="Name"
      initial={shelves.searches.find((search) => search.id === id)?.name ?? ''}
      does="Rename"
      onAnswer={(name) => void desk.toast.tell(askBackground('renameSearch', { id, name }))}
      onClose={() => desk.change({ do: 'close' })}
    />
  );
}
