import { UserError } from '../core/errors';
import type { ActReport, Paper } from '../core/paper';
import { listOf } from '../core/place';
import { tagKey } from '../core/tags';
import { backupKeys, backupTables } from './backup';
import { withUserErrors } from './failures';
import { lastUndoable } from './reads';
import { eachPart, filledTables, forgetRestore, wholeRestore } from './restore';
import type { Act, Library, TagUse } from './schema';
import { headOf, putHead } from './search-state';
import { replacedText, undoneText } from './sentences';

const perPart = 1000;

function tablesOf(db: Library) {
  return [...filledTables(db), db.staged, db.replaced, db.meta, db.acts, db.steps];
}

/** Moves everything from the library to `to`, part by part. */
async function moveOut(db: Library, to: Library['staged']): Promise<void> {
  await to.clear();
  for (const name of backupTables) {
    const table = db.table(name);
    for (let last: string | undefined; ; ) {
      const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
      const records = (await from.limit(perPart).toArray()) as Record<string, unknown>[];
      if (records.length === 0) break;
      const rows = records.map((record) => ({ table: name, key: String(record[backupKeys[name]]), record }));
      await to.bulkPut(rows);
      last = rows.at(-1)?.key;
    }
    await table.clear();
  }
}

/** Counts of lists and uses of tags, as the papers have them. */
type Tally = { counts: Record<string, number>; uses: Map<string, TagUse>; papers: number };

function tally(all: Tally, papers: readonly Paper[]): void {
  all.papers += papers.length;
  for (const paper of papers) {
    all.counts[listOf(paper)] = (all.counts[listOf(paper)] ?? 0) + 1;
    for (const name of paper.tags) {
      const key = tagKey(name);
      const use = all.uses.get(key) ?? { key, name, papers: 0, usedAt: paper.changedAt };
      all.uses.set(key, { ...use, papers: use.papers + 1, usedAt: Math.max(use.usedAt, paper.changedAt) });
    }
  }
}

/** Moves everything from `from` into the empty library, and works out what follows from it. */
async function moveIn(db: Library, from: Library['staged']): Promise<number> {
  const all: Tally = { counts: {}, uses: new Map(), papers: 0 };
  for (const name of backupTables) {
    if (name === 'tags') continue;
    await eachPart(from, name, perPart, async (records) => {
      if (name === 'papers') tally(all, records as Paper[]);
      await db.table(name).bulkPut(records);
    });
  }
  // When a tag was last used is the backup's; how often is what the papers say.
  await eachPart(from, 'tags', perPart, async (records) => {
    for (const { key, name, usedAt } of records as TagUse[]) {
      const use = all.uses.get(key);
      if (use) all.uses.set(key, { ...use, name: use.papers > 0 ? use.name : name, usedAt });
    }
  });
  await db.tags.bulkPut([...all.uses.values()]);
  await db.meta.put({ key: 'counts', value: all.counts });
  const head = await headOf(db);
  // No such version: the index is built anew, and pages that hold the old one see that it changed.
  if (head) await putHead(db, { ...head, version: 0, stamp: head.stamp + 1 });
  return all.papers;
}

/** Puts the backup that was read in the place of the library: whole, or not at all. What was there can be had back. */
export async function replaceLibrary(db: Library, now: number): Promise<ActReport> {
  return await withUserErrors(() =>
    db.transaction('rw', tablesOf(db), async () => {
      await wholeRestore(db);
      await moveOut(db, db.replaced);
      const papers = await moveIn(db, db.staged);
      await forgetRestore(db);
      // Acts on records that are gone cannot be taken back.
      await db.acts.clear();
      await db.steps.clear();
      const said = replacedText(papers);
      const act = await db.acts.add({ kind: 'replace', at: now, did: said, papers });
      return { act, said };
    }),
  );
}

/** Puts back what a backup had replaced, if nothing was done since. */
export async function takeBackReplacing(db: Library, act: Act, now: number): Promise<ActReport> {
  return await withUserErrors(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const said = undoneText(act.did);
      const kept = await db.acts.get(act.id);
      if (kept?.undoneAt !== undefined) return { said };
      const newest = await lastUndoable(db);
      if (newest?.id !== act.id)
        throw new UserError('ChangedSince', 'The library was changed since, so nothing was undone.');
      await db.staged.clear();
      for (const table of filledTables(db)) await table.clear();
      await moveIn(db, db.replaced);
      await db.replaced.clear();
      await db.acts.update(act.id, { undoneAt: now });
      return { said };
    }),
  );
}
