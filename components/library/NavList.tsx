import type { JSX } from 'preact';
import type { MarkState } from '../../lib/core/paper';
import { countText } from '../counts';
import { StateGlyph } from '../StateGlyph';
import './nav.css';

/** One thing the page can show: its name, its mark if it is a state, how many papers it has, and what else can be done with it. */
export type NavEntry = {
  name: string;
  state?: MarkState;
  count?: number | undefined;
  /** The key that goes there, as the reader writes it. */
  key?: string;
  isChosen: boolean;
  onChoose: () => void;
  /** Asks for the menu of the entry, to stand at an element. */
  onMenu?: (anchor: Element) => void;
};

function Entry({ entry }: { entry: NavEntry }): JSX.Element {
  const { name, state, count, key, isChosen, onChoose, onMenu } = entry;
  const onContextMenu = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    if (!onMenu) return;
    event.preventDefault();
    onMenu(event.currentTarget);
  };
  return (
    <li class="nav-line" data-chosen={isChosen} onContextMenu={onContextMenu}>
      <button
        type="button"
        class="nav-entry"
        aria-current={isChosen ? 'page' : undefined}
        title={key ? `${name} (${key})` : undefined}
        onClick={onChoose}
      >
        {state && <StateGlyph state={state} hidden />}
        <span class="nav-name">{name}</span>
        {count !== undefined && <span class="count">{countText(count)}</span>}
      </button>
      {onMenu && (
        <button
          type="button"
          class="nav-more"
          aria-label={`More for ${name}`}
          aria-haspopup="menu"
          onClick={(event) => onMenu(event.currentTarget)}
        >
          ⋯
        </button>
      )}
    </li>
  );
}

/** Things the page can show, one below the other, the chosen one marked. */
export function NavList({ label, entries }: { label: string; entries: readonly NavEntry[] }): JSX.Element {
  return (
    <ul class="nav-list" aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.name} entry={entry} />
      ))}
    </ul>
  );
}
