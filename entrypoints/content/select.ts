import type { Desk } from './desk';
import type { Row } from './rows';
import { isPicked, pickedPapers, shownPapers } from './views';

/** Ticks or unticks papers. */
function tick(desk: Desk, papers: readonly Row[], isTicked: boolean, lastPick: string | undefined): void {
  const picks = new Map([...desk.state.picks, ...papers.map(({ key }) => [key, isTicked] as const)]);
  desk.change({ picks, lastPick });
}

/** Ticks or unticks every paper that is shown. */
export function tickShown(desk: Desk, isTicked: boolean): void {
  tick(desk, shownPapers(desk.state), isTicked, undefined);
}

/** Starts to select one by one, with nothing selected. */
function start(desk: Desk): void {
  if (!desk.state.isSelecting) desk.change({ isSelecting: true, picks: new Map(), lastPick: undefined });
}

/** Ends selecting one by one, and forgets what was selected. */
export function endSelecting(desk: Desk): void {
  desk.change({ isSelecting: false, picks: new Map(), lastPick: undefined });
}

/** Starts to select one by one, or ends it. */
export function toggleSelecting(desk: Desk): void {
  if (desk.state.isSelecting) endSelecting(desk);
  else start(desk);
}

/** The shown papers from the one that was ticked last to this one; this one alone if there is none. */
function rangeTo(desk: Desk, paper: Row): Row[] {
  const shown = shownPapers(desk.state);
  const from = shown.findIndex(({ key }) => key === desk.state.lastPick);
  const to = shown.findIndex(({ key }) => key === paper.key);
  if (from < 0 || to < 0) return [paper];
  return shown.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Ticks or unticks a paper, or all from the one that was ticked last to it. */
export function pick(desk: Desk, paper: Row, isTicked: boolean, isRange: boolean): void {
  tick(desk, isRange ? rangeTo(desk, paper) : [paper], isTicked, paper.key);
}

/** Selects a paper, or takes it out of the selection; with `isRange`, selects all up to it. */
export function select(desk: Desk, paper: Row, isRange = false): void {
  start(desk);
  pick(desk, paper, isRange || !isPicked(desk.state, paper), isRange);
}

/** Selects both of two papers: a step of the walk that extends the selection. */
export function selectBoth(desk: Desk, one: Row, other: Row): void {
  start(desk);
  tick(desk, [one, other], true, other.key);
}

/** What an act of triage is about: the selection, if there is one. */
export function selectionOf({ state }: Desk): Row[] {
  return state.isSelecting ? pickedPapers(state) : [];
}
