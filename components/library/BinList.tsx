import type { JSX } from 'preact';
import { byline, type RowPaper } from '../byline';
import '../controls.css';
import { countText } from '../counts';
import { dayText } from '../dates';
import { MathText } from '../MathText';
import { Note } from '../Note';
import './records.css';

/** A removed paper, when it was removed, and when it goes for good. */
export type BinEntry = { paper: RowPaper; removedAt: number; goesAt: number };

type Props = {
  entries: readonly BinEntry[];
  /** How many there are, of which `entries` are the first. */
  total: number;
  onRestore: (ids: readonly string[]) => void;
  onDelete: (ids: readonly string[]) => void;
  onEmpty: () => void;
  onMore: () => void;
};

function Entry({
  entry,
  onRestore,
  onDelete,
}: Pick<Props, 'onRestore' | 'onDelete'> & { entry: BinEntry }): JSX.Element {
  const { paper, removedAt, goesAt } = entry;
  return (
    <li class="record">
      <div class="record-text">
        <p class="record-title">
          <MathText text={paper.title} />
        </p>
        <p class="record-meta">{byline(paper)}</p>
        <p class="record-meta">
          Removed {dayText(removedAt)}. Goes for good {dayText(goesAt)}.
        </p>
      </div>
      <div class="record-acts">
        <button
          type="button"
          class="button"
          aria-label={`Restore ${paper.title}`}
          onClick={() => onRestore([paper.id])}
        >
          Restore
        </button>
        <button
          type="button"
          class="button"
          aria-label={`Delete ${paper.title} for ever`}
          onClick={() => onDelete([paper.id])}
        >
          Delete for ever
        </button>
      </div>
    </li>
  );
}

/** What was removed and can still come back. */
export function BinList({ entries, total, onRestore, onDelete, onEmpty, onMore }: Props): JSX.Element {
  if (entries.length === 0)
    return (
      <Note text="The bin is empty.">
        <p>What you remove stays here for 30 days.</p>
      </Note>
    );
  return (
    <section class="records" aria-label="Bin">
      <header class="records-head">
        <p>What you remove stays here for 30 days.</p>
        <button type="button" class="button" onClick={onEmpty}>
          Empty the bin
        </button>
      </header>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.paper.id} entry={entry} onRestore={onRestore} onDelete={onDelete} />
        ))}
      </ul>
      {entries.length < total && (
        <button type="button" class="text-button" onClick={onMore}>
          Show more of {countText(total)}
        </button>
      )}
    </section>
  );
}
