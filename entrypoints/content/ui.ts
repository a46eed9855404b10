import { countText, papersText } from '../../components/counts';
import { stateNames } from '../../components/glyphs';
import { writesMacKeys } from '../../components/key-text';
import type { MenuItem } from '../../components/Menu';
import type { OpenPanelProps } from '../../components/page/OpenPanel';
import type { PageUiProps } from '../../components/page/PageUi';
import type { RestingPanelProps } from '../../components/page/RestingPanel';
import { type Status, statuses } from '../../lib/core/paper';
import { shortcuts, type TriageAct } from '../../lib/core/shortcuts';
import { perform, put, remove, save } from './acts';
import type { Desk } from './desk';
import type { Row } from './rows';
import { closePanel, doTriageAct, startTriage } from './triage';
import { freshCount, isDoubtful, isPicked, isShown, keptCount, shownPapers, standingOf } from './views';

/** What the in-page UI needs beside the desk. */
export type UiPorts = {
  /** Hides the corner panel on this site, and remembers that. */
  hidePanel(): void;
  /** Opens the menu of a paper's states at one of our buttons. */
  openMenu(paper: Row, button: HTMLElement): void;
  /** Closes it and gives the focus back. */
  closeMenu(): void;
};

const choiceNames: Readonly<Record<Status, string>> = {
  saved: 'Saved',
  later: 'Read later',
  reading: 'Reading',
  read: 'Read',
  dismissed: 'Dismiss',
};

const choiceActs: Readonly<Partial<Record<Status, TriageAct>>> = {
  saved: 'toSaved',
  later: 'toLater',
  read: 'toRead',
  dismissed: 'toDismissed',
};

function keysOf(act: TriageAct | undefined): readonly string[] {
  return shortcuts.find((row) => row.scope === 'triage' && row.act === act)?.keys ?? [];
}

function menuItems(desk: Desk, paper: Row): MenuItem[] {
  const { state } = standingOf(desk.state, paper.key);
  const choices = statuses.map((status): MenuItem => {
    const keys = keysOf(choiceActs[status]);
    return {
      name: choiceNames[status],
      state: status,
      isChosen: status === state,
      keys,
      ...(keys[0] && { keyName: keys[0] }),
      run: () => void perform(desk, 'menu', () => put(desk, paper, status)),
    };
  });
  return [...choices, { name: 'Remove', run: () => void perform(desk, 'menu', () => remove(desk, paper)) }];
}

function menuProps(desk: Desk, ports: UiPorts): PageUiProps['menu'] {
  const { menu, papers } = desk.state;
  const paper = papers.find(({ key }) => key === menu?.key);
  if (!menu || !paper) return undefined;
  const label = `State of ${paper.draft.title}`;
  return { label, items: menuItems(desk, paper), anchor: menu.anchor, onClose: ports.closeMenu };
}

/** Saves a paper nobody has saved, or opens the menu of its states: what a press on its mark does. */
export function pressPaper(desk: Desk, paper: Row, button: HTMLElement, ports: UiPorts): void {
  if (standingOf(desk.state, paper.key).paperId !== undefined) ports.openMenu(paper, button);
  else void perform(desk, 'mark', () => save(desk, [paper], 'saved'));
}

function listingText(papers: number, fresh: number): string {
  return fresh > 0 ? `${papersText(papers)} · ${countText(fresh)} new` : papersText(papers);
}

const isMac = ({ window }: Desk) => writesMacKeys(window.navigator.platform);

function restingProps(desk: Desk, ports: UiPorts): RestingPanelProps | undefined {
  const { state } = desk;
  const [first] = state.papers;
  if (state.panel !== 'rest' || state.triage || !first) return undefined;
  const onHide = ports.hidePanel;
  if (state.kind !== 'paper') {
    return {
      text: listingText(state.papers.length, freshCount(state)),
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

function saveShown(desk: Desk, status: Status): void {
  const papers = shownPapers(desk.state).filter((paper) => isPicked(desk.state, paper));
  void perform(desk, 'panel', async () => {
    const saved = await save(desk, papers, status);
    desk.change({ picks: new Map() });
    return saved;
  });
}

function openedProps(desk: Desk): OpenPanelProps | undefined {
  const { state } = desk;
  if (state.panel !== 'open' || state.papers.length === 0) return undefined;
  const shown = shownPapers(state);
  const pick = (keys: readonly string[], to: boolean) =>
    desk.change({ picks: new Map([...desk.state.picks, ...keys.map((key) => [key, to] as const)]) });
  return {
    papers: shown.map((paper) => ({
      key: paper.key,
      title: paper.draft.title,
      state: standingOf(state, paper.key).state,
      isPicked: isPicked(state, paper),
      isDoubtful: isDoubtful(paper),
    })),
    filter: state.filter,
    isNewOnly: state.isNewOnly,
    progress: state.progress,
    onFilter: (filter) => desk.change({ filter }),
    onNewOnly: (isNewOnly) => desk.change({ isNewOnly }),
    onPick: (key, to) => pick([key], to),
    onPickShown: (to) =>
      pick(
        shown.map(({ key }) => key),
        to,
      ),
    onSave: (status) => saveShown(desk, status),
    onTriage: () => startTriage(desk),
    onClose: () => closePanel(desk),
  };
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
    title: current?.draft.title ?? '',
    isMac: isMac(desk),
    onAct: (act) => doTriageAct(desk, act),
  };
}

/** The in-page UI for what is on the desk. */
export function uiProps(desk: Desk, ports: UiPorts): PageUiProps {
  const { toast, isHelpOpen } = desk.state;
  return {
    resting: restingProps(desk, ports),
    opened: openedProps(desk),
    strip: stripProps(desk),
    menu: menuProps(desk, ports),
    help: isHelpOpen ? { isMac: isMac(desk), onClose: () => desk.change({ isHelpOpen: false }) } : undefined,
    toast: {
      text: toast?.text,
      ...(toast?.undo && { undo: { key: 'u', run: toast.undo } }),
    },
  };
}
