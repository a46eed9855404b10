import type { BackupRhythm, BackupTarget } from '../core/backup-plan';
import type {
  ActReport,
  Beside,
  Draft,
  Identity,
  Priority,
  Progress,
  QueueStep,
  SaveReport,
  Standing,
  Status,
} from '../core/paper';
import type { TagColor } from '../core/tags';

export { maxDraftsPerCall } from '../core/draft';
export type { ActReport, SaveReport, Standing } from '../core/paper';
export { statusNames } from '../core/paper';

/**
 * Every call that crosses contexts, split by who may make it. Messages are JSON: times in epoch milliseconds, and
 * what is absent has no key. All of them can fail with a `UserError`.
 */

/** What a content script may ask of the background. A page can be hostile: all that these get is checked again. */
export type PageCalls = {
  /** How each of these papers stands, in the same order. With `since` (a visit's `last`), papers first met after it are new still. */
  standings(input: { identities: Identity[]; since?: number }): Standing[];
  /** Saves drafts met at `url` (absent for pasted ones) under a status; a paper already in the library keeps its part unless `status` moves it forward. */
  savePapers(input: {
    drafts: Draft[];
    status: Status;
    tags?: string[];
    url?: string;
    act?: number;
  }): SaveReport;
  /** Moves papers to a status. */
  setStatus(input: { paperIds: string[]; status: Status }): ActReport;
  /** Puts tags on papers and takes tags off. */
  setTags(input: { paperIds: string[]; add: string[]; drop: string[] }): ActReport;
  /** Sets a paper's note; an empty one takes it away. */
  setNote(input: { paperId: string; note: string }): ActReport;
  /** Known tags that go on with what is typed, the most used first, with how many papers carry each. */
  suggestTags(input: { typed: string; except: string[] }): { name: string; papers: number }[];
  /** What the library has of a paper's abstract and note. */
  readText(input: { paperId: string }): { abstract?: string; note?: string };
  /** Asks Semantic Scholar for a paper's abstract, by one of its ids: only when the reader asks. */
  fetchAbstract(input: { ids: string[] }): { abstract?: string };
  /** Takes papers out of the library. */
  removePapers(input: { paperIds: string[] }): ActReport;
  /** Takes an act back. */
  undo(input: { act: number }): ActReport;
  /** Does an act again, if it is the one that was taken back last and nothing was done since. */
  redo(input: { act: number }): ActReport;
  /** Remembers papers that were on screen, so that they are not new again. */
  sawPapers(input: { identities: Identity[] }): void;
  /** Notes that the reader is on a listing (or leaves it), and tells when their last visit to it ended. */
  visitListing(input: { url: string; isLeaving?: boolean }): Visited;
  /** Tells what the tab shows, for its toolbar badge. */
  pageHolds(input: { papers: number; fresh: number }): void;
  /** Tells which paper a PDF is of that the reader opens from the page. */
  metPdf(input: { url: string; draft: Draft }): void;
  /** Runs the script that reads pages in the page that asks: the gate's call, on pages that may hold papers. */
  lookHere(input: Record<string, never>): void;
  /** Lets the reader show papers on the page that asks. */
  teachHere(input: Record<string, never>): void;
  /** Opens a paper's page or PDF in a background tab and remembers that it was opened. */
  openLink(input: { url: string; paperId?: string }): void;
};

/** What is known of the reader's visits to a listing: when the last one ended (absent on the first), and how many there were, this one counted. */
export type Visited = { last?: number; visits: number };

/** What orders the queue and follows a reading. */
export type QueueCalls = {
  /** Moves papers within their list, among those of the same priority. */
  moveInQueue(input: { paperIds: string[]; to: QueueStep }): ActReport;
  /** Puts papers beside another of their list. Among those of another priority they take on that. */
  placeInQueue(input: { paperIds: string[] } & Beside): ActReport;
  /** High ones stand first in their list, low ones last; within a priority the order is by hand. */
  setPriority(input: { paperIds: string[]; priority: Priority }): ActReport;
  /** Takes papers out of the queue until a time (epoch ms); they come back on top of it. From any list. */
  snooze(input: { paperIds: string[]; until: number }): ActReport;
  /** A page (of so many), or percent; an empty progress takes it away. */
  setProgress(input: { paperId: string; progress: Progress }): ActReport;
  /** From 1 to 5; 0 takes it away. */
  setRating(input: { paperIds: string[]; rating: number }): ActReport;
};

/** What changes a tag on every paper that has it. Tags below it follow. */
export type TagCalls = {
  renameTag(input: { tag: string; to: string }): ActReport;
  mergeTags(input: { tags: string[]; into: string }): ActReport;
  deleteTag(input: { tag: string }): ActReport;
  /** Without a colour, takes it away. Tags below take it on (see `tagTree`). */
  setTagColor(input: { tag: string; color?: TagColor | null }): ActReport;
};

/** The searches the reader keeps. */
export type SearchCalls = {
  /** Keeps a query under a name; a search of that name gets the new query. */
  saveSearch(input: { name: string; query: string }): ActReport;
  renameSearch(input: { id: string; name: string }): ActReport;
  removeSearch(input: { id: string }): ActReport;
  /** Moves a search to a place among the others, counted from 0. */
  moveSearch(input: { id: string; place: number }): ActReport;
};

/** What was removed, and what is only remembered. */
export type BinCalls = {
  restorePapers(input: { paperIds: string[] }): ActReport;
  /** Cannot be undone. */
  deleteForever(input: { paperIds: string[] }): ActReport;
  /** Cannot be undone. */
  emptyBin(input: Record<string, never>): ActReport;
  /** Forgets papers met and not saved, and visits to listings. Cannot be undone. */
  clearSightings(input: Record<string, never>): ActReport;
};

/** What makes backups by themselves, and takes one in. The page reads the file and sends its lines (see `restoreBackup` in `backup-file.ts`). */
export type BackupCalls = {
  beginRestore(input: { mode: 'replace' | 'merge' }): void;
  /** Up to 2,000 lines; gives how many records there are so far. The library is as it was until `finishRestore`. */
  addToRestore(input: { lines: string[] }): number;
  /** Merges; or decides that the library is replaced, which `settle` does: whole, whatever happens. The act takes it back. */
  finishRestore(input: Record<string, never>): ActReport;
  stopRestore(input: Record<string, never>): void;
  /** Sets how often a backup is made and where it goes, and makes the first at once. */
  planBackups(input: { every: BackupRhythm; to: BackupTarget }): ActReport;
  /** Puts what was written in its place for a moment, and says how much of it is done; nothing once all is. */
  settle(input: Record<string, never>): { share: number } | undefined;
  /** Makes a backup where the automatic ones go. */
  backUpNow(input: Record<string, never>): ActReport;
};

/** What only the extension's own pages may ask of the background. */
export type OwnCalls = BackupCalls & LibraryCalls & QueueCalls & TagCalls & SearchCalls & BinCalls;

/** What changes papers one by one, and what opens them. */
type LibraryCalls = {
  /** Makes one paper of several: the reader says that they are the same. */
  unite(input: { paperIds: string[] }): ActReport;
  /** Takes a merged paper apart, and holds the two apart for ever: `part` as the library's merge history numbers them, or the newest. */
  splitPaper(input: { paperId: string; part?: number }): ActReport;
  /** Notes that papers are not the same: they are never merged, and never asked about again. */
  keepApart(input: { paperIds: string[] }): ActReport;
  /** Mends what a page found damaged: sets records aside that are no papers any more, or has the index built anew. */
  mendLibrary(input: Record<string, never>): ActReport;
  /** Takes back the newest act that still stands. */
  undoLast(input: Record<string, never>): ActReport;
  /** Does the act again that was undone last, if nothing was done since. */
  redoLast(input: Record<string, never>): ActReport;
  /** Opens a paper in a tab and moves it from the queue to Reading. */
  openPaper(input: { paperId: string; link: 'landing' | 'pdf' }): ActReport;
  /** Runs the script that reads pages in a tab outside the site list, by right of the reader's click (`activeTab`). */
  lookAtTab(input: { tabId: number }): void;
  /** Lets the reader show papers in a tab, by right of the click that opened the popup. */
  teachTab(input: { tabId: number }): void;
};

/** What the page answers that nobody sees (Chromium only). */
export type OffscreenCalls = {
  /** Writes the library as a backup; the address holds while the page is open. */
  writeBackup(input: { now: number; settings: unknown }): { url: string; papers: number };
};

/** What a tab's content script answers to the background and to the extension's own pages. */
export type TabCalls = {
  describePage(input: Record<string, never>): PageSummary;
  /** Saves every sure paper of the page. */
  savePage(input: { status: Status }): ActReport;
  startTriage(input: Record<string, never>): void;
  /** Shows the reader a report that the site's layout has changed, to be copied; sends nothing. */
  reportDrift(input: Record<string, never>): void;
  /** The paper that a link of the page leads to, as far as the page tells. */
  paperOfLink(input: { url: string }): LinkedPaper;
  /** Shows the reader what was done, with its Undo. */
  tell(input: ActReport): void;
};

/** What a page tells of a link: the paper of its listing, or the link's words. */
export type LinkedPaper = { draft?: Draft; text?: string };

/** What a tab shows: its kind, how many papers, how many of them neither saved nor seen, and the title where it is one paper. */
export type PageSummary = {
  kind: 'listing' | 'paper' | 'none';
  papers: number;
  fresh: number;
  title?: string;
  /** The site's rule no longer reads it, and the reader may be told. */
  hasDrifted?: true;
};

/** A map of calls by name: each takes one JSON object and gives one JSON value. */
export type Calls = Record<string, (input: never) => unknown>;

/** What crosses the wire. */
export type Request = {
  to: 'background' | 'tab' | 'offscreen';
  call: string;
  input: unknown;
};
export type Answer = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };
