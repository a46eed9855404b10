import type { Doubt } from '../core/identity';
import type { Paper, PaperText } from '../core/paper';

/** A paper taken out of the library, kept whole so that it can come back. */
export type Binned = {
  id: string;
  deletedAt: number;
  paper: Paper;
  text?: PaperText;
  rev?: number;
};

/** Papers that the reader says are not the same: what tells each from the other, so that it holds for one saved anew too. */
export type Apart = { id: string; papers: [string, string]; keys: [string[], string[]]; rev?: number };

/** Two papers that may be the same, of which only the reader can tell; the older one first. */
export type Doubtful = { id: string; papers: [string, string]; why: Doubt; rev?: number };
