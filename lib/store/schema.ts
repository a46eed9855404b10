import { Dexie, type EntityTable } from 'dexie';
import type { Paper, PaperText } from '../core/paper';

/** A paper taken out of the library, kept whole so that it can come back. */
export type Binned = {
  id: string;
  deletedAt: number;
  paper: Paper;
  text?: PaperText;
};

/** A paper that was on screen but is not saved, by one of its ids (or its fingerprint). */
export type Sighting = { key: string; at: number };

/** A tag with how many papers carry it and when it was last put on one: what autocomplete ranks by. */
export type TagUse = { name: string; papers: number; usedAt: number };

/** One change of one record: what it was and what it became; absent means there was none. */
export type Change = {
  table: 'papers' | 'texts' | 'bin';
  id: string;
  before?: unknown;
  after?: unknown;
};

/** One thing the reader did, with all it changed, so that it can be taken back. */
export type Act = {
  id: number;
  at: number;
  did: string;
  changes: Change[];
  undoneAt?: number;
};

/** Small single values: `counts` holds the papers per status. */
export type Meta = { key: string; value: unknown };

/** The library: the only IndexedDB database, written by the background alone, read by every page of ours. */
export type Library = Dexie & {
  papers: EntityTable<Paper, 'id'>;
  texts: EntityTable<PaperText, 'id'>;
  bin: EntityTable<Binned, 'id'>;
  acts: EntityTable<Act, 'id'>;
  tags: EntityTable<TagUse, 'name'>;
  sightings: EntityTable<Sighting, 'key'>;
  meta: EntityTable<Meta, 'key'>;
};

/** The library's database, not yet opened. The only place where its versions and migrations are declared. */
export function makeLibrary(name = 'offprint'): Library {
  const db = new Dexie(name) as Library;
  db.version(1).stores({
    papers: 'id, *ids, fingerprint, [status+place], savedAt, *tags',
    texts: 'id',
    bin: 'id, deletedAt',
    acts: '++id',
    tags: 'name, usedAt',
    sightings: 'key, at',
    meta: 'key',
  });
  return db;
}
