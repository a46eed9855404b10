import type { PopupAct } from '../../lib/core/shortcuts';
import type { Desk } from './desk';
import { currentIndex, moveBy, moveTo, stretch, type ViewChange } from './view';

function go(desk: Desk, change: ViewChange): void {
  desk.change(change);
  if (!desk.isInBox()) desk.focusList();
}

/** Selects the paper, or no longer. */
export function toggleChosen({ view, change }: Desk, id: string): void {
  change({ do: 'choose', ids: [id], isOn: !view.chosen.has(id), anchor: id });
}

/** Selects the current row and the one beside it, and goes there. */
function extend(desk: Desk, step: 1 | -1): void {
  const { papers, view, current } = desk;
  if (!current) return;
  const beside = papers[currentIndex(view, papers) + step];
  const ids = beside ? [current.id, beside.id] : [current.id];
  desk.change({ do: 'choose', ids, isOn: true, anchor: current.id });
  go(desk, moveBy(view, papers, step));
}

/** Selects from the paper last selected, or the current one, to another. */
export function chooseTo({ view, papers, current, change }: Desk, id: string): void {
  const from = view.chosen.size > 0 ? view.anchor : current?.id;
  change({ do: 'choose', ids: stretch(papers, from, id), isOn: true, anchor: from ?? id });
}

type Acts = Record<PopupAct, () => void>;

/** Goes through the list and selects in it. */
export function listActs(
  desk: Desk,
): Pick<
  Acts,
  'next' | 'previous' | 'first' | 'last' | 'select' | 'selectNext' | 'selectPrevious' | 'selectAll'
> {
  const { view, papers, current, change } = desk;
  return {
    next: () => go(desk, moveBy(view, papers, 1)),
    previous: () => go(desk, moveBy(view, papers, -1)),
    first: () => go(desk, moveTo(papers, 0)),
    last: () => go(desk, moveTo(papers, papers.length - 1)),
    select: () => current && toggleChosen(desk, current.id),
    selectNext: () => extend(desk, 1),
    selectPrevious: () => extend(desk, -1),
    selectAll: () => change({ do: 'choose', ids: papers.map(({ id }) => id), isOn: true }),
  };
}
