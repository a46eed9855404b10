import type { JSX } from 'preact';
import { countText } from '../counts';
import '../controls.css';
import './bulk-bar.css';

/** Something to do with all selected papers: its name, its key as the reader writes it, and the doing. */
export type BulkAct = { name: string; key: string; run: (anchor: Element) => void };

type Props = {
  selected: number;
  total: number;
  acts: readonly BulkAct[];
  onAll: () => void;
  onNone: () => void;
};

/** The line over the list while papers are selected: how many, and what can be done with them. */
export function BulkBar({ selected, total, acts, onAll, onNone }: Props): JSX.Element {
  return (
    <section class="bulk" aria-label="Selected papers">
      <p class="bulk-text" role="status">
        {`${countText(selected)} selected`}
      </p>
      {selected < total && (
        <button type="button" class="text-button" onClick={onAll}>
          {`All ${countText(total)}`}
        </button>
      )}
      <button type="button" class="text-button" onClick={onNone}>
        None
      </button>
      <div class="bulk-acts">
        {acts.map(({ name, key, run }) => (
          <button
            key={name}
            type="button"
            class="button"
            title={`${name} (${key})`}
            onClick={(event) => run(event.currentTarget)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
