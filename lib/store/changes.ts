import type { Paper, Status } from '../core/paper';
import { tagKey } from '../core/tags';
import { type Change, journaledTables } from './change';
import type { Library, TagUse } from './schema';
import { indexChanges } from './search-changes';

type PaperChange = Extract<Change, { table: 'papers' }>;

/** How much each key goes up or down by these changes. */
function balance(
  changes: readonly PaperChange[],
  keysOf: (paper: Paper) => readonly string[],
): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (paper: Paper | undefined, amount: number) => {
    for (const key of paper ? keysOf(paper) : []) sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  for (const [key, sum] of sums) if (sum === 0) sums.delete(key);
  return sums;
}

async function adjustCounts(db: Library, changes: readonly PaperChange[]): Promise<void> {
  const moved = balance(changes, ({ status }) => [status]);
  if (moved.size === 0) return;
  const counts = ((await db.meta.get('counts'))?.value ?? {}) as Partial<Record<Status, number>>;
  for (const [status, sum] of moved) counts[status as Status] = (counts[status as Status] ?? 0) + sum;
  await db.meta.put({ key: 'counts', value: counts });
}

/** The spelling of each tag among the changes, by its key. */
function spellingsIn(changes: readonly PaperChange[]): Map<string, string> {
  const tags = changes.flatMap(({ before, after }) => [...(before?.tags ?? []), ...(after?.tags ?? [])]);
  return new Map(tags.map((tag) => [tagKey(tag), tag]));
}

async function adjustTags(db: Library, changes: readonly PaperChange[], now: number): Promise<void> {
  const moved = balance(changes, ({ tags }) => tags.map(tagKey));
  if (moved.size === 0) return;
  const spellings = spellingsIn(changes);
  const keys = [...moved.keys()];
  const known = await db.tags.bulkGet(keys);
  const uses = keys.map((key, index): TagUse => {
    const sum = moved.get(key) ?? 0;
    const use = known[index] ?? { key, name: spellings.get(key) ?? key, papers: 0, usedAt: now };
    return { ...use, papers: use.papers + sum, usedAt: sum > 0 ? now : use.usedAt };
  });
  await db.tags.bulkPut(uses.filter(({ papers }) => papers > 0));
  await db.tags.bulkDelete(uses.filter(({ papers }) => papers <= 0).map(({ key }) => key));
}

/**
 * Writes changes, and with them all that is derived from papers: the counts, the uses of tags, and what search
 * finds. The only place that writes papers, texts and the bin for the reader.
 */
export async function applyChanges(db: Library, changes: readonly Change[], now: number): Promise<void> {
  for (const name of journaledTables) {
    const here = changes.filter(({ table }) => table === name);
    const written = here.flatMap(({ after }) => after ?? []);
    const gone = here.filter(({ after }) => !after).map(({ id }) => id);
    if (written.length > 0) await db.table(name).bulkPut(written);
    if (gone.length > 0) await db.table(name).bulkDelete(gone);
  }
  const papers = changes.filter((change) => change.table === 'papers');
  await adjustCounts(db, papers);
  await adjustTags(db, papers, now);
  await indexChanges(db, changes);
}
