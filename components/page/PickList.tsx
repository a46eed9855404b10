import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MarkState } from '../../lib/core/paper';
import { StateGlyph } from '../StateGlyph';

/** A paper as the panel offers it. */
export type Pickable = {
  key: string;
  title: string;
  state: MarkState;
  isPicked: boolean;
  isDoubtful: boolean;
};

/** The papers to choose among, and whom a tick is told to. */
export type PickListProps = {
  papers: readonly Pickable[];
  /** A tick; with Shift held (`isRange`), of all from the last one on. */
  onPick(key: string, isPicked: boolean, isRange: boolean): void;
};

/** The height of a row and of the visible part in CSS pixels, as corner.css has them. */
const rowHeight = 28;
const visibleRows = 6;
/** Rows drawn above and below the visible ones, so that scrolling and tabbing find them. */
const spare = 6;

function PickRow({ paper, onPick }: { paper: Pickable; onPick: PickListProps['onPick'] }): JSX.Element {
  const { key, title, state, isPicked, isDoubtful } = paper;
  // A change does not tell of the keys that were held; what led to it does.
  const isRange = useRef(false);
  const note = ({ shiftKey }: MouseEvent | KeyboardEvent) => {
    isRange.current = shiftKey;
  };
  return (
    <li onMouseDown={note} onKeyDown={note}>
      <label title={title}>
        <input
          type="checkbox"
          checked={isPicked}
          onChange={(event) => onPick(key, event.currentTarget.checked, isRange.current)}
        />
        <StateGlyph state={state} />
        <span class="one-line">{title}</span>
        {isDoubtful && <span class="muted">doubtful</span>}
      </label>
    </li>
  );
}

/** The papers that are shown, each with a tick; only the rows in sight are drawn. */
export function PickList({ papers, onPick }: PickListProps): JSX.Element {
  const [top, setTop] = useState(0);
  const highest = Math.max(0, papers.length - visibleRows);
  const first = Math.min(Math.floor(top / rowHeight), highest);
  const start = Math.max(0, first - spare);
  const end = Math.min(papers.length, first + visibleRows + spare);
  return (
    <ul
      class="picks"
      aria-label="Papers"
      style={{ '--before': `${start * rowHeight}px`, '--after': `${(papers.length - end) * rowHeight}px` }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {papers.slice(start, end).map((paper) => (
        <PickRow key={paper.key} paper={paper} onPick={onPick} />
      ))}
    </ul>
  );
}
