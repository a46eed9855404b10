import { addressOfIds } from '../../lib/core/ids';
import type { Draft, Status } from '../../lib/core/paper';
import { type KeyPress, rowOf, type TriageAct, triageShortcuts } from '../../lib/core/shortcuts';
import { askBackground } from '../../lib/platform/rpc';
import { put, savePage, tag } from './acts';
import type { Desk } from './desk';
import { takesText } from './keyboard';
import type { Row } from './rows';
import { type Done, perform, redoNewest, say, sayFailure, undoNewest } from './say';
import { bringToRest, firstInView, goNear } from './scroll';
import { endSelecting, select, selectBoth, selectionOf } from './select';
import { closeSheet, openSheet } from './sheet';
import { isShown, shownPapers, standingOf, stateOf } from './views';
import { stepFrom } from './walk';

const currentOf = ({ state }: Desk): Row | undefined =>
  state.papers.find(({ key }) => key === state.triage?.key);

const isNew = (desk: Desk, { key }: Row) => stateOf(desk.state, key) === 'new';

/** Watches for the current paper's coming back into a page that had taken it out; call what it gives after a look. */
export function awaitCurrent(desk: Desk): () => void {
  const wasAway = currentOf(desk)?.anchor.isConnected === false;
  return () => {
    const current = currentOf(desk);
    if (wasAway && current?.anchor.isConnected) bringToRest(current.anchor, desk.window);
  };
}

function goTo(desk: Desk, paper: Row): void {
  desk.change({ triage: { key: paper.key } });
  if (desk.state.sheet?.what === 'abstract') openSheet(desk, 'abstract', [paper]);
  goNear(desk.state.papers, paper, desk.window);
}

/** Starts triage at the first new paper in view, or else at the first in view; says so where there is none. */
export function startTriage(desk: Desk): void {
  const shown = shownPapers(desk.state);
  const start = firstInView(shown);
  const fresh = shown.slice(start ? shown.indexOf(start) : 0).find((paper) => isNew(desk, paper));
  const first = fresh ?? start ?? shown[0];
  if (!first) {
    say(desk, 'No paper here to triage.');
    return;
  }
  const { activeElement } = desk.window.document;
  // In a text keys are the page's, and those pressed in a frame do not reach us.
  if (takesText(activeElement) || activeElement?.localName === 'iframe')
    (activeElement as HTMLElement).blur();
  desk.change({ menu: undefined, ...(desk.state.panel === 'open' && { panel: 'rest' }) });
  goTo(desk, first);
}

/** The next paper in a direction that triage may stop at. */
function step({ state }: Desk, direction: 1 | -1, accepts: (paper: Row) => boolean): Row | undefined {
  return stepFrom(
    state.papers,
    state.triage?.key,
    direction,
    (paper) => isShown(state, paper) && accepts(paper),
  );
}

const any = () => true;

function walk(desk: Desk, direction: 1 | -1, onlyNew: boolean): void {
  const next = step(desk, direction, (paper) => !onlyNew || isNew(desk, paper));
  const end = direction > 0 ? 'last' : 'first';
  if (next) goTo(desk, next);
  else say(desk, `That was the ${end} ${onlyNew ? 'new paper' : 'paper'} here.`);
}

/** Does something to the selection and ends it, or to the current paper and moves on. */
function work(desk: Desk, doing: (papers: readonly Row[]) => Promise<Done>): void {
  const selected = selectionOf(desk);
  const current = currentOf(desk);
  const papers = selected.length > 0 || !current ? selected : [current];
  if (papers.length === 0) return;
  const next = step(desk, 1, any);
  void perform(desk, 'triage', () => doing(papers));
  if (selected.length > 0) endSelecting(desk);
  else if (next) goTo(desk, next);
}

const decide = (status: Status) => (desk: Desk) => work(desk, (papers) => put(desk, papers, status));

function repeatTags(desk: Desk): void {
  const { lastTags } = desk.state;
  if (lastTags.length === 0) say(desk, 'No tags to repeat yet.');
  else work(desk, (papers) => tag(desk, papers, lastTags));
}

/** Opens a sheet about the current paper; the tags of the whole selection, if there is one. */
const edit = (what: 'tags' | 'note' | 'abstract') => (desk: Desk) => {
  const current = currentOf(desk);
  const selected = what === 'tags' ? selectionOf(desk) : [];
  if (what === 'abstract' && desk.state.sheet?.what === what) return closeSheet(desk);
  openSheet(desk, what, selected.length > 0 || !current ? selected : [current]);
};

/** The address of a paper's page or PDF: the page's link, or the one that follows from its ids. */
function addressOf({ links, ids }: Draft, link: 'landing' | 'pdf'): string | undefined {
  return links[link] ?? addressOfIds(ids, link);
}

const open = (link: 'landing' | 'pdf') => (desk: Desk) => {
  const paper = currentOf(desk);
  const url = paper && addressOf(paper.draft, link);
  if (!url)
    return say(desk, link === 'pdf' ? 'The page gives no PDF for it.' : 'The page gives no link to it.');
  const { paperId } = standingOf(desk.state, paper.key);
  const opening = askBackground('openLink', { url, ...(paperId !== undefined && { paperId }) });
  opening.catch((error) => sayFailure(desk, error, 'openLink'));
};

const selectCurrent = (isRange: boolean) => (desk: Desk) => {
  const current = currentOf(desk);
  if (current) select(desk, current, isRange);
};

const extend = (direction: 1 | -1) => (desk: Desk) => {
  const [current, next] = [currentOf(desk), step(desk, direction, any)];
  if (current) selectBoth(desk, current, next ?? current);
  if (next) goTo(desk, next);
};

const unfiltered = { filter: '', isNewOnly: false, isUnsavedOnly: false } as const;

/** Closes the panel. What it was narrowed to stays in triage, which walks that; else it goes too. */
export function closePanel(desk: Desk): void {
  if (!desk.state.triage && desk.state.isSelecting) endSelecting(desk);
  desk.change({ panel: 'rest', ...(!desk.state.triage && unfiltered) });
}

function leave(desk: Desk): void {
  endSelecting(desk);
  desk.change({ triage: undefined, sheet: undefined, spared: new Set(), ...unfiltered });
}

/** What each triage key does. */
const deeds: Readonly<Record<TriageAct, (desk: Desk) => void>> = {
  next: (desk) => walk(desk, 1, false),
  previous: (desk) => walk(desk, -1, false),
  nextNew: (desk) => walk(desk, 1, true),
  previousNew: (desk) => walk(desk, -1, true),
  toSaved: decide('saved'),
  toLater: decide('later'),
  toReading: decide('reading'),
  toRead: decide('read'),
  toDismissed: decide('dismissed'),
  editTags: edit('tags'),
  repeatTags,
  editNote: edit('note'),
  showAbstract: edit('abstract'),
  open: open('landing'),
  openPdf: open('pdf'),
  select: selectCurrent(false),
  selectNext: extend(1),
  selectPrevious: extend(-1),
  selectRange: selectCurrent(true),
  saveAll: (desk) => void perform(desk, 'saveAll', () => savePage(desk, 'saved', shownPapers(desk.state))),
  filter: (desk) => desk.change({ panel: 'open', sheet: undefined }),
  undo: undoNewest,
  redo: redoNewest,
  help: (desk) => desk.change({ isHelpOpen: true }),
  leave,
};

/** Does one act of triage. */
export function doTriageAct(desk: Desk, act: TriageAct): void {
  deeds[act](desk);
}

/** The acts that also work while our panel has the focus and there is no triage. */
const panelActs: readonly TriageAct[] = ['filter', 'undo', 'redo', 'help'];

/** Closes the innermost thing that is open; false if nothing is. */
function closeInnermost(desk: Desk): boolean {
  const { isHelpOpen, menu, sheet, panel, isSelecting, triage } = desk.state;
  if (isHelpOpen) desk.change({ isHelpOpen: false });
  else if (menu) desk.change({ menu: undefined });
  else if (sheet) closeSheet(desk);
  else if (panel === 'open') closePanel(desk);
  else if (isSelecting) endSelecting(desk);
  else if (triage) leave(desk);
  else return false;
  return true;
}

/** True while keys are not triage's: something is open that wants them, or waits for the focus to come. */
function isBusy({ state: { isHelpOpen, menu, sheet } }: Desk): boolean {
  return isHelpOpen || menu !== undefined || ['tags', 'note', 'report'].includes(sheet?.what ?? '');
}

/** Does what a key means in triage, or in our panel without it; false if it means nothing there. */
export function pressKey(desk: Desk, press: KeyPress, isTyping: boolean): boolean {
  const act = rowOf(triageShortcuts, press)?.act;
  if (act === 'leave') return closeInnermost(desk);
  if (!act || isTyping || isBusy(desk)) return false;
  if (!desk.state.triage && !panelActs.includes(act)) return false;
  doTriageAct(desk, act);
  return true;
}
