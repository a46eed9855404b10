/** The keys of triage on a page, as the table has them. */
export const triageRows = [
  { act: 'next', keys: ['j', 'ArrowDown'], does: 'Next paper' },
  { act: 'previous', keys: ['k', 'ArrowUp'], does: 'Previous paper' },
  { act: 'nextNew', keys: ['Shift+J'], does: 'Next new paper' },
  { act: 'previousNew', keys: ['Shift+K'], does: 'Previous new paper' },
  { act: 'toSaved', keys: ['s'], does: 'Save and move on' },
  { act: 'toLater', keys: ['l'], does: 'Read later and move on' },
  { act: 'toReading', keys: ['i'], does: 'Mark as being read and move on' },
  { act: 'toRead', keys: ['r'], does: 'Mark as read and move on' },
  { act: 'toDismissed', keys: ['x'], does: 'Dismiss and move on' },
  { act: 'editTags', keys: ['t'], does: 'Edit tags' },
  { act: 'repeatTags', keys: ['Shift+T'], does: 'Add the last tags and move on' },
  { act: 'editNote', keys: ['n'], does: 'Write a note' },
  { act: 'showAbstract', keys: ['e'], does: 'Show or hide the abstract' },
  { act: 'open', keys: ['o'], does: 'Open in a background tab' },
  { act: 'openPdf', keys: ['p'], does: 'Open the PDF in a background tab' },
  { act: 'select', keys: ['v'], does: 'Select: the keys above then act on all selected' },
  { act: 'selectNext', keys: ['Shift+ArrowDown'], does: 'Select the next one too' },
  { act: 'selectPrevious', keys: ['Shift+ArrowUp'], does: 'Select the previous one too' },
  { act: 'selectRange', keys: ['Shift+V'], does: 'Select from the last one selected to here' },
  { act: 'saveAll', keys: ['Shift+A'], does: 'Save all papers shown' },
  { act: 'filter', keys: ['/'], does: 'Filter the papers, as in a search' },
  { act: 'undo', keys: ['u'], does: 'Undo' },
  { act: 'redo', keys: ['Shift+U'], does: 'Redo what was undone' },
  { act: 'help', keys: ['?'], does: 'Show every key' },
  { act: 'leave', keys: ['Escape'], does: 'Leave triage' },
] as const;

/** The keys while the reader shows Offprint the papers of a page. */
export const teachRows = [
  { act: 'next', keys: ['j', 'ArrowDown'], does: 'Next text that may be a title' },
  { act: 'previous', keys: ['k', 'ArrowUp'], does: 'Previous text that may be a title' },
  { act: 'choose', keys: ['Enter'], does: 'Show this title, or keep what was found' },
  { act: 'again', keys: ['n'], does: 'Not right: show other titles' },
  { act: 'undo', keys: ['u'], does: 'Forget what was kept' },
  { act: 'leave', keys: ['Escape'], does: 'Leave' },
] as const;
