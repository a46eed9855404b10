import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** A paper found in a text, as it is offered. */
export type Offered = {
  key: string;
  title: string;
  byline: string;
  isPicked: boolean;
  isDoubtful: boolean;
};

type Props = { papers: readonly Offered[]; onPick: (key: string, isPicked: boolean) => void };

/** The height of a row in CSS pixels, as paste-sheet.css has it, and how many rows are drawn at a time. */
const rowHeight = 44;
const drawn = 30;

function Row({ paper, onPick }: { paper: Offered; onPick: Props['onPick'] }): JSX.Element {
  const { key, title, byline, isPicked, isDoubtful } = paper;
  return (
    <li>
      <label title={title}>
        <input
          type="checkbox"
          checked={isPicked}
          onChange={(event) => onPick(key, event.currentTarget.checked)}
        />
        <span class="paste-paper">
          <span class="paste-title">{title}</span>
          <span class="paste-meta">{isDoubtful ? `doubtful · ${byline}` : byline}</span>
        </span>
      </label>
    </li>
  );
}

/** The papers found in a text, each with a tick; only the rows near those in sight are drawn. */
export function PasteList({ papers, onPick }: Props): JSX.Element {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - drawn / 3, papers.length - drawn));
  const end = Math.min(papers.length, first + drawn);
  return (
    <ul
      class="paste-list"
      aria-label="Papers found"
      style={{ '--before': `${first * rowHeight}px`, '--after': `${(papers.length - end) * rowHeight}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {papers.slice(first, end).map((paper) => (
        <Row key={paper.key} paper={paper} onPick={onPick} />
      ))}
    </ul>
  );
}
