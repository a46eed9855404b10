import { Dexie } from 'dexie';
import { ownIds, titlePartOf } from '../core/identity';
import type { Paper } from '../core/paper';
import type { Library } from './schema';
import { sumOf } from './search-codec';
import { headKey, type SearchHead, type SearchKeys, type SearchTables, searchVersion } from './search-tables';

/**
 * Which titles and ids the library surely has no paper of: a Bloom filter (https://doi.org/10.1145/362686.362692) in a
 * few pages, and what the delta has. Those of a listing are nearly all new, and to look for each of two thousand papers
 * takes longer than to save them. What goes stays in it, which only costs a look in vain; a page that is missing or
 * damaged knows nothing.
 */

const pageCount = 32;
const bytesPerPage = 16 * 1024;
const bitsPerKey = 4;

type KeyTables = Pick<SearchTables, 'searchKeys'>;

/** What a paper is looked up by: its title and its ids. */
export function keysOf({ fingerprint, ids }: Paper): string[] {
  return [titlePartOf(fingerprint), ...ownIds(ids)].filter(Boolean);
}

/** Where a key's bits are. */
function bitsOf(key: string): { page: number; bits: number[] } {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
    two ^= two >>> 15;
  }
  one ^= one >>> 16;
  const step = (Math.imul(one, 0x85ebca6b) | 1) >>> 0;
  const bits = Array.from(
    { length: bitsPerKey },
    (_, bit) => ((two >>> 0) + bit * step) % (bytesPerPage * 8),
  );
  return { page: one & (pageCount - 1), bits };
}

const isWhole = (page: SearchKeys | undefined): page is SearchKeys =>
  page?.bits instanceof Uint8Array && page.bits.length === bytesPerPage && sumOf(page.bits) === page.sum;

/** A page to write to: empty where there is none yet; full, for it knows nothing any more, where it is damaged. */
function openPage(found: SearchKeys | undefined): Uint8Array {
  if (isWhole(found)) return found.bits.slice();
  return new Uint8Array(bytesPerPage).fill(found ? 255 : 0);
}

/** Notes keys of papers. By Dexie's own promises, so that other things can be written meanwhile. */
export function noteKeys(db: KeyTables, keys: readonly string[]): PromiseLike<unknown> {
  if (keys.length === 0) return Dexie.Promise.resolve();
  const places = keys.map(bitsOf);
  const pages = [...new Set(places.map(({ page }) => page))];
  return db.searchKeys.bulkGet(pages).then((found) => {
    const open = new Map(pages.map((page, index) => [page, openPage(found[index])]));
    for (const { page, bits } of places) {
      const bytes = open.get(page) ?? new Uint8Array(bytesPerPage);
      for (const bit of bits) bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
    return db.searchKeys.bulkPut([...open].map(([page, bits]) => ({ page, bits, sum: sumOf(bits) })));
  });
}

/** What tells whether the library may have a key; it may have any while that is not known. Runs inside a transaction. */
export async function readKeys(db: Library): Promise<(key: string) => boolean> {
  const head = (await db.meta.get(headKey))?.value as SearchHead | undefined;
  if (head?.version !== searchVersion || head.building) return () => true;
  const [pages, deltas] = await Dexie.Promise.all([db.searchKeys.toArray(), db.searchDelta.toArray()]);
  const whole = new Map(pages.filter(isWhole).map(({ page, bits }) => [page, bits]));
  const fresh = new Set(deltas.flatMap(({ keys = [] }) => keys));
  return (key) => {
    const { page, bits } = bitsOf(key);
    const bytes = whole.get(page);
    if (!bytes || fresh.has(key)) return true;
    return bits.every((bit) => ((bytes[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  };
}
