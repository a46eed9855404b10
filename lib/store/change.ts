import type { Merges } from '../core/merge-history';
import type { Paper, PaperText } from '../core/paper';
import type { Apart, Binned, Doubtful, SavedSearch, TagLook } from './records';

/** What is written through the journal, by its table. */
type Journaled = {
  papers: Paper;
  texts: PaperText;
  bin: Binned;
  merges: Merges;
  apart: Apart;
  doubts: Doubtful;
  tagLooks: TagLook;
  searches: SavedSearch;
};

/** The tables whose changes can be taken back. */
export const journaledTables = [
  'papers',
  'texts',
  'bin',
  'merges',
  'apart',
  'doubts',
  'tagLooks',
  'searches',
] as const;

/** One change of one record, whole: what it was and what it becomes; absent means there is none. */
export type Change = {
  [Table in keyof Journaled]: {
    table: Table;
    id: string;
    before?: Journaled[Table];
    after?: Journaled[Table];
  };
}[keyof Journaled];

/** A change of a table, without the sides that are absent. */
export function changeOf<Table extends keyof Journaled>(
  table: Table,
  id: string,
  before: Journaled[Table] | undefined,
  after: Journaled[Table] | undefined,
): Change {
  return { table, id, ...(before && { before }), ...(after && { after }) } as Change;
}
