import { normalTags, tagKey } from '../core/tags';
import type { Library } from './schema';

/** Tags in the spelling the library already has for them, so that one tag has one name. */
export async function spelled(db: Library, tags: readonly string[]): Promise<string[]> {
  const uses = await db.tags.bulkGet(tags.map(tagKey));
  return tags.map((tag, index) => uses[index]?.name ?? tag);
}

/** Tags with some more, and without those in `drop`. */
export function mergeTags(
  tags: readonly string[],
  add: readonly string[],
  drop: readonly string[] = [],
): string[] {
  const unwanted = new Set(drop.map(tagKey));
  return normalTags([...tags, ...add]).filter((tag) => !unwanted.has(tagKey(tag)));
}
