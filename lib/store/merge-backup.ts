import { foldText } from '../core/fold';
import type { Merges } from '../core/merge-history';
import type { ActReport, Paper, PaperText } from '../core/paper';
import { absorbPapers } from './absorb-backup';
import type { BackupTable } from './backup';
import { type Change, changeOf } from './change';
import { withUserErrors } from './failures';
import { commit, write } from './journal';
import type { Apart, Binned, Doubtful, Quarantined, SavedSearch, TagLook, Tombstone, Visit } from './records';
import { closeRestore, eachPart, wholeRestore } from './restore';
import type { Act, Library, Sighting } from './schema';
import { mergedBackupText } from './sentences';
import type { Whole } from './settle';
import { removal } from './writes';

// So few that each part is in its place as soon as it is written.
const perPart = 250;

/** What the parts of one merge share: the act they make, and the papers that went into others here. */
type Merging = { now: number; act: Act | undefined; absorbed: ReadonlySet<string> };

async function stagedOf<T>(
  db: Library,
  table: BackupTable,
  ids: readonly string[],
): Promise<(T | undefined)[]> {
  const rows = await db.staged.bulkGet(ids.map((id): [string, string] => [table, id]));
  return rows.map((row) => row?.record as T | undefined);
}

async function wholesStaged(db: Library, papers: readonly Paper[]): Promise<Whole[]> {
  const ids = papers.map(({ id }) => id);
  const texts = await stagedOf<PaperText>(db, 'texts', ids);
  const merges = await stagedOf<Merges>(db, 'merges', ids);
  return papers.map((paper, index) => {
    const history = merges[index];
    return { paper, text: texts[index] ?? { id: paper.id }, ...(history && { merges: history }) };
  });
}

/** What was deleted in the backup after the library last changed it goes to the bin here. */
async function deletions(db: Library, deleted: readonly Tombstone[]): Promise<Change[]> {
  const ids = deleted.map(({ id }) => id);
  const [papers, texts] = [await db.papers.bulkGet(ids), await db.texts.bulkGet(ids)];
  return deleted.flatMap(({ deletedAt }, index) => {
    const paper = papers[index];
    return paper && paper.changedAt < deletedAt ? removal(paper, texts[index], deletedAt) : [];
  });
}

async function binned(db: Library, there: readonly Binned[], { absorbed }: Merging): Promise<Change[]> {
  const ids = there.map(({ id }) => id);
  const known = [await db.papers.bulkGet(ids), await db.bin.bulkGet(ids), await db.tombstones.bulkGet(ids)];
  const isNew = (id: string, index: number) => !absorbed.has(id) && known.every((found) => !found[index]);
  const fresh = there.filter(({ id }, index) => isNew(id, index));
  return [...(await deletions(db, there)), ...fresh.map((each) => changeOf('bin', each.id, undefined, each))];
}

async function buried(db: Library, there: readonly Tombstone[]): Promise<Change[]> {
  const ids = there.map(({ id }) => id);
  const known = [await db.papers.bulkGet(ids), await db.bin.bulkGet(ids), await db.tombstones.bulkGet(ids)];
  await db.tombstones.bulkPut(there.filter((_, index) => known.every((found) => !found[index])));
  return await deletions(db, there);
}

async function lacking<T extends { id: string }>(
  db: Library,
  table: 'apart' | 'doubts' | 'tagLooks' | 'searches' | 'quarantine',
  there: readonly T[],
): Promise<T[]> {
  const known = await db.table(table).bulkGet(there.map(({ id }) => id));
  return there.filter((_, index) => !known[index]);
}

async function searches(db: Library, there: readonly SavedSearch[]): Promise<Change[]> {
  const here = await db.searches.toArray();
  const fresh = await lacking(db, 'searches', there);
  return fresh.flatMap((search) => {
    const twin = here.find(({ name }) => foldText(name) === foldText(search.name));
    if (twin?.query === search.query) return [];
    const name = twin ? `${search.name} (from the backup)` : search.name;
    return changeOf('searches', search.id, undefined, { ...search, name });
  });
}

async function doubts(db: Library, there: readonly Doubtful[]): Promise<Change[]> {
  const fresh = await lacking(db, 'doubts', there);
  const apart = await db.apart.bulkGet(fresh.map(({ id }) => id));
  const papers = await db.papers.bulkGet(fresh.flatMap((doubt) => doubt.papers));
  const isOpen = (index: number) => !apart[index] && papers[2 * index] && papers[2 * index + 1];
  return fresh
    .filter((_, index) => isOpen(index))
    .map((doubt) => changeOf('doubts', doubt.id, undefined, doubt));
}

type Taker = (db: Library, records: object[], merging: Merging) => Promise<Change[]>;

/** How the records of each table are taken in, in this order. What is not here follows from the rest. */
const takers: readonly [BackupTable, Taker][] = [
  ['tombstones', async (db, records) => await buried(db, records as Tombstone[])],
  ['bin', async (db, records, merging) => await binned(db, records as Binned[], merging)],
  [
    'apart',
    async (db, records) =>
      (await lacking(db, 'apart', records as Apart[])).map((each) =>
        changeOf('apart', each.id, undefined, each),
      ),
  ],
  ['doubts', async (db, records) => await doubts(db, records as Doubtful[])],
  [
    'tagLooks',
    async (db, records) =>
      (await lacking(db, 'tagLooks', records as TagLook[])).map((each) =>
        changeOf('tagLooks', each.id, undefined, each),
      ),
  ],
  ['searches', async (db, records) => await searches(db, records as SavedSearch[])],
];

/** Commits one part of a merge as one write, going on with the act of the parts before. */
async function commitPart(db: Library, merging: Merging, work: () => Promise<Change[]>): Promise<void> {
  const { act, now } = merging;
  merging.act = await write(db, async () => {
    const deed = { kind: 'merge' as const, did: mergedBackupText, ...(act && { act }) };
    return await commit(db, deed, await work(), now);
  });
}

/** Joins what both remember of papers met, listings visited and records set aside: facts, not acts. */
async function joinMemories(db: Library): Promise<void> {
  await eachPart(db.staged, 'sightings', perPart, async (records) => {
    const there = records as Sighting[];
    const here = await db.sightings.bulkGet(there.map(({ key }) => key));
    const joined = there.map((each, index) => {
      const mine = here[index] ?? each;
      const first = Math.min(each.first ?? each.at, mine.first ?? mine.at);
      return { key: each.key, at: Math.max(each.at, mine.at), first };
    });
    await db.sightings.bulkPut(joined);
  });
  await eachPart(db.staged, 'visits', perPart, async (records) => {
    const there = records as Visit[];
    const here = await db.visits.bulkGet(there.map(({ listing }) => listing));
    await db.visits.bulkPut(there.filter((each, index) => each.at > (here[index]?.at ?? 0)));
  });
  await eachPart(db.staged, 'quarantine', perPart, async (records) => {
    await db.quarantine.bulkPut(await lacking(db, 'quarantine', records as Quarantined[]));
  });
}

async function absorbedHere(db: Library): Promise<Set<string>> {
  const ids = new Set<string>();
  await db.merges.each(({ parts }) => {
    for (const { was } of parts) if (was) ids.add(was.paper.id);
  });
  return ids;
}

/**
 * Takes the backup that was read into the library, part by part, each one write of one act: nothing is lost, the
 * newer of the reader's decisions stands, and what was deleted since stays deleted. Doing it again changes nothing,
 * so a merge that was broken off is simply done again.
 */
export async function mergeBackup(db: Library, now: number): Promise<ActReport> {
  await wholeRestore(db);
  const merging: Merging = { now, act: undefined, absorbed: await absorbedHere(db) };
  await eachPart(db.staged, 'papers', perPart, async (records) => {
    const papers = await wholesStaged(db, records as Paper[]);
    await commitPart(db, merging, () => absorbPapers(db, papers, merging.absorbed, now));
  });
  for (const [table, take] of takers)
    await eachPart(db.staged, table, perPart, (records) =>
      commitPart(db, merging, () => take(db, records, merging)),
    );
  await withUserErrors(() =>
    db.transaction('rw', db.sightings, db.visits, db.quarantine, db.staged, db.meta, async () => {
      await joinMemories(db);
      await db.staged.clear();
      await closeRestore(db);
    }),
  );
  const said = merging.act?.did ?? mergedBackupText(0);
  return { said, ...(merging.act && { act: merging.act.id }) };
}
