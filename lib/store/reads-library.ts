import type { TagColor } from '../core/tags';
import type { Binned, SavedSearch } from './records';
import type { Library, TagUse } from './schema';

/** A tag in use, with its own colour if the reader gave it one (see `tagTree` for those of the tags above it). */
export type ColoredTag = TagUse & { color?: TagColor };

/** All tags in use, with their colours, by name. */
export async function tagsInUse(db: Library): Promise<ColoredTag[]> {
  const uses = await db.tags.toArray();
  const colors = new Map((await db.tagLooks.toArray()).map(({ id, color }) => [id, color]));
  const tags = uses.map((use) => {
    const color = colors.get(use.key);
    return { ...use, ...(color && { color }) };
  });
  return tags.sort((a, b) => a.name.localeCompare(b.name));
}

/** The searches the reader keeps, in their order. */
export async function savedSearches(db: Library): Promise<SavedSearch[]> {
  const searches = await db.searches.toArray();
  return searches.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

const day = 24 * 60 * 60 * 1000;

/** How long a removed paper can come back, in ms. */
export const keptInBin = 30 * day;

/** One stretch of the bin, what was removed last first, and how many papers it has. */
export type BinPart = { binned: Binned[]; total: number };

/** One stretch of the bin. */
export async function listBin(
  db: Library,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<BinPart> {
  const binned = await db.bin.orderBy('deletedAt').reverse().offset(offset).limit(limit).toArray();
  return { binned, total: await db.bin.count() };
}
