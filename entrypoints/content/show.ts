import { clearPageUi, drawPageUi } from '../../components/page/draw';
import { makeBar } from './bar';
import type { Desk } from './desk';
import { makeFade } from './fade';
import type { Look } from './mark';
import { makeMarks } from './marks';
import type { Row } from './rows';
import { raiseStage, type Stage } from './stage';
import { levelAt, toneAt } from './tone';
import { pressPaper, type UiPorts, uiProps } from './ui';
import { isShown, stateOf } from './views';

/** What shows the desk on the page. */
export type Show = {
  stage: Stage;
  draw(): void;
  /** Puts everything where its title is now. */
  replace(): void;
};

type Ports = Pick<UiPorts, 'hidePanel'> & { onNear(anchor: Element, isNear: boolean): void };

/** How long a toast stays, in ms (LOOK). */
const toastTime = 6000;

function lookOf({ state }: Desk, row: Row): Look | undefined {
  const mark = stateOf(state, row.key);
  if (!mark) return undefined;
  const { tags } = state.standings.get(row.key) ?? { tags: [] };
  return { state: mark, title: row.draft.title, tags, isFaint: !isShown(state, row) };
}

const dismissedOf = ({ state }: Desk) =>
  new Set(state.rows.filter(({ key }) => stateOf(state, key) === 'dismissed').map(({ record }) => record));

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

/** Raises the stage on the page and draws on it; the desk's signal takes it all away. */
export function raiseShow(desk: Desk, { hidePanel, onNear }: Ports): Show {
  const { signal, window } = desk;
  const stage = raiseStage(window.document, signal);
  const ports = uiPorts(desk, stage, hidePanel);
  const onPress = (row: Row, button: HTMLElement) => pressPaper(desk, row, button, ports);
  const marks = makeMarks({ layer: stage.marks, signal, onPress, onNear });
  const fade = makeFade(signal);
  const bar = makeBar(stage.marks);
  const windToast = makeToastClock(desk);
  let suited: readonly Row[] = [];
  const suit = () => {
    const [first] = desk.state.rows;
    if (suited === desk.state.rows || !first) return;
    suited = desk.state.rows;
    stage.suit(toneAt(first.anchor, window), levelAt(first.anchor, window));
  };
  signal.addEventListener('abort', () => clearPageUi(stage.ui));
  return {
    stage,
    draw() {
      suit();
      marks.show(desk.state.rows, (row) => lookOf(desk, row));
      fade.show(dismissedOf(desk));
      bar.show(currentOf(desk));
      drawUi(desk, stage, ports);
      windToast();
    },
    replace() {
      marks.replace();
      bar.show(currentOf(desk));
    },
  };
}
