import { clearPageUi, drawPageUi } from '../../components/page/draw';
import { byDocument, makeBoard, makeFrameBoards } from './board';
import type { Desk, PageState } from './desk';
import type { Look } from './mark';
import { partsOf, type Row } from './rows';
import { select } from './select';
import { raiseStage, type Stage } from './stage';
import { pressPaper, type UiPorts, uiProps } from './ui';
import { makeVeils, type Veil } from './veil';
import { isHidden, isPicked, isShown, stateOf } from './views';

/** What shows the desk on the page. */
export type Show = {
  stage: Stage;
  draw(): void;
  /** Puts everything where its title is now. */
  replace(): void;
  /** Puts back what the page has removed of ours. */
  keep(): void;
  /** True for the elements that hold all that is ours. */
  isOurs(node: Node): boolean;
};

type Ports = Pick<UiPorts, 'hidePanel'> & { onNear(anchor: Element, isNear: boolean): void };

/** How long a toast stays, in ms (LOOK). */
const toastTime = 6000;

function lookOf({ state }: Desk, row: Row): Look | undefined {
  const mark = stateOf(state, row.key);
  if (!mark) return undefined;
  const { tags } = state.standings.get(row.key) ?? { tags: [] };
  if (row.isLink) return { state: mark, title: row.draft.title, tags, isFaint: false };
  const box = state.isSelecting ? { isPicked: isPicked(state, row) } : {};
  return { state: mark, title: row.draft.title, tags, isFaint: !isShown(state, row), ...box };
}

function veilOf(state: PageState, row: Row): Veil | undefined {
  const mark = stateOf(state, row.key);
  if (isHidden(state, row)) return 'hidden';
  if (mark === 'dismissed') return 'faded';
  return mark === 'seen' && state.style !== 'marks' && state.kind === 'listing' ? 'faded' : undefined;
}

/** What lies over which elements; one that belongs to two records is hidden only with both. */
function veilsOf({ state }: Desk): Map<Element, Veil> {
  const veils = new Map<Element, Veil>();
  const bare = new Set<Element>();
  for (const row of state.rows) {
    // Of lines between breaks only the links are elements, and to hide those alone helps nobody.
    if (row.nodes) continue;
    const veil = veilOf(state, row);
    for (const part of partsOf(row)) {
      if (veil) veils.set(part, veil);
      else bare.add(part);
    }
  }
  for (const part of bare) veils.delete(part);
  return veils;
}

/** Selects by a mark; where no triage shows what that is for, the panel does. */
function selectByMark(desk: Desk, row: Row, isRange: boolean): void {
  select(desk, row, isRange);
  if (!desk.state.triage && desk.state.panel !== 'open') desk.change({ panel: 'open' });
}

const currentOf = ({ state: { rows, triage } }: Desk) => triage && rows.find(({ key }) => key === triage.key);

function uiPorts(desk: Desk, { root }: Stage, hidePanel: () => void): UiPorts {
  return {
    hidePanel,
    openMenu: ({ key }, anchor) => desk.change({ menu: { key, anchor } }),
    closeMenu() {
      const hadFocus = root.activeElement?.closest('.menu');
      const opener = desk.state.menu?.anchor;
      desk.change({ menu: undefined });
      if (hadFocus) opener?.focus({ preventScroll: true });
    },
  };
}

/** The rows and links that get marks: the same list as long as both are the same. */
function makeMarked(): (state: PageState) => readonly Row[] {
  let last: { rows: readonly Row[]; links: readonly Row[]; all: readonly Row[] } | undefined;
  return ({ rows, links }) => {
    if (last?.rows !== rows || last.links !== links)
      last = { rows, links, all: links.length > 0 ? [...rows, ...links] : rows };
    return last.all;
  };
}

/** Lets each toast go when its time is over. */
function makeToastClock(desk: Desk): () => void {
  let shown = desk.state.toast;
  return () => {
    const { toast } = desk.state;
    if (toast === shown) return;
    shown = toast;
    if (!toast) return;
    desk.window.setTimeout(() => {
      if (desk.state.toast === toast) desk.change({ toast: undefined });
    }, toastTime);
  };
}

/** Keeps the focus in the panel when it closes, as it was inside. */
function drawUi(desk: Desk, { root, ui }: Stage, ports: UiPorts): void {
  const wasInside = root.activeElement?.closest('.opened');
  drawPageUi(ui, uiProps(desk, ports));
  if (wasInside && !root.activeElement) ui.querySelector<HTMLElement>('.resting button')?.focus();
}

type Parts = { rows: readonly Row[]; own: readonly Row[]; inFrames: Map<Document, readonly Row[]> };

/** Parts rows into those of the page's own document and those of its frames, anew only where the rows are others. */
function partRows(document: Document): (rows: readonly Row[]) => Parts {
  let parts: Parts = { rows: [], own: [], inFrames: new Map() };
  return (rows) => {
    if (rows === parts.rows) return parts;
    const inFrames = new Map<Document, readonly Row[]>(byDocument(rows));
    const own = inFrames.get(document) ?? [];
    inFrames.delete(document);
    parts = { rows, own, inFrames };
    return parts;
  };
}

/** Raises the stage on the page and draws on it; the desk's signal takes it all away. */
export function raiseShow(desk: Desk, { hidePanel, onNear }: Ports): Show {
  const { signal, window } = desk;
  const stage = raiseStage(window.document, signal);
  const ports = uiPorts(desk, stage, hidePanel);
  const onPress = (row: Row, button: HTMLElement, isShifted: boolean) => {
    if (!row.isLink && (desk.state.isSelecting || isShifted)) selectByMark(desk, row, isShifted);
    else pressPaper(desk, row, button, ports);
  };
  const board = makeBoard(stage, window, signal, { onPress, onNear });
  const frames = makeFrameBoards(signal, { onPress, onNear });
  const veils = makeVeils(window, signal);
  const windToast = makeToastClock(desk);
  const marked = makeMarked();
  const parted = partRows(window.document);
  signal.addEventListener('abort', () => clearPageUi(stage.ui));
  return {
    stage,
    draw() {
      const look = (row: Row) => lookOf(desk, row);
      const { own, inFrames } = parted(marked(desk.state));
      board.show(own, look, currentOf(desk));
      frames.show(inFrames, look, currentOf(desk));
      veils.show(veilsOf(desk));
      drawUi(desk, stage, ports);
      windToast();
    },
    replace() {
      board.replace(currentOf(desk));
      frames.replace(currentOf(desk));
    },
    keep() {
      stage.keep();
      frames.keep();
    },
    isOurs: (node) => node === stage.host || frames.isOurs(node),
  };
}
