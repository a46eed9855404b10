import type { MenuItem } from '../../components/Menu';
import type { PageUiProps } from '../../components/page/PageUi';
import { type Status, statuses } from '../../lib/core/paper';
import { type TriageAct, triageShortcuts } from '../../lib/core/shortcuts';
import { put, remove } from './acts';
import type { Desk, PaperSheet } from './desk';
import type { Row } from './rows';
import { perform } from './say';
import { openSheet } from './sheet';
import { paperOf, standingOf } from './views';

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
  reading: 'toReading',
  read: 'toRead',
  dismissed: 'toDismissed',
};

function keysOf(act: TriageAct | undefined): readonly string[] {
  return triageShortcuts.find((row) => row.act === act)?.keys ?? [];
}

const sheetNames: readonly (readonly [what: PaperSheet, name: string, act: TriageAct])[] = [
  ['tags', 'Tags', 'editTags'],
  ['note', 'Note', 'editNote'],
  ['abstract', 'Abstract', 'showAbstract'],
];

const withKeys = (act: TriageAct | undefined) => {
  const keys = keysOf(act);
  return { keys, ...(keys[0] && { keyName: keys[0] }) };
};

function menuItems(desk: Desk, paper: Row): MenuItem[] {
  const { state } = standingOf(desk.state, paper.key);
  const choices = statuses.map(
    (status): MenuItem => ({
      name: choiceNames[status],
      state: status,
      isChosen: status === state,
      ...withKeys(choiceActs[status]),
      run: () => void perform(desk, 'menu', () => put(desk, [paper], status)),
    }),
  );
  const sheets = sheetNames.map(
    ([what, name, act]): MenuItem => ({
      name,
      ...withKeys(act),
      run: () => openSheet(desk, what, [paper]),
    }),
  );
  return [
    ...choices,
    ...sheets,
    { name: 'Remove', run: () => void perform(desk, 'menu', () => remove(desk, paper)) },
  ];
}

/** The menu of a paper that is open: its states, and what else can be done with it. */
export function menuProps(desk: Desk, onClose: () => void): PageUiProps['menu'] {
  const { menu } = desk.state;
  const paper = paperOf(desk.state, menu?.key);
  if (!menu || !paper) return undefined;
  const label = `State of ${paper.draft.title}`;
  return { label, items: menuItems(desk, paper), anchor: menu.anchor, onClose };
}
