import type { JSX, Ref } from 'preact';
import { useEffect, useImperativeHandle } from 'preact/hooks';
import type { Beside } from '../lib/core/paper';
import type { RowPaper } from './byline';
import { dropPlace } from './drop-place';
import { hasFoot, PaperRow, type RowActs, rowId } from './PaperRow';
import './paper-list.css';
import { type RowDrag, useRowDrag } from './use-row-drag';
import { useVirtualList, type VirtualList } from './use-virtual-list';

// In px: a row, and what the foot of the current one adds to it.
const rowHeight = 56;
const footHeight = 20;
const nearEnd = 6;

/** True for a row that has a neighbour among those drawn: it stands in the flow with them. */
function isBeside(rows: readonly { index: number }[], at: number): boolean {
  return rows.length === 1 || rows.some(({ index }) => Math.abs(index - at) === 1);
}

type Props = {
  id: string;
  label: string;
  /** The papers in order; undefined where one is not read yet. */
  papers: readonly (RowPaper | undefined)[];
  /** How many papers there are, when only the first of them are in `papers`. */
  total: number;
  current: number;
  /** The ids of those that are selected, in a list where several can be. */
  chosen?: ReadonlySet<string>;
  acts: RowActs;
  /** Puts papers beside another, in a list whose order is the reader's; the first is the one that was dragged. */
  onPlace?: (ids: readonly string[], beside: Beside) => void;
  /** Called when the end of `papers` comes into view, so that more can be fetched. */
  onEnd: () => void;
  /** Told which rows are in view, each time others are. */
  onView?: (first: number, last: number) => void;
  listRef: Ref<HTMLElement>;
};

/** Holds the place of a paper that is not read yet. */
function EmptyRow({
  index,
  measure,
}: {
  index: number;
  measure: (row: HTMLElement | null) => void;
}): JSX.Element {
  return (
    <tr class="row" ref={measure} data-index={index} aria-rowindex={index + 1} aria-busy="true">
      <td class="row-text">
        <span class="row-title">…</span>
        <p class="row-meta" />
      </td>
    </tr>
  );
}

/** The rows in view stand in the flow, below a padding in place of those above them. */
function flowStyle(height: number, start = 0) {
  return { height: `${height}px`, paddingTop: `${start}px` };
}

/** The papers that a drag of one moves: all that are selected where it is one of them; it comes first. */
function movedBy(id: string, chosen: ReadonlySet<string> = new Set()): string[] {
  return chosen.has(id) ? [id, ...[...chosen].filter((other) => other !== id)] : [id];
}

/** How rows of a list are dragged: where the line is that shows the place, what each row is told, and the press that begins it. */
function useDragging({ papers, chosen, onPlace }: Props, list: VirtualList) {
  const drop = ({ id, gap }: RowDrag) => {
    const moved = movedBy(id, chosen);
    const place = dropPlace(papers, gap.index, new Set(moved));
    if (place) onPlace?.(moved, place);
  };
  const { drag, onPointerDown } = useRowDrag(list, (index) => papers[index]?.id, onPlace && drop);
  const moving = new Set(drag && movedBy(drag.id, chosen));
  return {
    onPointerDown,
    line: drag && { '--drop': `${drag.gap.top}px` },
    dragOf: (id: string) => onPlace && { drag: moving.has(id) ? ('now' as const) : ('can' as const) },
  };
}

/**
 * A list of papers of any length, of which only what is in view is in the document, and the current row, which has
 * the focus. It comes into view when it changes.
 */
export function PaperList(props: Props): JSX.Element {
  const { id, label, papers, total, current, chosen, acts, onEnd, onView, listRef } = props;
  const list = useVirtualList(
    papers.length,
    current,
    (index) => papers[index]?.id ?? String(index),
    (index) => rowHeight + (index === current && hasFoot(papers[index]) ? footHeight : 0),
  );
  const { scroller, rows, height, measure, scrollTo } = list;
  const { line, dragOf, onPointerDown } = useDragging(props, list);
  const currentId = papers[current]?.id;
  const inView = rows.filter(({ index }) => index !== current || isBeside(rows, index));
  const first = inView[0]?.index ?? 0;
  const last = inView.at(-1)?.index ?? 0;
  useImperativeHandle(listRef, () => scroller.current as HTMLElement, [scroller]);
  // Only when another paper becomes the current one, or it moves.
  useEffect(() => scrollTo(current), [current, currentId]);
  // `onEnd` is new on every drawing; once per arrival at the end is enough.
  useEffect(() => {
    if (last >= papers.length - nearEnd) onEnd();
  }, [last, papers.length]);
  useEffect(() => onView?.(first, last), [first, last, onView]);
  return (
    <table
      ref={scroller}
      id={id}
      class="list"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern allows a table (WAI-ARIA APG, grid)
      role="grid"
      aria-label={label}
      aria-rowcount={total}
      aria-multiselectable={chosen && true}
      aria-activedescendant={currentId && rowId(currentId)}
      data-dragging={line !== undefined}
      tabIndex={0}
      onPointerDown={onPointerDown}
    >
      {/* The rows stand in the flow below a padding, so that they never overlap before they are measured. */}
      <tbody style={{ ...flowStyle(height, inView[0]?.start), ...line }}>
        {rows.map((row) => {
          const paper = papers[row.index];
          if (!paper) return <EmptyRow key={row.index} index={row.index} measure={measure} />;
          return (
            <PaperRow
              key={paper.id}
              paper={paper}
              index={row.index}
              isCurrent={row.index === current}
              {...(chosen && { isChosen: chosen.has(paper.id) })}
              acts={acts}
              {...dragOf(paper.id)}
              measure={measure}
              {...(!inView.includes(row) && { top: row.start })}
            />
          );
        })}
      </tbody>
    </table>
  );
}
