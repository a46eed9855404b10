import type { Drift } from '../../lib/core/drift-report';
import type { Kind } from '../../lib/detect/site';
import type { Standing } from '../../lib/platform/protocol';
import type { MarkStyle } from '../../lib/platform/settings';
import type { Row } from './rows';

/** A sentence for the reader, and what its Undo or Redo does, or what brings a lesson where nothing was found. */
export type Toast = { text: string; undo?: () => void; redo?: () => void; teach?: () => void };

/** The menu of a paper's states: whose it is and the button it hangs at. */
export type OpenMenu = { key: string; anchor: HTMLElement };

/** What is open at the foot of the page, the papers it is about (a report is about the site), and the tags it has put on them; an abstract follows the current paper of triage. */
export type OpenSheet = {
  what: 'tags' | 'note' | 'abstract' | 'report';
  keys: readonly string[];
  added: readonly string[];
};

/** A sheet about papers. */
export type PaperSheet = Exclude<OpenSheet['what'], 'report'>;

/** What is known of a paper's long texts; `isAsking` while Semantic Scholar is asked for its abstract, `hasAsked` once it had none. */
export type Texts = { abstract?: string; note?: string; isAsking?: boolean; hasAsked?: boolean };

/** Everything the in-page UI shows. Keys are those of `Row`. */
export type PageState = {
  kind: Kind;
  rows: readonly Row[];
  /** The rows' papers, each once. */
  papers: readonly Row[];
  /** Links to papers in ordinary text, if the reader wants them marked. */
  links: readonly Row[];
  marksLinks: boolean;
  /** Whether the key for the abstract may ask elsewhere at once. */
  fetchesAbstracts: boolean;
  /** How papers stand, also of those that have left the page; a paper nobody has told of yet is absent. */
  standings: ReadonlyMap<string, Standing>;
  /** The site's layout has changed, and the reader may be, or was, told. */
  drift: (Drift & { isTold: boolean }) | undefined;
  /** When the reader's last visit to this listing ended. */
  lastVisit: number | undefined;
  filter: string;
  isNewOnly: boolean;
  isUnsavedOnly: boolean;
  /** What the reader wants of papers that were seen or dismissed, and whether hidden ones are shown for now. */
  style: MarkStyle;
  isHiddenShown: boolean;
  /** Papers dismissed in this triage: they are not hidden under the reader's eyes. */
  spared: ReadonlySet<string>;
  /** True while the reader selects one by one: there are boxes beside the titles, and nothing is picked by itself. */
  isSelecting: boolean;
  /** The papers the reader has ticked or unticked; the others follow the rule of `isPicked`. */
  picks: ReadonlyMap<string, boolean>;
  /** The paper that was ticked last, from which a range is counted. */
  lastPick: string | undefined;
  sheet: OpenSheet | undefined;
  /** The long texts that were read from the library or asked for. */
  texts: ReadonlyMap<string, Texts>;
  /** The tags that were last put on a paper here. */
  lastTags: readonly string[];
  /** The tags with which the panel saves, and whether they are being edited. */
  saveTags: readonly string[];
  isTagging: boolean;
  panel: 'rest' | 'open' | 'hidden';
  menu: OpenMenu | undefined;
  /** The current paper of triage; undefined when there is no triage. */
  triage: { key: string } | undefined;
  isHelpOpen: boolean;
  toast: Toast | undefined;
  /** How far a save in parts has come. */
  progress: { done: number; total: number } | undefined;
  /** What takes each act of this page back, the newest last. */
  undos: readonly (() => void)[];
  /** What does those again that were taken back since the last act, the one taken back last at the end. */
  redos: readonly (() => void)[];
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
  links: [],
  marksLinks: false,
  fetchesAbstracts: false,
  standings: new Map(),
  drift: undefined,
  lastVisit: undefined,
  filter: '',
  isNewOnly: false,
  isUnsavedOnly: false,
  style: 'marks',
  isHiddenShown: false,
  spared: new Set(),
  isSelecting: false,
  picks: new Map(),
  lastPick: undefined,
  sheet: undefined,
  texts: new Map(),
  lastTags: [],
  saveTags: [],
  isTagging: false,
  // Until the settings have told whether the reader wants it here.
  panel: 'hidden',
  menu: undefined,
  triage: undefined,
  isHelpOpen: false,
  toast: undefined,
  progress: undefined,
  undos: [],
  redos: [],
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
