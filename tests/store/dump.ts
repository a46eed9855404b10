import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/project.mjs';

type StoredIndex = { name: string; keyPath: string | string[]; unique?: boolean; multiEntry?: boolean };
type StoredTable = {
  keyPath: string | string[] | null;
  autoIncrement?: boolean;
  indexes: StoredIndex[];
  records: object[];
};

/** A whole library as a released version left it. */
export type Dump = { version: number; stores: Record<string, StoredTable> };

/** The dump of a released version. */
export function readDump(version: number): Dump {
  return JSON.parse(readFileSync(join(root, `tests/fixtures/store/v${version}.json`), 'utf8')) as Dump;
}

const arrays = { Uint8Array, Uint16Array, Uint32Array };

/** Packed numbers as a dump has them: each of them, or where nearly all are 0, the others by their places. */
type Packed = { $bytes: keyof typeof arrays; values: number[] } | Sparse;
type Sparse = { $bytes: keyof typeof arrays; length: number; set: [place: number, value: number][] };

function unpacked(packed: Packed): Uint8Array | Uint16Array | Uint32Array {
  const made = arrays[packed.$bytes];
  if ('values' in packed) return made.from(packed.values);
  const all = new made(packed.length);
  for (const [place, value] of packed.set) all[place] = value;
  return all;
}

/** A value as it was stored; a map is a list of its entries in a dump. */
function stored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stored);
  if (!value || typeof value !== 'object') return value;
  if ('$bytes' in value) return unpacked(value as Packed);
  if ('$map' in value) return new Map(stored(value.$map) as [unknown, unknown][]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, stored(each)]));
}

function makeStore(db: IDBDatabase, name: string, { keyPath, autoIncrement = false, indexes }: StoredTable) {
  const store = db.createObjectStore(name, { keyPath, autoIncrement });
  for (const { name: index, keyPath: path, unique = false, multiEntry = false } of indexes)
    store.createIndex(index, path, { unique, multiEntry });
}

/** Makes a database of a released version, without any of our code: what the browser kept is all there is. */
export async function loadDump(name: string, { version, stores }: Dump): Promise<void> {
  await new Promise<void>((done, fail) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => fail(opening.error);
    opening.onupgradeneeded = () => {
      for (const [table, about] of Object.entries(stores)) makeStore(opening.result, table, about);
    };
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(Object.keys(stores), 'readwrite');
      for (const [table, { records }] of Object.entries(stores))
        for (const record of records) transaction.objectStore(table).put(stored(record));
      transaction.onabort = () => fail(transaction.error);
      transaction.oncomplete = () => {
        db.close();
        done();
      };
    };
  });
}
