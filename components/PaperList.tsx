import type { JSX, Ref } from 'preact';
import { useEffect, useImperativeHandle } from 'preact/hooks';
import type { RowPaper } from './byline';
import { PaperRow, type RowActs, rowId } from './PaperRow';
import './paper-list.css';
import { useVirtualList } from './use-virtual-list';

const rowHeight = 56;
const nearEnd = 20;

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

/**
 * A list of papers of any length, of which only what is in view is in the document, and the current row, which has
 * the focus. It comes into view when it changes.
 */
export function PaperList(props: Props): JSX.Element {
  const { id, label, papers, total, current, chosen, acts, onEnd, onView, listRef } = props;
  const { scroller, rows, height, measure, scrollTo } = useVirtualList(
    papers.length,
    current,
    (index) => papers[index]?.id ?? String(index),
    rowHeight,
  );
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
      tabIndex={0}
    >
      {/* The rows stand in the flow below a padding, so that they never overlap before they are measured. */}
      <tbody style={{ height: `${height}px`, paddingTop: `${inView[0]?.start ?? 0}px` }}>
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
              measure={measure}
              {...(!inView.includes(row) && { top: row.start })}
            />
          );
        })}
      </tbody>
    </table>
  );
}
