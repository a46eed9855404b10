/**
 * Every key of the product, once. The manifest's commands, the key handlers, the help dialog and the README's
 * table all come from here.
 */

import { teachRows, triageRows } from './page-keys';

/** Where a key works. `anywhere` keys are the browser's commands; the reader can change those in the browser. */
export const scopes = ['anywhere', 'popup', 'library', 'tags', 'triage', 'teach'] as const;
export type Scope = (typeof scopes)[number];

/** A row of the table: what some keys do, and where. */
export type Shortcut = {
  /** What handlers switch on: a verb, unique within its scope. */
  act: string;
  scope: Scope;
  /** `KeyboardEvent.key` values with modifiers in front (`Shift+J`, `Ctrl+Enter`); any of them works. */
  keys: readonly string[];
  /** What it does, as the help says it. */
  does: string;
};

/** A shortcut the browser itself handles, with the manifest command it is. */
export type Command = Shortcut & { scope: 'anywhere'; command: string };

const commandRows = [
  {
    act: 'openPopup',
    command: '_execute_action',
    keys: ['Alt+Shift+O'],
    does: 'Open the reading list',
  },
  {
    act: 'savePage',
    command: 'save-page',
    keys: ['Alt+Shift+S'],
    does: 'Save the papers of this page',
  },
  {
    act: 'laterPage',
    command: 'later-page',
    keys: ['Alt+Shift+L'],
    does: 'Put the papers of this page in the queue',
  },
  {
    act: 'startTriage',
    command: 'start-triage',
    keys: ['Alt+Shift+K'],
    does: 'Start triage on this page',
  },
] as const;

const popupRows = [
  { act: 'next', keys: ['j', 'ArrowDown'], does: 'Next paper' },
  { act: 'previous', keys: ['k', 'ArrowUp'], does: 'Previous paper' },
  { act: 'first', keys: ['Home'], does: 'First paper' },
  { act: 'last', keys: ['End'], does: 'Last paper' },
  { act: 'open', keys: ['o', 'Enter'], does: 'Open the paper' },
  { act: 'openPdf', keys: ['p'], does: 'Open its PDF' },
  { act: 'details', keys: ['e'], does: 'Show its abstract, your note and the rest, or no longer' },
  { act: 'menu', keys: ['m'], does: 'Show all that can be done with it' },
  { act: 'toSaved', keys: ['s'], does: 'Move to Saved' },
  { act: 'toLater', keys: ['l'], does: 'Move to the queue' },
  { act: 'toReading', keys: ['i'], does: 'Move to Reading' },
  { act: 'toRead', keys: ['r'], does: 'Move to Read' },
  { act: 'dismiss', keys: ['d'], does: 'Dismiss' },
  { act: 'snooze', keys: ['z'], does: 'Snooze' },
  { act: 'moveUp', keys: ['Alt+ArrowUp'], does: 'Move up in its list' },
  { act: 'moveDown', keys: ['Alt+ArrowDown'], does: 'Move down in its list' },
  { act: 'toTop', keys: ['Alt+Home', 'Shift+Home'], does: 'Move to the top of its list' },
  { act: 'raise', keys: ['h'], does: 'Higher priority' },
  { act: 'lower', keys: ['Shift+H'], does: 'Lower priority' },
  { act: 'editTags', keys: ['t'], does: 'Edit tags' },
  { act: 'editNote', keys: ['n'], does: 'Write a note' },
  { act: 'editProgress', keys: ['b'], does: 'Note how far you are' },
  { act: 'remove', keys: ['x', 'Delete'], does: 'Remove from the library' },
  { act: 'undo', keys: ['u', 'Ctrl+z'], does: 'Undo; again for the act before' },
  { act: 'redo', keys: ['Shift+U', 'Ctrl+Shift+Z'], does: 'Redo what was undone' },
  { act: 'select', keys: ['v', ' '], does: 'Select: the keys then act on all selected' },
  { act: 'selectNext', keys: ['Shift+ArrowDown', 'Shift+J'], does: 'Select the next one too' },
  { act: 'selectPrevious', keys: ['Shift+ArrowUp', 'Shift+K'], does: 'Select the previous one too' },
  { act: 'selectAll', keys: ['Shift+A'], does: 'Select all that are listed' },
  { act: 'search', keys: ['/'], does: 'Search' },
  { act: 'filterTags', keys: ['f'], does: 'Choose tags to search for' },
  { act: 'searches', keys: ['q'], does: 'Show the saved searches' },
  { act: 'showQueue', keys: ['1'], does: 'Show the queue' },
  { act: 'showReading', keys: ['2'], does: 'Show what you are reading' },
  { act: 'showAll', keys: ['3'], does: 'Show all papers' },
  { act: 'showRead', keys: ['4'], does: 'Show what you have read' },
  { act: 'showSaved', keys: ['5'], does: 'Show what is saved and in no queue' },
  { act: 'showSnoozed', keys: ['6'], does: 'Show what is snoozed' },
  { act: 'showDismissed', keys: ['7'], does: 'Show what you dismissed' },
  { act: 'question', keys: ['='], does: 'Answer whether two papers are the same' },
  { act: 'savePage', keys: ['Shift+S'], does: 'Save the papers of this page' },
  { act: 'laterPage', keys: ['Shift+L'], does: 'Put the papers of this page in the queue' },
  { act: 'startTriage', keys: ['g'], does: 'Start triage on this page' },
  { act: 'paste', keys: ['Shift+V'], does: 'Paste papers' },
  { act: 'teach', keys: ['Shift+E'], does: 'Show Offprint the papers of this page' },
  { act: 'library', keys: ['Shift+O'], does: 'Open the library' },
  { act: 'help', keys: ['?'], does: 'Show every key' },
  {
    act: 'leave',
    keys: ['Escape'],
    does: 'Back: close what is open, leave the search box, select none, close the list',
  },
] as const;

const libraryRows = [
  { act: 'next', keys: ['j', 'ArrowDown'], does: 'Next paper' },
  { act: 'previous', keys: ['k', 'ArrowUp'], does: 'Previous paper' },
  { act: 'first', keys: ['Home'], does: 'First paper' },
  { act: 'last', keys: ['End'], does: 'Last paper' },
  { act: 'read', keys: ['Enter'], does: 'Read on: to the paper beside the list' },
  { act: 'open', keys: ['o'], does: 'Open the paper' },
  { act: 'openPdf', keys: ['p'], does: 'Open its PDF' },
  { act: 'select', keys: ['v'], does: 'Select: the keys below then act on all selected' },
  { act: 'selectNext', keys: ['Shift+ArrowDown', 'Shift+J'], does: 'Select the next one too' },
  { act: 'selectPrevious', keys: ['Shift+ArrowUp', 'Shift+K'], does: 'Select the previous one too' },
  { act: 'selectAll', keys: ['Shift+A'], does: 'Select all that are listed' },
  { act: 'toSaved', keys: ['s'], does: 'Move to Saved' },
  { act: 'toLater', keys: ['l'], does: 'Move to the queue' },
  { act: 'toReading', keys: ['i'], does: 'Move to Reading' },
  { act: 'toRead', keys: ['r'], does: 'Move to Read' },
  { act: 'dismiss', keys: ['d'], does: 'Dismiss' },
  { act: 'editTags', keys: ['t'], does: 'Edit tags' },
  { act: 'editNote', keys: ['n'], does: 'Write a note' },
  { act: 'snooze', keys: ['z'], does: 'Snooze' },
  { act: 'toTop', keys: ['Alt+Home'], does: 'Move to the top of its list' },
  { act: 'moveUp', keys: ['Alt+ArrowUp'], does: 'Move up in its list' },
  { act: 'moveDown', keys: ['Alt+ArrowDown'], does: 'Move down in its list' },
  { act: 'raise', keys: ['h'], does: 'Higher priority' },
  { act: 'lower', keys: ['Shift+H'], does: 'Lower priority' },
  { act: 'remove', keys: ['x', 'Delete'], does: 'Remove from the library' },
  { act: 'undo', keys: ['u', 'Ctrl+z'], does: 'Undo' },
  { act: 'redo', keys: ['Shift+U', 'Ctrl+Shift+Z'], does: 'Redo what was undone' },
  { act: 'search', keys: ['/'], does: 'Search' },
  { act: 'showQueue', keys: ['1'], does: 'Show the queue' },
  { act: 'showReading', keys: ['2'], does: 'Show what you are reading' },
  { act: 'showAll', keys: ['3'], does: 'Show all papers' },
  { act: 'showRead', keys: ['4'], does: 'Show what you have read' },
  { act: 'showSaved', keys: ['5'], does: 'Show what is saved and in no queue' },
  { act: 'showSnoozed', keys: ['6'], does: 'Show what is snoozed' },
  { act: 'showDismissed', keys: ['7'], does: 'Show what you dismissed' },
  { act: 'goToTags', keys: ['g'], does: 'Go to the tags' },
  { act: 'help', keys: ['?'], does: 'Show every key' },
  { act: 'leave', keys: ['Escape'], does: 'Back: close what is open, select none, leave the search' },
] as const;

const tagRows = [
  { act: 'nextTag', keys: ['ArrowDown'], does: 'Next suggestion' },
  { act: 'previousTag', keys: ['ArrowUp'], does: 'Previous suggestion' },
  { act: 'addTag', keys: ['Enter', ','], does: 'Add the tag' },
  {
    act: 'dropTag',
    keys: ['Backspace'],
    does: 'Take the last tag off, when nothing is typed',
  },
  { act: 'done', keys: ['Escape'], does: 'Done' },
] as const;

/** The acts a key can have, by scope. */
export type CommandAct = (typeof commandRows)[number]['act'];
export type PopupAct = (typeof popupRows)[number]['act'];
export type LibraryAct = (typeof libraryRows)[number]['act'];
export type TagAct = (typeof tagRows)[number]['act'];
export type TriageAct = (typeof triageRows)[number]['act'];
export type TeachAct = (typeof teachRows)[number]['act'];
/** The same as a map from scope to acts. */
export type ActOf = {
  anywhere: CommandAct;
  popup: PopupAct;
  library: LibraryAct;
  tags: TagAct;
  triage: TriageAct;
  teach: TeachAct;
};

const inScope =
  <S extends Scope>(scope: S) =>
  <R extends object>(row: R): R & { scope: S } => ({ ...row, scope });

/** The browser's commands, in the order the help shows them. */
export const commands: readonly Command[] = /* @__PURE__ */ commandRows.map(
  /* @__PURE__ */ inScope('anywhere'),
);

// Marked as pure, so that the script on pages carries the rows of its own scopes only.
/** The keys of the tag editor, of triage, and of showing papers, in the order the help shows them. */
export const tagShortcuts: readonly (Shortcut & { act: TagAct })[] = /* @__PURE__ */ tagRows.map(
  /* @__PURE__ */ inScope('tags'),
);
export const triageShortcuts: readonly (Shortcut & { act: TriageAct })[] = /* @__PURE__ */ triageRows.map(
  /* @__PURE__ */ inScope('triage'),
);
export const teachShortcuts: readonly (Shortcut & { act: TeachAct })[] = /* @__PURE__ */ teachRows.map(
  /* @__PURE__ */ inScope('teach'),
);

/** Every shortcut, grouped by scope in the order the help shows them. */
export const shortcuts: readonly Shortcut[] = /* @__PURE__ */ [
  commands,
  /* @__PURE__ */ popupRows.map(/* @__PURE__ */ inScope('popup')),
  /* @__PURE__ */ libraryRows.map(/* @__PURE__ */ inScope('library')),
  tagShortcuts,
  triageShortcuts,
  teachShortcuts,
].flat();

/** The keyboard part of an event that a shortcut is matched against. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** A key press written as the table writes keys. Shift is only named with letters and named keys: `?` is already shifted. */
export function keyOf(press: KeyPress): string {
  const isLetter = /^\p{L}$/u.test(press.key);
  const key = isLetter && press.shiftKey ? press.key.toUpperCase() : press.key;
  const namesShift = press.shiftKey && (isLetter || press.key.length > 1);
  const ctrl = press.ctrlKey || press.metaKey;
  return `${ctrl ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${namesShift ? 'Shift+' : ''}${key}`;
}

/** The row of a key press among these, or undefined if there is none. */
export function rowOf<R extends Shortcut>(rows: readonly R[], press: KeyPress): R | undefined {
  const key = keyOf(press);
  return rows.find(({ keys }) => keys.includes(key));
}

/** What a key press does in a scope, or undefined if nothing. */
export function actOf<S extends Scope>(scope: S, press: KeyPress): ActOf[S] | undefined {
  const rows = shortcuts.filter((shortcut) => shortcut.scope === scope);
  return rowOf(rows, press)?.act as ActOf[S] | undefined;
}
