import type { RowPaper } from '../../components/byline';
import type { Status } from '../../lib/core/paper';
import type { PopupAct } from '../../lib/core/shortcuts';
import type { ActReport } from '../../lib/platform/protocol';
import { askBackground, askTab } from '../../lib/platform/rpc';
import { moveTo, openPaper, remove, undo } from '../shared/paper-acts';
import type { ToastState } from '../shared/use-toast';
import type { Page } from './page';
import { moveBy, type View, type ViewChange } from './view';

/** All that the popup's acts work on. */
export type Desk = {
  view: View;
  papers: readonly RowPaper[];
  current: RowPaper | undefined;
  page: Page | undefined;
  toast: ToastState;
  change: (change: ViewChange) => void;
  focusBox: () => void;
  focusList: () => void;
  isInBox: () => boolean;
  closeWindow: () => void;
};

const noPage: ActReport = { said: 'No papers on this page.' };

/** Saves the page's papers, or the one its address names. */
async function savePage(page: Page | undefined, status: Status): Promise<ActReport> {
  if (!page) return noPage;
  if (page.kind !== 'address') return askTab(page.tabId, 'savePage', { status });
  const { added, act } = await askBackground('savePapers', { drafts: [page.draft], status, url: page.url });
  const said = added > 0 ? 'Saved.' : 'It was in the library already.';
  return { said, ...(act !== undefined && { act }) };
}

async function startTriage({ page, closeWindow }: Desk): Promise<ActReport | undefined> {
  if (page?.kind !== 'listing') return { said: 'No list of papers on this page.' };
  await askTab(page.tabId, 'startTriage', {});
  closeWindow(); // The keys now belong to the page.
  return undefined;
}

/** One step back: what is open, then the search box, then the search, then the popup. */
function leave({ view, change, isInBox, focusList, closeWindow }: Desk): void {
  if (view.overlay) change({ do: 'close' });
  else if (isInBox()) focusList();
  else if (view.query) change({ do: 'type', query: '' });
  else closeWindow();
}

function move(desk: Desk, places: number): void {
  desk.change(moveBy(desk.view, desk.papers, places));
  if (!desk.isInBox()) desk.focusList();
}

/** What each act of the popup does, to the current paper where it is about one. */
export function actsOf(desk: Desk): Record<PopupAct, () => void> {
  const { current, change, toast, page } = desk;
  const onPaper = (work: (paper: RowPaper) => void) => () => {
    if (current) work(current);
  };
  return {
    next: () => move(desk, 1),
    previous: () => move(desk, -1),
    open: onPaper((paper) => openPaper(desk, paper, 'landing')),
    openPdf: onPaper((paper) => openPaper(desk, paper, 'pdf')),
    toSaved: onPaper((paper) => moveTo(desk, paper, 'saved')),
    toLater: onPaper((paper) => moveTo(desk, paper, 'later')),
    toReading: onPaper((paper) => moveTo(desk, paper, 'reading')),
    toRead: onPaper((paper) => moveTo(desk, paper, 'read')),
    editTags: onPaper(({ id }) => change({ do: 'open', overlay: { what: 'tags', paperId: id } })),
    remove: onPaper((paper) => remove(desk, paper)),
    undo: () => undo(desk),
    search: desk.focusBox,
    showQueue: () => change({ do: 'show', list: 'later' }),
    showReading: () => change({ do: 'show', list: 'reading' }),
    showAll: () => change({ do: 'show', list: 'all' }),
    showRead: () => change({ do: 'show', list: 'read' }),
    savePage: () => void toast.tell(savePage(page, 'saved')),
    laterPage: () => void toast.tell(savePage(page, 'later')),
    paste: () => change({ do: 'open', overlay: { what: 'paste' } }),
    startTriage: () => void toast.tell(startTriage(desk)),
    help: () => change({ do: 'open', overlay: { what: 'help' } }),
    leave: () => leave(desk),
  };
}
