import { Dexie } from 'dexie';
import { titlePartOf } from '../core/identity';
import type { Paper } from '../core/paper';
import type { Library } from './schema';
import { sumOf } from './search-codec';
import {
  headKey,
  type SearchHead,
  type SearchTables,
  type SearchTitles,
  searchVersion,
} from './search-tables';

/**
 * Which titles the library surely has no paper of: a Bloom filter (https://doi.org/10.1145/362686.362692) in a few
 * pages. A listing's titles are nearly all new, and to look for each of two thousand takes longer than to save them.
 * A title that goes stays in it, which only costs a look in vain; a page that is missing or damaged knows nothing.
 */

const pageCount = 16;
const bytesPerPage = 16 * 1024;
const bitsPerTitle = 4;

type TitleTables = Pick<SearchTables, 'searchTitles'>;

/** Where a title's bits are. */
function bitsOf(title: string): { page: number; bits: number[] } {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
    two ^= two >>> 15;
  }
  one ^= one >>> 16;
  const step = (Math.imul(one, 0x85ebca6b) | 1) >>> 0;
  const bits = Array.from(
    { length: bitsPerTitle },
    (_, bit) => ((two >>> 0) + bit * step) % (bytesPerPage * 8),
  );
  return { page: one & (pageCount - 1), bits };
}

const isWhole = (page: SearchTitles | undefined): page is SearchTitles =>
  page?.bits instanceof Uint8Array && page.bits.length === bytesPerPage && sumOf(page.bits) === page.sum;

/** A page to write to: empty where there is none yet; full, for it knows nothing any more, where it is damaged. */
function openPage(found: SearchTitles | undefined): Uint8Array {
  if (isWhole(found)) return found.bits.slice();
  return new Uint8Array(bytesPerPage).fill(found ? 255 : 0);
}

/** Notes the titles of papers. By Dexie's own promises, so that other things can be written meanwhile. */
export function noteTitles(db: TitleTables, papers: readonly Paper[]): PromiseLike<unknown> {
  const titles = papers.map(({ fingerprint }) => titlePartOf(fingerprint)).filter(Boolean);
  if (titles.length === 0) return Dexie.Promise.resolve();
  const places = titles.map(bitsOf);
  const pages = [...new Set(places.map(({ page }) => page))];
  return db.searchTitles.bulkGet(pages).then((found) => {
    const open = new Map(pages.map((page, index) => [page, openPage(found[index])]));
    for (const { page, bits } of places) {
      const bytes = open.get(page) ?? new Uint8Array(bytesPerPage);
      for (const bit of bits) bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
    return db.searchTitles.bulkPut([...open].map(([page, bits]) => ({ page, bits, sum: sumOf(bits) })));
  });
}

/** Those of some titles that the library may have; all of them while that is not known. Runs inside a transaction. */
export async function titlesToLookFor(db: Library, titles: readonly string[]): Promise<readonly string[]> {
  const head = (await db.meta.get(headKey))?.value as SearchHead | undefined;
  if (head?.version !== searchVersion || head.building) return titles;
  const pages = new Map((await db.searchTitles.toArray()).map((each) => [each.page, each]));
  const known = new Map(
    [...pages].filter(([, page]) => isWhole(page)).map(([name, { bits }]) => [name, bits]),
  );
  return titles.filter((title) => {
    const { page, bits } = bitsOf(title);
    const bytes = known.get(page);
    return !bytes || bits.every((bit) => ((bytes[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  });
}
