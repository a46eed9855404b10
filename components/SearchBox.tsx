import type { JSX, Ref } from 'preact';
import './search-box.css';

type Props = {
  query: string;
  /** What can be searched, as the empty box says it ("Search 1,204 papers"). */
  label: string;
  /** The ids of the list it steers and of that list's current row, if there is one. */
  listId: string | undefined;
  currentRowId: string | undefined;
  inputRef: Ref<HTMLInputElement>;
  onType: (query: string) => void;
};

/** The search box: typing narrows the list, while the list's current row stays in reach of the arrow keys. */
export function SearchBox(props: Props): JSX.Element {
  const { query, label, listId, currentRowId, inputRef, onType } = props;
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
        aria-haspopup="grid"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-activedescendant={currentRowId}
        placeholder={label}
        value={query}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
