import type { MarkState } from '../../lib/core/paper';
import type { Standing } from '../../lib/platform/protocol';
import type { PageState } from './desk';
import { type Filter, isLetThrough, readFilter } from './filter';
import type { Row } from './rows';

/** The paper of a key, on the page's list or behind a link. */
export function paperOf({ papers, links }: PageState, key: string | undefined): Row | undefined {
  return papers.find((paper) => paper.key === key) ?? links.find((link) => link.key === key);
}

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

const unknown: Standing = { state: 'new', tags: [] };

/** How a paper stands; new, as long as the library has told nothing else. */
export function standingOf(state: PageState, key: string): Standing {
  return state.standings.get(key) ?? unknown;
}

/** True for a paper that the reader dismissed and wants out of sight; one dismissed in this triage stays until its end. */
export function isHidden(state: PageState, { key }: Row): boolean {
  if (state.style !== 'hide' || state.kind !== 'listing' || state.isHiddenShown) return false;
  return standingOf(state, key).state === 'dismissed' && !state.spared.has(key);
}

/** How many papers are out of sight, or would be if the reader had not asked for them. */
export function hiddenCount(state: PageState): number {
  const asHidden = { ...state, isHiddenShown: false };
  return state.papers.filter((paper) => isHidden(asHidden, paper)).length;
}

let lastFilter: { text: string; filter: Filter } | undefined;

/** What the filter of the page asks for. */
export function filterOf({ filter: text }: PageState): Filter {
  if (lastFilter?.text !== text) lastFilter = { text, filter: readFilter(text) };
  return lastFilter.filter;
}

/** True when the filter, its switches and the style let a paper be seen. */
export function isShown(state: PageState, row: Row): boolean {
  if (isHidden(state, row)) return false;
  const standing = standingOf(state, row.key);
  if (state.isNewOnly && standing.state !== 'new') return false;
  if (state.isUnsavedOnly && standing.paperId !== undefined) return false;
  return isLetThrough(row.draft, standing, filterOf(state));
}

/** The papers that may be seen. */
export function shownPapers(state: PageState): Row[] {
  return state.papers.filter((paper) => isShown(state, paper));
}

/**
 * True when an act of the panel takes a paper: ticked by the reader, or, unless the reader selects one by one, not
 * touched, sure and not in the library yet.
 */
export function isPicked(state: PageState, row: Row): boolean {
  const isTaken = !state.isSelecting && !isDoubtful(row) && standingOf(state, row.key).paperId === undefined;
  return state.picks.get(row.key) ?? isTaken;
}

/** The shown papers that an act of the panel takes. */
export function pickedPapers(state: PageState): Row[] {
  return shownPapers(state).filter((paper) => isPicked(state, paper));
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
