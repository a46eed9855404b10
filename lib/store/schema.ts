import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Merges } from '../core/merge-history';
import type { Paper, PaperText } from '../core/paper';
import type { Change } from './change';
import { newerLibrary } from './failures';
import type {
  Apart,
  Binned,
  Doubtful,
  Pending,
  Quarantined,
  SavedSearch,
  Staged,
  TagLook,
  Tombstone,
  Visit,
} from './records';
import { emptyHead, headKey, type SearchTables, searchStores } from './search-tables';

/** A paper that was on screen but is not saved, by one of its ids (or its fingerprint), and when that was last, and first. */
export type Sighting = { key: string; at: number; first?: number };

/** A tag with how many papers carry it and when it was last put on one: what autocomplete ranks by. */
export type TagUse = {
  /** What tags are compared by (see `tagKey`). */
  key: string;
  /** The tag as the reader first wrote it. */
  name: string;
  papers: number;
  usedAt: number;
};

/** What kind of thing the reader did. */
export type ActKind =
  | 'save'
  | 'status'
  | 'order'
  | 'priority'
  | 'snooze'
  | 'progress'
  | 'rating'
  | 'tags'
  | 'tag'
  | 'note'
  | 'remove'
  | 'restore'
  | 'replace'
  | 'merge'
  | 'search'
  | 'unite'
  | 'split'
  | 'apart';

/** One thing the reader did. What it changed is in its `Step`s, so that reading the newest acts stays cheap. */
export type Act = {
  id: number;
  kind: ActKind;
  at: number;
  /** What was done, as a sentence for the reader ("Moved to Read."). */
  did: string;
  /** How many papers it made or changed. */
  papers: number;
  undoneAt?: number;
};

/**
 * How one record is taken back: as little of what it was as restores it. Of an act that was undone, how it is done
 * again; `left` is then the record's mark as the undoing left it.
 */
export type Trace = { table: Change['table']; id: string; left?: number | null } & (
  | { how: 'made' }
  | { how: 'edited'; fields: Record<string, unknown> }
  | { how: 'removed'; record: object }
);

/** What one write of an act changed, in order. An act sent in parts has several. */
export type Step = { id: number; act: number; traces: Trace[] };

/** Small single values: `counts` holds the papers per status. */
export type Meta = { key: string; value: unknown };

/** The library: the only IndexedDB database, written by the background alone, read by every page of ours. */
export type Library = Dexie & {
  papers: EntityTable<Paper, 'id'>;
  texts: EntityTable<PaperText, 'id'>;
  bin: EntityTable<Binned, 'id'>;
  acts: EntityTable<Act, 'id'>;
  steps: EntityTable<Step, 'id'>;
  tags: EntityTable<TagUse, 'key'>;
  sightings: EntityTable<Sighting, 'key'>;
  meta: EntityTable<Meta, 'key'>;
  merges: EntityTable<Merges, 'id'>;
  apart: EntityTable<Apart, 'id'>;
  doubts: EntityTable<Doubtful, 'id'>;
  tagLooks: EntityTable<TagLook, 'id'>;
  searches: EntityTable<SavedSearch, 'id'>;
  tombstones: EntityTable<Tombstone, 'id'>;
  visits: EntityTable<Visit, 'listing'>;
  quarantine: EntityTable<Quarantined, 'id'>;
  staged: Table<Staged, [table: string, key: string]>;
  replaced: Table<Staged, [table: string, key: string]>;
  pending: EntityTable<Pending, 'id'>;
} & SearchTables;

/** The version that a database was declared as: the browser's number is ten times that, and Dexie counts repairs up. */
const declaredAs = (db: IDBDatabase): number => Math.floor(db.version / 10);

/**
 * The browser's databases, but one of a newer version than `ours` is closed as soon as it is open. Dexie takes any for
 * its own, and would add to it what the newer version did away with.
 */
function guardedFactory(ours: () => number) {
  const { indexedDB } = Dexie.dependencies;
  // Dexie says so itself where there are none.
  if (!indexedDB) return indexedDB;
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
    // Heard before Dexie hears of it; of a closed one it only sees the version.
    request.addEventListener('success', () => {
      if (declaredAs(request.result) > ours()) request.result.close();
    });
    return request;
  };
  return {
    open,
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
  };
}

/** Refuses a library of a newer version: an older Offprint would write into it. */
function refuseNewer(db: Library): void {
  db.on(
    'ready',
    () => {
      if (declaredAs(db.backendDB()) > db.verno) throw newerLibrary();
    },
    true,
  );
}

/** Copies a table that gets another name. */
async function copyTable(transaction: Transaction, from: string, to: string): Promise<void> {
  await transaction.table(to).bulkAdd(await transaction.table(from).toArray());
}

/** The library's database, not yet opened. The only place where its versions and migrations are declared. */
export function makeLibrary(name = 'offprint'): Library {
  const db = new Dexie(name, { indexedDB: guardedFactory(() => db.verno) }) as Library;
  db.version(1).stores({
    papers: 'id, *ids, fingerprint, [status+place], savedAt, *tags',
    texts: 'id',
    bin: 'id, deletedAt',
    acts: '++id',
    steps: '++id, act',
    tags: 'key',
    sightings: 'key, at',
    meta: 'key',
    ...searchStores,
  });
  db.version(2).stores({
    merges: 'id',
    apart: 'id',
    doubts: 'id, *papers',
    tagLooks: 'id',
    searches: 'id',
    tombstones: 'id',
    visits: 'listing, at',
    quarantine: 'id',
    staged: '[table+key]',
    replaced: '[table+key]',
  });
  db.version(3).stores({ pending: '++id', searchTitles: 'page' });
  // The index’s delta has the ids of new papers since, which an older version would lose.
  db.version(4)
    .stores({ searchKeys: 'page', searchTitles: null })
    .upgrade((transaction) => copyTable(transaction, 'searchTitles', 'searchKeys'));
  // Tags are found by the search index: each index of a row is paid for by every write of it.
  db.version(5).stores({ papers: 'id, *ids, fingerprint, [status+place], savedAt' });
  // An empty library has a complete index; one that is older than its index has none until it is built.
  db.on('populate', (transaction) => void transaction.table('meta').add({ key: headKey, value: emptyHead }));
  refuseNewer(db);
  return db;
}
