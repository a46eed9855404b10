import type { ListName } from './lists';

/** What lies over the list: one thing at a time. */
export type Overlay =
  | { what: 'help' }
  | { what: 'paste' }
  | { what: 'more'; anchor: Element }
  | { what: 'states'; anchor: Element; paperId: string }
  | { what: 'tags'; paperId: string };

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
  overlay?: Overlay;
};

/** What the reader can do to the view. */
export type ViewChange =
  | { do: 'type'; query: string }
  | { do: 'show'; list: ListName }
  | { do: 'move'; to: number; id: string | undefined }
  | { do: 'open'; overlay: Overlay }
  | { do: 'close' }
  | { do: 'readMore' };

// Each row is a read of its own; a popup shows ten.
const firstLimit = 60;

/** The view of a popup just opened: the queue, nothing typed. */
export const firstView: View = {
  list: 'later',
  home: 'later',
  query: '',
  current: { index: 0 },
  limit: firstLimit,
};

const fromTop = { current: { index: 0 }, limit: firstLimit };

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
    case 'readMore':
      return { ...view, limit: view.limit * 2 };
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

/** The change that moves the current row by some places, as far as the list goes. */
export function moveBy(view: View, papers: readonly { id: string }[], places: number): ViewChange {
  const to = Math.max(0, Math.min(currentIndex(view, papers) + places, papers.length - 1));
  return { do: 'move', to, id: papers[to]?.id };
}
