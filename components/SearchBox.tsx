import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { type Offer, Offers, offerId } from './Offers';
import './search-box.css';

/** Ways to go on with a search: what they are, and whether the arrows go through them (else through the list). */
export type SearchOffers = { offers: readonly Offer[]; hasArrows: boolean };

type Props = {
  query: string;
  /** What can be searched, as the empty box says it ("Search 1,204 papers"). */
  label: string;
  /** The ids of the list it steers and of that list's current row, if there is one. */
  listId: string | undefined;
  currentRowId: string | undefined;
  inputRef: Ref<HTMLInputElement>;
  /** What could be typed next; undefined while nothing is offered. */
  completions: SearchOffers | undefined;
  /** The id of what says that the search cannot be understood, if so. */
  problemId: string | undefined;
  onType: (query: string, caret: number) => void;
  onTake: (index: number) => void;
  /** Asks for no offers until more is typed. */
  onDismiss: () => void;
};

const offersId = 'search-offers';

/** What a key does to the offers: goes to one, takes one, or puts them all away; undefined where it is the list's. */
function moveOf(key: string, marked: number, count: number, hasArrows: boolean) {
  if (key === 'Escape') return { dismisses: true };
  if (key === 'Tab') return { takes: Math.max(0, marked) };
  if (key === 'Enter' && marked >= 0) return { takes: marked };
  if (!hasArrows) return undefined;
  if (key === 'ArrowDown') return { marks: (marked + 1) % count };
  return key === 'ArrowUp' ? { marks: marked > 0 ? marked - 1 : count - 1 } : undefined;
}

/** The combobox's other half, by ARIA: the offers while there are some, else the list of papers. */
function controlled(listId: string | undefined, rowId: string | undefined, count: number, marked: number) {
  if (count === 0)
    return {
      'aria-haspopup': 'grid',
      'aria-controls': listId,
      'aria-activedescendant': rowId,
    } as const;
  return {
    'aria-haspopup': 'listbox',
    'aria-controls': offersId,
    'aria-activedescendant': marked >= 0 ? offerId(offersId, marked) : undefined,
  } as const;
}

/**
 * The search box: typing narrows the list, while the list's current row stays in reach of the arrow keys, and offers
 * how to go on: Tab takes the first.
 */
export function SearchBox(props: Props): JSX.Element {
  const { query, label, listId, currentRowId, inputRef, completions, problemId } = props;
  const { offers = [], hasArrows = false } = completions ?? {};
  const [moved, setMoved] = useState({ index: -1, query });
  const marked = moved.query === query ? Math.min(moved.index, offers.length - 1) : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (offers.length === 0 || event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const move = moveOf(event.key, marked, offers.length, hasArrows);
    if (!move) return;
    event.preventDefault();
    if (move.takes !== undefined) props.onTake(move.takes);
    else if (move.marks !== undefined) setMoved({ index: move.marks, query });
    else props.onDismiss();
  };
  return (
    <div class="search">
      <svg class="search-glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M7 2.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5zM10.25 10.25L13.5 13.5" />
      </svg>
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0 || listId !== undefined}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        {...controlled(listId, currentRowId, offers.length, marked)}
        placeholder={label}
        value={query}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        onInput={({ currentTarget: box }) => props.onType(box.value, box.selectionStart ?? box.value.length)}
        onKeyDown={onKeyDown}
        onBlur={props.onDismiss}
      />
      {offers.length > 0 && (
        <Offers
          id={offersId}
          label="Ways to go on"
          offers={offers.map((offer, index) => (index === 0 ? { ...offer, key: 'Tab' } : offer))}
          marked={marked}
          onTake={props.onTake}
        />
      )}
    </div>
  );
}
