import type { JSX } from 'preact';
import type { Status } from '../lib/core/paper';
import { countText } from './counts';
import './filter-tabs.css';
import { StateGlyph } from './StateGlyph';

/** One list to choose: its mark, its name, how many papers it has, and the key that shows it. */
export type Filter<Name extends string = string> = {
  name: Name;
  state: Status;
  label: string;
  /** Undefined while it is not known. */
  count: number | undefined;
  key: string;
};

type Props<Name extends string> = {
  filters: readonly Filter<Name>[];
  chosen: Name;
  /** The id of the element that shows what is chosen. */
  panelId: string;
  onChoose: (name: Name) => void;
};

// Longer counts than these (in characters, all together) leave no room for the marks in a popup.
const roomyCounts = 15;
const roomyTabs = 4;

function isDense(filters: readonly Filter[]): boolean {
  const counts = filters.map(({ count }) => (count === undefined ? '' : countText(count)));
  return filters.length > roomyTabs || counts.join('').length > roomyCounts;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The lists of the library side by side, as tabs with their counts; the arrow keys go from one to the next. */
export function FilterTabs<Name extends string>(props: Props<Name>): JSX.Element {
  const { filters, chosen, panelId, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const from = filters.findIndex(({ name }) => name === chosen);
    const index = (from + step + filters.length) % filters.length;
    const next = filters[index];
    if (!next) return;
    onChoose(next.name);
    (event.currentTarget.children[index] as HTMLElement).focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Lists" data-dense={isDense(filters)} onKeyDown={onKeyDown}>
      {filters.map(({ name, state, label, count, key }) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          class="tab"
          title={`${label} (${key})`}
          aria-selected={name === chosen}
          aria-controls={panelId}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          <StateGlyph state={state} hidden />
          {label} {count !== undefined && <span class="count">{countText(count)}</span>}
        </button>
      ))}
    </div>
  );
}

/** The element id of a list's tab, for its panel's `aria-labelledby`. */
export function tabId(name: string): string {
  return `tab-${name}`;
}
