import { UserError } from '../core/errors';
import type { ActReport } from '../core/paper';
import { type Change, changeOf } from './change';
import { done } from './deeds';
import { type Deed, write } from './journal';
import { keptInBin } from './reads-library';
import type { Binned } from './records';
import type { Library } from './schema';
import { deletedText, restoredText } from './sentences';
import { absorb, changesOf, type Entry } from './settle';
import { findOn } from './shelf';
import { shelfFor } from './twins';

async function binnedOf(db: Library, paperIds: readonly string[]): Promise<Binned[]> {
  const found = (await db.bin.bulkGet([...new Set(paperIds)])).filter((binned) => binned !== undefined);
  if (found.length === 0) throw new UserError('NotFound', 'That paper is no longer in the bin.');
  return found;
}

/** Binned papers as entries to bring back. */
async function entriesOf(db: Library, binned: readonly Binned[]): Promise<Entry[]> {
  const merges = await db.merges.bulkGet(binned.map(({ id }) => id));
  return binned.map(({ id, paper, text = { id } }, index) => {
    const history = merges[index];
    return { paper, text, ...(history && { merges: history }) };
  });
}

/** What brings an entry back: its own records, or where it went into another paper, its history's end. */
function backOf({ paper, text, merges, into }: Entry): Change[] {
  if (into) return [changeOf('merges', paper.id, merges, undefined)];
  const long = text.abstract === undefined && text.note === undefined ? undefined : text;
  return [changeOf('papers', paper.id, undefined, paper), changeOf('texts', paper.id, undefined, long)];
}

/** Brings papers back from the bin. One that was saved anew meanwhile becomes one with what came back. */
export async function restorePapers(
  db: Library,
  { paperIds, now }: { paperIds: readonly string[]; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const binned = await binnedOf(db, paperIds);
    const entries = await entriesOf(db, binned);
    const shelf = await shelfFor(db, entries);
    const grown = new Set<Entry>();
    for (const entry of entries) {
      const [twin] = findOn(shelf, entry.paper).same;
      if (!twin) continue;
      absorb(twin, entry, 'id', now);
      grown.add(twin);
    }
    const out = binned.map((each) => changeOf('bin', each.id, each, undefined));
    const changes = [...out, ...entries.flatMap(backOf), ...[...grown].flatMap(changesOf)];
    const deed: Deed = { kind: 'restore', did: restoredText };
    return await done(db, deed, changes, now, 'Nothing was brought back.');
  });
}

/** Forgets the acts that could bring these papers back: for ever is for ever. */
async function forgetActsOn(db: Library, ids: ReadonlySet<string>): Promise<void> {
  const acts = new Set<number>();
  await db.steps.each(({ act, traces }) => {
    if (traces.some(({ id }) => ids.has(id))) acts.add(act);
  });
  await db.acts.bulkDelete([...acts]);
  for (const act of acts) await db.steps.where('act').equals(act).delete();
}

/** Deletes what is in the bin for good, and remembers only that it did, so that no old backup brings it back. */
async function bury(db: Library, binned: readonly Binned[], now: number): Promise<void> {
  const ids = binned.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.bin.bulkDelete(ids);
  await db.merges.bulkDelete(ids);
  await db.tombstones.bulkPut(ids.map((id) => ({ id, deletedAt: now })));
  await forgetActsOn(db, new Set(ids));
}

/** Deletes papers that are in the bin for ever. This cannot be undone. */
export async function deleteForever(
  db: Library,
  { paperIds, now }: { paperIds: readonly string[]; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const binned = await binnedOf(db, paperIds);
    await bury(db, binned, now);
    return { said: deletedText(binned.length) };
  });
}

/** Deletes all that is in the bin for ever. This cannot be undone. */
export async function emptyBin(db: Library, now: number): Promise<ActReport> {
  return await write(db, async () => {
    const binned = await db.bin.toArray();
    await bury(db, binned, now);
    return { said: binned.length > 0 ? deletedText(binned.length) : 'The bin is empty.' };
  });
}

/** When the next paper leaves the bin for ever; undefined if it is empty. */
export async function nextPurge(db: Library): Promise<number | undefined> {
  const oldest = await db.bin.orderBy('deletedAt').first();
  return oldest && oldest.deletedAt + keptInBin;
}

/** Deletes what has been in the bin for 30 days, and gives how many papers that were. */
export async function purgeBin(db: Library, now: number): Promise<number> {
  return await write(db, async () => {
    const old = await db.bin
      .where('deletedAt')
      .belowOrEqual(now - keptInBin)
      .toArray();
    await bury(db, old, now);
    return old.length;
  });
}
