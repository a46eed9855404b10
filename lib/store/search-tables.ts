import type { EntityTable, Table } from 'dexie';

/**
 * The search index in the database. Every paper has a number of its own, the newest the highest. Words are in
 * segments of packed blocks that never change; filters (status, tags, years…) are sets of numbers. What changed since
 * is in the delta, one record of a write, until that becomes a segment too and is taken into the sets.
 */

/** About 16 kB of words with the papers they are in; `sum` tells whether the bytes are those that were written. */
export type SearchBlock = { segment: number; block: number; bytes: Uint8Array; sum: number };

/** One generation of words: it holds what was true of its papers when the change `seq` had been made. */
export type SearchSegment = {
  id: number;
  seq: number;
  /** How many papers it has. */
  papers: number;
  /** The first word of each block, in order. */
  firsts: string[];
  /** The numbers of its papers, which are void in older segments; packed as rising numbers. */
  covers: Uint8Array;
  /** A merge that is not finished: what it merges, and the last word that is done. Not searched. */
  merging?: { inputs: number[]; last: string };
};

/** What changes of one mark: the numbers that get it and those that lose it. */
export type MarkEdit = { add: number[]; drop: number[] };

/** Edits of marks, by mark. */
export type MarkEdits = Map<string, MarkEdit>;

/**
 * What changed, as one record of a write: the numbers of papers with other words, and beside each all its words now
 * (none if it is gone); what changed of marks; the titles and ids that papers have now and had not; and the papers that
 * got a number. A write of many papers leaves the words to be made when it is over, or when they are first looked for:
 * then they are absent.
 */
export type SearchDelta = {
  seq: number;
  numbers: number[];
  words?: string[];
  marks?: MarkEdits;
  keys?: string[];
  given?: GivenNumbers;
};

/** The ids that got the numbers from `from` on, a line each. */
export type GivenNumbers = { from: number; ids: string };

/** The paper ids of a stretch of numbers, but for those the delta has, in order, a line each: one text is read ten times sooner than a list of them. */
export type SearchIds = { chunk: number; ids: string };

/** The numbers of a stretch of paper ids, sorted by id, a line each; `first` is where the stretch begins. */
export type SearchNumbers = { first: string; ids: string; numbers: Uint32Array };

/** Which numbers of a stretch have a mark, before what the delta says: a list of offsets, or a bit for each once there are many. */
export type SearchMark = { mark: string; chunk: number; offsets: Uint16Array | Uint8Array };

/** A part of what tells which titles and ids the library has no paper of (see `search-keys.ts`). */
export type SearchKeys = { page: number; bits: Uint8Array; sum: number };

/** Where the index stands: one record in `meta`. */
export type SearchHead = {
  /** The rules the words were made by; another version is built anew. */
  version: number;
  /** Grows whenever segments come or go, so that a reader knows to look again. */
  stamp: number;
  /** The next number that is free. */
  next: number;
  /** The newest change. */
  seq: number;
  /** How much the delta has: papers, those that changed twice counted twice. */
  pending: number;
  building?: SearchBuilding;
};

/** How far a build has come. It can be stopped and taken up at any time. */
export type SearchBuilding = {
  /** Papers up to this id have a number, so their changes are to be indexed. */
  numberedTo: string;
  /** Papers up to this id are in new segments. */
  indexedTo: string;
  /** Segments below this id are given up when the build is complete. */
  firstSegment: number;
  done: number;
  of: number;
};

/** The tables of the index. */
export type SearchTables = {
  searchBlocks: Table<SearchBlock, [segment: number, block: number]>;
  searchSegments: EntityTable<SearchSegment, 'id'>;
  searchDelta: Table<SearchDelta, number>;
  searchIds: Table<SearchIds, number>;
  searchNumbers: Table<SearchNumbers, string>;
  searchMarks: Table<SearchMark, [mark: string, chunk: number]>;
  searchKeys: Table<SearchKeys, number>;
};

/** What the first schema declares for the index. */
export const searchStores = {
  searchBlocks: '[segment+block]',
  searchSegments: '++id',
  searchDelta: 'seq',
  searchIds: 'chunk',
  searchNumbers: 'first',
  searchMarks: '[mark+chunk]',
} as const satisfies Partial<Record<keyof SearchTables, string>>;

/** The key of the head in `meta`. */
export const headKey = 'search';

/** The version of the rules by which words and marks are made. Raise it when they change: indexes are then built anew. */
export const searchVersion = 6;

/** The head of an index of an empty library. */
export const emptyHead: Readonly<SearchHead> = {
  version: searchVersion,
  stamp: 0,
  next: 0,
  seq: 0,
  pending: 0,
};

/** As many changed papers make a segment. */
export const fullDelta = 256;
