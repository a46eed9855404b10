import type { List } from '../../lib/core/paper';
import { type ListOrder, noLimit } from '../../lib/store/reads-ids';
import type { SnoozeQuestion } from '../shared/SnoozeMenus';

/** What the middle of the page shows. */
export type Place =
  | { kind: 'list'; list: List | 'all' }
  | { kind: 'tag'; tag: string }
  | { kind: 'bin' }
  | { kind: 'questions' }
  | { kind: 'backups' };

/** What lies over the page: one thing at a time. */
export type Overlay =
  | { what: 'help' }
  | { what: 'more'; anchor: Element }
  | { what: 'states'; anchor: Element; paperId: string }
  | SnoozeQuestion
  | { what: 'priority'; anchor: Element; ids: readonly string[] }
  | { what: 'tags'; ids: readonly string[] }
  | { what: 'tag'; anchor: Element; tag: string }
  | { what: 'colors'; anchor: Element; tag: string }
  | { what: 'renameTag' | 'mergeTag' | 'deleteTag'; tag: string }
  | { what: 'search'; anchor: Element; id: string }
  | { what: 'saveSearch' }
  | { what: 'renameSearch'; id: string }
  | { what: 'deleteForever'; ids: readonly string[] }
  | { what: 'emptyBin' };

/** What the reader looks at. */
export type View = {
  place: Place;
  query: string;
  order: ListOrder;
  /** The current row: by its paper, and where that is gone by its place. */
  current: { id?: string; index: number };
  /** The papers that are selected, and the one that Shift extends from. */
  chosen: ReadonlySet<string>;
  anchor?: string;
  /** How many ids are read at most. */
  limit: number;
  /** On a narrow screen, whether the current paper stands in place of the list. */
  isReading: boolean;
  overlay?: Overlay;
};

/** What the reader can do to the view. */
export type ViewChange =
  | { do: 'go'; place: Place; query?: string }
  | { do: 'type'; query: string }
  | { do: 'sort'; order: ListOrder }
  | { do: 'move'; to: number; id: string | undefined }
  | { do: 'choose'; ids: readonly string[]; isOn: boolean; anchor?: string }
  | { do: 'chooseNone' }
  | { do: 'read'; isReading: boolean }
  | { do: 'readMore' }
  | { do: 'open'; overlay: Overlay }
  | { do: 'close' };

const firstLimit = 1000;
const none: ReadonlySet<string> = new Set();
const fromTop = { current: { index: 0 }, limit: firstLimit, chosen: none, isReading: false };

/** The view of a page just opened, at a place. */
export function firstView(place: Place, query = ''): View {
  return { place, query, order: 'own', ...fromTop };
}

/** The place that the address names after its `#`; all papers where it names none. */
export function placeOf(hash: string): Place {
  const name = hash.replace(/^#/, '');
  if (name === 'bin' || name === 'questions' || name === 'backups') return { kind: name };
  return { kind: 'list', list: 'all' };
}

function withChosen(chosen: ReadonlySet<string>, ids: readonly string[], isOn: boolean): Set<string> {
  const after = new Set(chosen);
  for (const id of ids) {
    if (isOn) after.add(id);
    else after.delete(id);
  }
  return after;
}

/** A search finds papers: where there are none (the bin), it goes to all of them. */
function type(view: View, query: string): View {
  const isOfPapers = view.place.kind === 'list' || view.place.kind === 'tag';
  const place: Place = isOfPapers ? view.place : { kind: 'list', list: 'all' };
  return { ...view, ...fromTop, place, query };
}

/** The view after a change. */
export function changeView(view: View, change: ViewChange): View {
  switch (change.do) {
    case 'go':
      return { ...view, ...fromTop, place: change.place, query: change.query ?? '' };
    case 'type':
      return type(view, change.query);
    case 'sort':
      return { ...view, order: change.order, current: { index: 0 } };
    case 'move':
      return { ...view, current: { index: change.to, ...(change.id !== undefined && { id: change.id }) } };
    case 'choose': {
      const anchor = change.anchor ?? view.anchor;
      const chosen = withChosen(view.chosen, change.ids, change.isOn);
      return { ...view, chosen, ...(anchor !== undefined && { anchor }) };
    }
    case 'chooseNone':
      return { ...view, chosen: none };
    case 'read':
      return { ...view, isReading: change.isReading };
    case 'readMore':
      return { ...view, limit: Math.min(view.limit * 16, noLimit) };
    case 'open':
      return { ...view, overlay: change.overlay };
    case 'close': {
      const { overlay: _closed, ...rest } = view;
      return rest;
    }
  }
}

/** Where the current row is among these ids: where its paper is, else the nearest place there is; -1 in an empty list. */
export function currentIndex({ current }: View, ids: readonly string[]): number {
  if (current.id !== undefined && ids[current.index] === current.id) return current.index;
  const found = current.id === undefined ? -1 : ids.indexOf(current.id);
  return found >= 0 ? found : Math.min(current.index, ids.length - 1);
}

/** The ids from one to another, both included; only the second where the first is not among them. */
export function rangeOf(ids: readonly string[], from: string | undefined, to: string): string[] {
  const start = from === undefined ? -1 : ids.indexOf(from);
  const end = ids.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
