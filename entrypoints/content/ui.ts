import { papersText } from '../../components/counts';
import { stateNames } from '../../components/glyphs';
import { keyText, writesMacKeys } from '../../components/key-text';
import type { PageUiProps } from '../../components/page/PageUi';
import type { RestingPanelProps } from '../../components/page/RestingPanel';
import { save } from './acts';
import type { Desk, PageState, Toast } from './desk';
import { newsText } from './news';
import { openedProps } from './panel';
import { menuProps } from './paper-menu';
import type { Row } from './rows';
import { perform, redoNewest, undoNewest } from './say';
import { selectionOf } from './select';
import { sheetProps } from './sheet-props';
import { doTriageAct, startTriage } from './triage';
import { isShown, keptCount, standingOf } from './views';

/** What the in-page UI needs beside the desk. */
export type UiPorts = {
  /** Hides the corner panel on this site, and remembers that. */
  hidePanel(): void;
  /** Opens the menu of a paper's states at one of our buttons. */
  openMenu(paper: Row, button: HTMLElement): void;
  /** Closes it and gives the focus back. */
  closeMenu(): void;
};

/** Saves a paper nobody has saved, or opens the menu of its states: what a press on its mark does. */
export function pressPaper(desk: Desk, paper: Row, button: HTMLElement, ports: UiPorts): void {
  if (standingOf(desk.state, paper.key).paperId !== undefined) ports.openMenu(paper, button);
  else void perform(desk, 'mark', () => save(desk, [paper], 'saved'));
}

function listingText(state: PageState): string {
  return [papersText(state.papers.length), newsText(state, Date.now())].filter(Boolean).join(' · ');
}

const isMac = ({ window }: Desk) => writesMacKeys(window.navigator.platform);

function restingProps(desk: Desk, ports: UiPorts): RestingPanelProps | undefined {
  const { state } = desk;
  const [first] = state.papers;
  if (state.panel !== 'rest' || state.triage || !first) return undefined;
  const onHide = ports.hidePanel;
  if (state.kind !== 'paper') {
    return {
      text: listingText(state),
      opens: 'panel',
      onHide,
      onPress: () => desk.change({ panel: 'open' }),
    };
  }
  const { state: mark, paperId } = standingOf(state, first.key);
  const onPress = (button: HTMLElement) => pressPaper(desk, first, button, ports);
  if (paperId === undefined) return { text: 'Save', state: mark, onHide, onPress };
  return { text: stateNames[mark], state: mark, opens: 'menu', onHide, onPress };
}

function stripProps(desk: Desk): PageUiProps['strip'] {
  const { state } = desk;
  const current = state.papers.find(({ key }) => key === state.triage?.key);
  if (!state.triage) return undefined;
  const papers = state.papers.filter((paper) => paper === current || isShown(state, paper));
  return {
    at: current ? papers.indexOf(current) + 1 : 0,
    total: papers.length,
    kept: keptCount(state),
    selected: selectionOf(desk).length,
    title: current?.draft.title ?? '',
    isMac: isMac(desk),
    onAct: (act) => doTriageAct(desk, act),
  };
}

function helpProps(desk: Desk): PageUiProps['help'] {
  return {
    isMac: isMac(desk),
    onClose: () => desk.change({ isHelpOpen: false }),
    onAct(act) {
      if (!desk.state.triage) startTriage(desk);
      doTriageAct(desk, act);
    },
  };
}

/** What can be done about what was just said. */
function toastActs(desk: Desk, { undo, redo, teach }: Toast): NonNullable<PageUiProps['toast']['acts']> {
  const undoing = { key: 'u', run: () => undoNewest(desk) };
  const hasMore = redo !== undefined && desk.state.undos.length > 0;
  return [
    ...(undo ? [{ name: 'Undo', ...undoing }] : []),
    ...(redo ? [{ name: 'Redo', key: keyText('Shift+U', isMac(desk)), run: () => redoNewest(desk) }] : []),
    ...(hasMore ? [{ name: 'Undo more', ...undoing }] : []),
    ...(teach ? [{ name: 'Show Offprint one', run: teach }] : []),
  ];
}

/** The in-page UI for what is on the desk. */
export function uiProps(desk: Desk, ports: UiPorts): PageUiProps {
  const { toast, isHelpOpen } = desk.state;
  return {
    resting: restingProps(desk, ports),
    opened: openedProps(desk),
    strip: stripProps(desk),
    sheet: sheetProps(desk),
    menu: menuProps(desk, ports.closeMenu),
    help: isHelpOpen ? helpProps(desk) : undefined,
    toast: {
      text: toast?.text,
      ...(toast && { acts: toastActs(desk, toast) }),
    },
  };
}
