import type { JSX } from 'preact';
import { AskDialog } from '../../components/library/AskDialog';
import { Menu } from '../../components/Menu';
import { askBackground } from '../../lib/platform/rpc';
import { savedSearches } from '../../lib/store/reads-library';
import type { Library } from '../../lib/store/schema';
import { useLive } from '../shared/use-live';
import type { Desk } from './desk';
import { removalItems, searchItems } from './menus';

type Props = { desk: Desk; db: Library };

function Choosing({ desk, db }: Props): JSX.Element | null {
  const { view, change, toast } = desk;
  const overlay = view.overlay?.what === 'searches' ? view.overlay : undefined;
  const searches = useLive(() => savedSearches(db), [db]).value;
  if (!overlay || !searches) return null;
  const runs = {
    search: (query: string) => change({ do: 'type', query }),
    ...(view.query.trim() && {
      keep: () => change({ do: 'open', overlay: { what: 'saveSearch' } }),
    }),
    remove: ({ id }: { id: string }) => void toast.tell(askBackground('removeSearch', { id })),
    chooseRemoved: () => change({ do: 'open', overlay: { ...overlay, isRemoving: true } }),
  };
  const items = (overlay.isRemoving ? removalItems : searchItems)(searches, runs);
  const label = overlay.isRemoving ? 'Remove a search' : 'Saved searches';
  // Another menu in its place is another menu: it takes the focus anew.
  return (
    <Menu
      key={label}
      label={label}
      items={items}
      anchor={overlay.anchor}
      onClose={() => change({ do: 'close' })}
    />
  );
}

/** The saved searches: to run, to keep the current one among them, to remove one. */
export function SearchMenus({ desk, db }: Props): JSX.Element | null {
  const { view, change, toast } = desk;
  if (view.overlay?.what === 'searches') return <Choosing desk={desk} db={db} />;
  if (view.overlay?.what !== 'saveSearch') return null;
  const query = view.query.trim();
  return (
    <AskDialog
      title="Keep this search"
      label="Name"
      hint={query}
      initial={query}
      does="Keep"
      onAnswer={(name) => void toast.tell(askBackground('saveSearch', { name, query }))}
      onClose={() => change({ do: 'close' })}
    />
  );
}
