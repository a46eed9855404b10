import type { Kind } from '../../lib/detect/site';
import type { Standing } from '../../lib/platform/protocol';
import type { Row } from './rows';

/** A sentence for the reader, and what its Undo does. */
export type Toast = { text: string; undo?: () => void };

/** The menu of a paper's states: whose it is and the button it hangs at. */
export type OpenMenu = { key: string; anchor: HTMLElement };

/** Everything the in-page UI shows. Keys are those of `Row`. */
export type PageState = {
  kind: Kind;
  rows: readonly Row[];
  /** The rows' papers, each once. */
  papers: readonly Row[];
  /** How papers stand, also of those that have left the page; a paper nobody has told of yet is absent. */
  standings: ReadonlyMap<string, Standing>;
  filter: string;
  isNewOnly: boolean;
  /** The papers the reader has ticked or unticked; the others follow the rule of `isPicked`. */
  picks: ReadonlyMap<string, boolean>;
  panel: 'rest' | 'open' | 'hidden';
  menu: OpenMenu | undefined;
  /** The current paper of triage; undefined when there is no triage. */
  triage: { key: string } | undefined;
  isHelpOpen: boolean;
  toast: Toast | undefined;
  /** How far a save in parts has come. */
  progress: { done: number; total: number } | undefined;
  /** Takes the newest act back, for the undo key. */
  lastUndo: (() => void) | undefined;
};

/** What the parts of the content script share: the page, its state, the only way to change that, and how long all of it lives. */
export type Desk = {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly state: PageState;
  change(part: Partial<PageState>): void;
};

const emptyState: PageState = {
  kind: 'none',
  rows: [],
  papers: [],
  standings: new Map(),
  filter: '',
  isNewOnly: false,
  picks: new Map(),
  // Until the settings have told whether the reader wants it here.
  panel: 'hidden',
  menu: undefined,
  triage: undefined,
  isHelpOpen: false,
  toast: undefined,
  progress: undefined,
  lastUndo: undefined,
};

/** A desk with nothing on it; `draw` is called once after any number of changes made in one go. */
export function setDesk(window: Window & typeof globalThis, signal: AbortSignal, draw: () => void): Desk {
  let state = emptyState;
  let isDue = false;
  const drawNow = () => {
    isDue = false;
    if (!signal.aborted) draw();
  };
  return {
    window,
    signal,
    get state() {
      return state;
    },
    change(part) {
      state = { ...state, ...part };
      if (isDue) return;
      isDue = true;
      queueMicrotask(drawNow);
    },
  };
}
