import type { SnoozeQuestion } from '../shared/SnoozeMenus';
import type { ListName } from './lists';

/** What lies over the list: one thing at a time. */
export type Overlay =
  | { what: 'help' }
  | { what: 'paste' }
  | { what: 'more'; anchor: Element }
  | { what: 'states'; anchor: Element; paperId: string }
  | { what: 'tags'; ids: readonly string[] }
  | SnoozeQuestion
  /** The current paper, whichever that is. */
  | { what: 'details'; goTo?: 'note' | 'progress' }
  | { what: 'tree' }
  | { what: 'searches'; anchor: Element; isRemoving?: boolean }
  | { what: 'saveSearch' };

/** What the reader looks at. All of it can be lost: the popup opens anew each time. */
export type View = {
  list: ListName;
  /** The list to go back to when the search box is emptied. */
  home: ListName;
  query: string;
  /** The current row: by its paper, and where that is gone (it moved to another list) by its place. */
  current: { id?: string; index: number };
  /** How many rows are read at most. */
  limit: number;
  /** The papers that are selected, and the one that a stretch of them starts at. */
  chosen: ReadonlySet<string>;
  anchor?: string;
  overlay?: Overlay;
};

/** What the reader can do to the view. */
export type ViewChange =
  | { do: 'type'; query: string }
  | { do: 'show'; list: ListName }
  | { do: 'move'; to: number; id: string | undefined }
  | { do: 'open'; overlay: Overlay }
  | { do: 'close' }
  | { do: 'choose'; ids: readonly string[]; isOn: boolean; anchor?: string }
  | { do: 'chooseNone' }
  | { do: 'readMore' };

// Each row is a read of its own, which every key waits for: first what a popup shows, then those below it.
const firstLimit = 10;
const secondLimit = 40;

/** The view of a popup just opened: the queue, nothing typed. */
export const firstView: View = {
  list: 'later',
  home: 'later',
  query: '',
  current: { index: 0 },
  limit: firstLimit,
  chosen: new Set(),
};

// What is selected but no longer in sight would be changed unseen.
const fromTop = { current: { index: 0 }, limit: firstLimit, chosen: firstView.chosen };

function choose(view: View, ids: readonly string[], isOn: boolean, anchor = view.anchor): View {
  const rest = [...view.chosen].filter((id) => !ids.includes(id));
  const chosen = new Set(isOn ? [...rest, ...ids] : rest);
  return { ...view, chosen, ...(anchor !== undefined && { anchor }) };
}

function type(view: View, query: string): View {
  if (!query.trim()) return { ...view, ...fromTop, query, list: view.home };
  // Typing searches everything; a list chosen while searching narrows the search.
  return { ...view, ...fromTop, query, list: view.query.trim() ? view.list : 'all' };
}

/** The view after a change. */
export function changeView(view: View, change: ViewChange): View {
  switch (change.do) {
    case 'type':
      return type(view, change.query);
    case 'show':
      return { ...view, ...fromTop, list: change.list, home: change.list };
    case 'move':
      return { ...view, current: { index: change.to, ...(change.id !== undefined && { id: change.id }) } };
    case 'open':
      return { ...view, overlay: change.overlay };
    case 'choose':
      return choose(view, change.ids, change.isOn, change.anchor);
    case 'chooseNone':
      return { ...view, chosen: firstView.chosen };
    case 'readMore':
      return { ...view, limit: Math.max(secondLimit, view.limit * 2) };
    case 'close': {
      const { overlay: _closed, ...rest } = view;
      return rest;
    }
  }
}

/** Where the current row is among these papers: where its paper is, else the nearest place there is; -1 in an empty list. */
export function currentIndex({ current }: View, papers: readonly { id: string }[]): number {
  const found = papers.findIndex(({ id }) => id === current.id);
  return found >= 0 ? found : Math.min(current.index, papers.length - 1);
}

/** The change that moves the current row to a place, as far as the list goes. */
export function moveTo(papers: readonly { id: string }[], place: number): ViewChange {
  const to = Math.max(0, Math.min(place, papers.length - 1));
  return { do: 'move', to, id: papers[to]?.id };
}

/** The ids of the papers between two, both with them; the second alone where the first is not there. */
export function stretch(papers: readonly { id: string }[], from: string | undefined, to: string): string[] {
  const [start, end] = [from, to].map((id) => papers.findIndex((paper) => paper.id === id));
  if (start === undefined || end === undefined || start < 0) return [to];
  return papers.slice(Math.min(start, end), Math.max(start, end) + 1).map(({ id }) => id);
}

/** The change that moves the current row by some places, as far as the list goes. */
export function moveBy(view: View, papers: readonly { id: string }[], places: number): ViewChange {
  return moveTo(papers, currentIndex(view, papers) + places);
}
