import type { MarkState } from '../../lib/core/paper';
import type { Standing } from '../../lib/platform/protocol';
import type { PageState } from './desk';
import { matchesFilter } from './filter';
import type { Row } from './rows';

/** How sure a detector must be for its row to be taken without asking (`Draft.confidence`). */
const sureFrom = 0.5;

/** True for a row the detector doubts: it is offered, but never saved unless the reader ticks it. */
export function isDoubtful({ draft }: Row): boolean {
  return (draft.confidence ?? 1) < sureFrom;
}

/** The state a paper's mark shows; undefined until the library has told. */
export function stateOf(state: PageState, key: string): MarkState | undefined {
  return state.standings.get(key)?.state;
}

/** How a paper stands; new, as long as the library has told nothing else. */
export function standingOf(state: PageState, key: string): Standing {
  return state.standings.get(key) ?? { state: 'new', tags: [] };
}

/** True when the filter and "new only" let a paper through. */
export function isShown(state: PageState, row: Row): boolean {
  if (state.isNewOnly && standingOf(state, row.key).state !== 'new') return false;
  return matchesFilter(row.draft, state.filter);
}

/** The papers that the filter and "new only" let through. */
export function shownPapers(state: PageState): Row[] {
  return state.papers.filter((paper) => isShown(state, paper));
}

/** True when a panel action takes a paper: ticked by the reader, or not touched, sure and not in the library yet. */
export function isPicked(state: PageState, row: Row): boolean {
  return state.picks.get(row.key) ?? (!isDoubtful(row) && standingOf(state, row.key).paperId === undefined);
}

/** How many papers the reader has never saved or seen. */
export function freshCount(state: PageState): number {
  return state.papers.filter(({ key }) => stateOf(state, key) === 'new').length;
}

/** How many papers are in the library and not dismissed. */
export function keptCount(state: PageState): number {
  return state.papers.filter(({ key }) => {
    const { state: mark, paperId } = standingOf(state, key);
    return paperId !== undefined && mark !== 'dismissed';
  }).length;
}
