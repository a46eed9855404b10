import type { Doubt } from '../core/identity';
import type { Paper, PaperText } from '../core/paper';
import type { TagColor } from '../core/tags';

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

/** The colour the reader gave a tag; `id` is what the tag is compared by. Outlives the tag's last paper. */
export type TagLook = { id: string; color: TagColor; rev?: number };

/** A search the reader keeps: its place among the others is `place`, the lowest first. */
export type SavedSearch = { id: string; name: string; query: string; place: number; rev?: number };

/** A paper deleted for ever: so that no old backup brings it back. */
export type Tombstone = { id: string; deletedAt: number };

/** A record of a backup that is being read, until all of it is there. */
export type Staged = { table: string; key: string; record: object };

/** A listing the reader was on: when last, when the visit before that ended, and how often. */
export type Visit = { listing: string; at: number; before?: number; visits: number };

/** A record of the papers' table that was none any more, as it was found. */
export type Quarantined = { id: string; at: number; record: unknown };
