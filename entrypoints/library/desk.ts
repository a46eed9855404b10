import type { Paper } from '../../lib/core/paper';
import type { Library } from '../../lib/store/schema';
import type { ToastState } from '../shared/use-toast';
import type { Papers } from './use-papers';
import type { View, ViewChange } from './view';

/** All that the acts of the library page work on. */
export type Desk = {
  db: Library | undefined;
  view: View;
  change: (change: ViewChange) => void;
  papers: Papers;
  /** The place of the current row, -1 in an empty list, and its paper once it is read. */
  at: number;
  current: Paper | undefined;
  /** What the acts are about: the selected papers, or the current one. */
  targets: readonly string[];
  toast: ToastState;
  isMac: boolean;
  focusBox: () => void;
  focusList: () => void;
  isInBox: () => boolean;
};
