import type { Status } from '../../lib/core/paper';
import { actOf, type KeyPress, type TriageAct } from '../../lib/core/shortcuts';
import { askBackground } from '../../lib/platform/rpc';
import { perform, put, savePage, say, sayFailure } from './acts';
import type { Desk } from './desk';
import { takesText } from './keyboard';
import type { Row } from './rows';
import { bringToRest, firstInView } from './scroll';
import { isShown, standingOf, stateOf } from './views';
import { stepFrom } from './walk';

const currentOf = ({ state }: Desk): Row | undefined =>
  state.papers.find(({ key }) => key === state.triage?.key);

const isNew = (desk: Desk, { key }: Row) => stateOf(desk.state, key) === 'new';

function goTo(desk: Desk, paper: Row): void {
  desk.change({ triage: { key: paper.key } });
  bringToRest(paper.anchor, desk.window);
}

/** Starts triage at the first new paper in view, or else at the first in view; says so where there is none. */
export function startTriage(desk: Desk): void {
  const shown = desk.state.papers.filter((paper) => isShown(desk.state, paper));
  const start = firstInView(shown);
  const fresh = shown.slice(start ? shown.indexOf(start) : 0).find((paper) => isNew(desk, paper));
  const first = fresh ?? start ?? shown[0];
  if (!first) {
    say(desk, 'No paper here to triage.');
    return;
  }
  const { activeElement } = desk.window.document;
  if (takesText(activeElement)) (activeElement as HTMLElement).blur();
  desk.change({ menu: undefined, ...(desk.state.panel === 'open' && { panel: 'rest' }) });
  goTo(desk, first);
}

function walk(desk: Desk, direction: 1 | -1, onlyNew: boolean): void {
  const accepts = (paper: Row) => isShown(desk.state, paper) && (!onlyNew || isNew(desk, paper));
  const next = stepFrom(desk.state.papers, desk.state.triage?.key, direction, accepts);
  const end = direction > 0 ? 'last' : 'first';
  if (next) goTo(desk, next);
  else say(desk, `That was the ${end} ${onlyNew ? 'new paper' : 'paper'} here.`);
}

function decide(desk: Desk, status: Status): void {
  const paper = currentOf(desk);
  if (!paper) return;
  const { triage } = desk.state;
  void perform(desk, 'triage', () => put(desk, paper, status));
  const accepts = (next: Row) => isShown(desk.state, next);
  const next = stepFrom(desk.state.papers, triage?.key, 1, accepts);
  if (next) goTo(desk, next);
}

function openLink(desk: Desk, link: 'landing' | 'pdf'): void {
  const paper = currentOf(desk);
  const url = paper?.draft.links[link];
  if (!paper || !url) {
    say(desk, link === 'pdf' ? 'The page gives no PDF for it.' : 'The page gives no link to it.');
    return;
  }
  const { paperId } = standingOf(desk.state, paper.key);
  const opening = askBackground('openLink', { url, ...(paperId !== undefined && { paperId }) });
  opening.catch((error) => sayFailure(desk, error, 'openLink'));
}

function undoNewest(desk: Desk): void {
  const { lastUndo } = desk.state;
  if (lastUndo) lastUndo();
  else say(desk, 'There is nothing to undo.');
}

const unfiltered = { filter: '', isNewOnly: false } as const;

/** Closes the panel. What it was narrowed to stays in triage, which walks that; else it goes too. */
export function closePanel(desk: Desk): void {
  desk.change({ panel: 'rest', ...(!desk.state.triage && unfiltered) });
}

/** What each triage key does. */
const deeds: Readonly<Record<TriageAct, (desk: Desk) => void>> = {
  next: (desk) => walk(desk, 1, false),
  previous: (desk) => walk(desk, -1, false),
  nextNew: (desk) => walk(desk, 1, true),
  previousNew: (desk) => walk(desk, -1, true),
  toSaved: (desk) => decide(desk, 'saved'),
  toLater: (desk) => decide(desk, 'later'),
  toRead: (desk) => decide(desk, 'read'),
  toDismissed: (desk) => decide(desk, 'dismissed'),
  open: (desk) => openLink(desk, 'landing'),
  openPdf: (desk) => openLink(desk, 'pdf'),
  saveAll: (desk) => void perform(desk, 'saveAll', () => savePage(desk, 'saved')),
  filter: (desk) => desk.change({ panel: 'open' }),
  undo: undoNewest,
  help: (desk) => desk.change({ isHelpOpen: true }),
  leave: (desk) => desk.change({ triage: undefined, ...unfiltered }),
};

/** Does one act of triage. */
export function doTriageAct(desk: Desk, act: TriageAct): void {
  deeds[act](desk);
}

/** The acts that also work while our panel has the focus and there is no triage. */
const panelActs: readonly TriageAct[] = ['filter', 'undo', 'help'];

/** Closes the innermost thing that is open; false if nothing is. */
function closeInnermost(desk: Desk): boolean {
  const { isHelpOpen, menu, panel, triage } = desk.state;
  if (isHelpOpen) desk.change({ isHelpOpen: false });
  else if (menu) desk.change({ menu: undefined });
  else if (panel === 'open') closePanel(desk);
  else if (triage) deeds.leave(desk);
  else return false;
  return true;
}

/** Does what a key means in triage, or in our panel without it; false if it means nothing there. */
export function pressKey(desk: Desk, press: KeyPress, isTyping: boolean): boolean {
  const act = actOf('triage', press);
  if (act === 'leave') return closeInnermost(desk);
  const { triage, isHelpOpen, menu } = desk.state;
  if (!act || isTyping || isHelpOpen || menu) return false;
  if (!triage && !panelActs.includes(act)) return false;
  doTriageAct(desk, act);
  return true;
}
