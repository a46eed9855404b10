import type { OpenPanelProps } from '../../components/page/OpenPanel';
import type { Status } from '../../lib/core/paper';
import { normalTags, tagKey } from '../../lib/core/tags';
import { save } from './acts';
import type { Desk } from './desk';
import { openReport } from './drift';
import { newsText } from './news';
import { perform } from './say';
import { pick, tickShown, toggleSelecting } from './select';
import { suggest } from './sheet-props';
import { startLesson } from './teach';
import { closePanel, doTriageAct, startTriage } from './triage';
import { filterOf, hiddenCount, isDoubtful, isPicked, pickedPapers, shownPapers, standingOf } from './views';

function savePicked(desk: Desk, status: Status): void {
  const papers = pickedPapers(desk.state);
  const { saveTags } = desk.state;
  void perform(desk, 'panel', async () => {
    const saved = await save(desk, papers, status, saveTags);
    desk.change({ picks: new Map(), lastPick: undefined, isTagging: false, saveTags: [] });
    return saved;
  });
}

function tagProps(desk: Desk): OpenPanelProps['tags'] {
  const { isTagging, saveTags } = desk.state;
  if (!isTagging) return undefined;
  return {
    title: 'what you save',
    tags: saveTags,
    suggest,
    onAdd: (tag) => desk.change({ saveTags: normalTags([...desk.state.saveTags, tag]) }),
    onDrop: (tag) =>
      desk.change({ saveTags: desk.state.saveTags.filter((other) => tagKey(other) !== tagKey(tag)) }),
    onDone: () => desk.change({ isTagging: false }),
  };
}

function hiddenProps(desk: Desk): OpenPanelProps['hidden'] {
  const count = hiddenCount(desk.state);
  if (count === 0) return undefined;
  const onShow = (isHiddenShown: boolean) => desk.change({ isHiddenShown });
  return { count, areShown: desk.state.isHiddenShown, onShow };
}

const switchOver = (desk: Desk): OpenPanelProps['onSwitch'] => {
  return (name, isOn) => {
    if (name === 'isSelecting') toggleSelecting(desk);
    else desk.change({ [name]: isOn });
  };
};

/** The corner panel, opened. */
export function openedProps(desk: Desk): OpenPanelProps | undefined {
  const { state } = desk;
  if (state.panel !== 'open' || state.papers.length === 0) return undefined;
  const { isNewOnly, isUnsavedOnly, isSelecting } = state;
  const shown = shownPapers(state);
  return {
    papers: shown.map((paper) => ({
      key: paper.key,
      title: paper.draft.title,
      state: standingOf(state, paper.key).state,
      isPicked: isPicked(state, paper),
      isDoubtful: isDoubtful(paper),
    })),
    filter: state.filter,
    problem: filterOf(state).problem,
    switches: { isNewOnly, isUnsavedOnly, isSelecting },
    news: newsText(state, Date.now()),
    hidden: hiddenProps(desk),
    onReport: desk.state.drift && (() => openReport(desk)),
    onTeach: () => startLesson(desk),
    tags: tagProps(desk),
    tagCount: state.saveTags.length,
    progress: state.progress,
    onFilter: (filter) => desk.change({ filter }),
    onSwitch: switchOver(desk),
    onPick(key, to, isRange) {
      const paper = desk.state.papers.find((one) => one.key === key);
      if (paper) pick(desk, paper, to, isRange);
    },
    onPickShown: (to) => tickShown(desk, to),
    onNextNew: () => doTriageAct(desk, 'nextNew'),
    onTags: () => desk.change({ isTagging: !desk.state.isTagging }),
    onSave: (status) => savePicked(desk, status),
    onTriage: () => startTriage(desk),
    onClose: () => closePanel(desk),
  };
}
