import type { LibraryAct } from '../../lib/core/shortcuts';
import { listIds, noLimit } from '../../lib/store/reads-ids';
import { paperKeyActs, showKeyActs } from '../shared/key-acts';
import { rowAnchor } from '../shared/row-anchor';
import type { Desk } from './desk';
import { requestOf } from './use-papers';
import { rangeOf } from './view';

function goTo(desk: Desk, place: number): void {
  const { papers, change, isInBox, focusList } = desk;
  const to = Math.max(0, Math.min(place, papers.ids.length - 1));
  change({ do: 'move', to, id: papers.ids[to] });
  if (!isInBox()) focusList();
}

/** Selects the current paper, or no longer. */
function toggle({ papers, at, view, change }: Desk): void {
  const id = papers.ids[at];
  if (id !== undefined) change({ do: 'choose', ids: [id], isOn: !view.chosen.has(id), anchor: id });
}

function extend(desk: Desk, step: 1 | -1): void {
  const { papers, at, change } = desk;
  const [from, to] = [papers.ids[at], papers.ids[at + step]];
  if (from === undefined) return;
  change({ do: 'choose', ids: to === undefined ? [from] : [from, to], isOn: true, anchor: from });
  goTo(desk, at + step);
}

/** Selects from the paper last selected, or the current one, to another. */
export function selectTo({ papers, at, view, change }: Desk, id: string): void {
  const from = view.chosen.size > 0 ? view.anchor : papers.ids[at];
  const anchor = from ?? id;
  change({ do: 'choose', ids: rangeOf(papers.ids, from, id), isOn: true, anchor });
}

/** Selects everything the view lists, also what is not read yet. */
export function selectAll({ db, view, change, toast }: Desk): void {
  const request = requestOf(view);
  if (!db || !request) return;
  const reading = listIds(db, { ...request, limit: noLimit });
  void toast.tell(
    Promise.resolve(reading).then(({ ids }) => {
      change({ do: 'choose', ids, isOn: true });
      return undefined;
    }),
  );
}

/** One step back: what is open, the search box, the paper on a narrow screen, the selection, the search. */
function leave({ view, change, isInBox, focusList }: Desk): void {
  if (view.overlay) change({ do: 'close' });
  else if (isInBox()) focusList();
  else if (view.isReading) {
    change({ do: 'read', isReading: false });
    focusList();
  } else if (view.chosen.size > 0) change({ do: 'chooseNone' });
  else if (view.query) change({ do: 'type', query: '' });
}

/** Goes on to the paper beside the list, where its text can be scrolled and its note written. */
function read({ change }: Desk): void {
  change({ do: 'read', isReading: true });
  requestAnimationFrame(() => document.getElementById('pane')?.focus());
}

type Acts = Record<LibraryAct, () => void>;

function listActs(
  desk: Desk,
): Pick<
  Acts,
  'next' | 'previous' | 'first' | 'last' | 'select' | 'selectNext' | 'selectPrevious' | 'selectAll'
> {
  return {
    next: () => goTo(desk, desk.at + 1),
    previous: () => goTo(desk, desk.at - 1),
    first: () => goTo(desk, 0),
    last: () => goTo(desk, desk.papers.ids.length - 1),
    select: () => toggle(desk),
    selectNext: () => extend(desk, 1),
    selectPrevious: () => extend(desk, -1),
    selectAll: () => selectAll(desk),
  };
}

/** What each act of the library page does, to the selected papers or the current one where it is about papers. */
export function actsOf(desk: Desk): Acts {
  const { at, current, change, papers, targets } = desk;
  const openFor = (what: 'tags' | 'snooze') => () => {
    if (targets.length > 0) change({ do: 'open', overlay: { what, ids: targets, anchor: rowAnchor() } });
  };
  return {
    ...listActs(desk),
    ...showKeyActs((list) => change({ do: 'go', place: { kind: 'list', list } })),
    ...paperKeyActs(desk, () => change({ do: 'move', to: at, id: papers.ids[at] })),
    read: () => current && read(desk),
    editTags: openFor('tags'),
    editNote: () => editNote(desk),
    snooze: openFor('snooze'),
    search: desk.focusBox,
    goToTags: () => document.querySelector<HTMLElement>('[role=tree] [tabindex="0"]')?.focus(),
    help: () => change({ do: 'open', overlay: { what: 'help' } }),
    leave: () => leave(desk),
  };
}

function editNote({ current, change }: Desk): void {
  if (!current) return;
  change({ do: 'read', isReading: true });
  requestAnimationFrame(() => document.getElementById('note')?.focus());
}
