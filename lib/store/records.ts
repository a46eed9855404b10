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

/** A record of a backup that is being read, until all of it is there; or many records of one table at once. */
export type Staged = { table: string; key: string; record?: object; records?: object[] };

/** What becomes of one record: it is put there whole, some of its fields change, or it goes. */
export type Due = { table: string; id: string } & (
  | { how: 'made'; record: object }
  | { how: 'edited'; fields: Record<string, unknown> }
  | { how: 'removed' }
);

/** How far the replacing of the library by a backup, or by what that had replaced, has come. */
export type Replacing = {
  from: 'staged' | 'replaced';
  /** What is there goes to `replaced`, part by part; then the library is emptied, and filled, part by part. */
  step: 'out' | 'empty' | 'in';
  table: string;
  /** The key after which it goes on in that table. */
  last: string;
  /** How many records are done, of how many in both directions. */
  done: number;
  of: number;
  /** What follows from the papers that are in. */
  papers: number;
  counts: Record<string, number>;
  uses: { key: string; name: string; papers: number; usedAt: number }[];
};

/** What is noted and not yet in its place: a part of a write, or a replacing. */
export type Pending = { id: number; at: number; due?: Due[]; replacing?: Replacing };

/** A listing the reader was on: when last, when the visit before that ended, and how often. */
export type Visit = { listing: string; at: number; before?: number; visits: number };

/** A record of the papers' table that was none any more, as it was found. */
export type Quarantined = { id: string; at: number; record: unknown };
