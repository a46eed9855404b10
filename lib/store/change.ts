import type { Paper, PaperText } from '../core/paper';
import type { Binned } from './schema';

/** One change of one record, whole: what it was and what it becomes; absent means there is none. */
export type Change =
  | { table: 'papers'; id: string; before?: Paper; after?: Paper }
  | { table: 'texts'; id: string; before?: PaperText; after?: PaperText }
  | { table: 'bin'; id: string; before?: Binned; after?: Binned };
