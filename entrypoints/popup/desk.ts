import type { RowPaper } from '../../components/byline';
import type { ToastState } from '../shared/use-toast';
import type { Page } from './page';
import type { LibraryState } from './use-library';
import type { View, ViewChange } from './view';

/** All that the popup's acts work on. */
export type Desk = {
  view: View;
  library: LibraryState;
  papers: readonly RowPaper[];
  current: RowPaper | undefined;
  /** What the acts are about: the selected papers, or the current one. */
  targets: readonly string[];
  /** The page in the tab, once it has told what it has. */
  page: Page | undefined;
  /** The same, after the wait for it: what is asked of the page is kept until then. */
  whenPageTold: () => Promise<Page | undefined>;
  toast: ToastState;
  change: (change: ViewChange) => void;
  focusBox: () => void;
  focusList: () => void;
  isInBox: () => boolean;
  closeWindow: () => void;
};
