import { draftOf, mergeDraft } from '../core/merge';
import type { Paper } from '../core/paper';
import { present } from '../core/present';
import { isSameValue } from '../core/same-value';
import { addMeetings, joinNotes, unitePapers } from '../core/unite';
import { type ApartSet, readApart, withoutForeignIds } from './apart';
import { type Change, changeOf } from './change';
import type { Library } from './schema';
import { absorb, changesOf, type Entry, type Whole } from './settle';
import { findOn } from './shelf';
import { shelfFor } from './twins';
import { wholesOf } from './wholes';

/** How the papers of a backup go into the library. Nothing is lost, and doing it again changes nothing. */

const readersPart = [
  'status',
  'place',
  'priority',
  'snoozedUntil',
  'tags',
  'rating',
  'progress',
  'savedAt',
  'finishedAt',
] as const;

function readerOf(paper: Paper): Partial<Paper> {
  return Object.fromEntries(readersPart.map((field) => [field, paper[field]]));
}

/** One record out of two of one paper: descriptions and notes joined, the reader's part that of the newer. */
function joined(here: Whole, there: Whole, apart: ApartSet): Entry {
  const [newer, older] = there.paper.changedAt > here.paper.changedAt ? [there, here] : [here, there];
  const draft = withoutForeignIds(apart, here.paper, draftOf(older));
  const described = mergeDraft(newer, draft);
  const openedAt = Math.max(here.paper.openedAt ?? 0, there.paper.openedAt ?? 0) || undefined;
  const met = addMeetings(here.paper.met, there.paper.met);
  const { id, changedAt, rev } = here.paper;
  const parts = { ...described.paper, ...readerOf(newer.paper), openedAt, met, id, changedAt, rev };
  const note = joinNotes(newer.text.note, older.text.note);
  const merges = here.merges ?? there.merges;
  return {
    before: here,
    paper: present<Paper>(parts),
    text: present({ ...described.text, rev: here.text.rev, note }),
    ...(merges && { merges }),
  };
}

/** True if the library deleted the paper after the backup last changed it. */
type Graves = (paper: Paper) => boolean;

async function gravesOf(db: Library, ids: string[]): Promise<Graves> {
  const binned = await db.bin.bulkGet(ids);
  const buried = await db.tombstones.bulkGet(ids);
  const deleted = new Map(
    [...binned, ...buried].flatMap((each) => (each ? [[each.id, each.deletedAt]] : [])),
  );
  return ({ id, changedAt }) => (deleted.get(id) ?? -1) >= changedAt;
}

/** Puts papers that the library lacks into those that are the same work, or makes them new ones. */
async function added(db: Library, strangers: readonly Whole[], now: number): Promise<Change[]> {
  if (strangers.length === 0) return [];
  const shelf = await shelfFor(db, strangers);
  const grown = new Set<Entry>();
  const fresh: Entry[] = [];
  for (const stranger of strangers) {
    const entry: Entry = { ...stranger };
    const [twin] = findOn(shelf, entry.paper).same;
    if (!twin) fresh.push(entry);
    else if (addsTo(twin, entry)) {
      absorb(twin, entry, 'id', now);
      grown.add(twin);
    }
  }
  return [...fresh, ...grown].flatMap(changesOf);
}

function addsTo(twin: Entry, entry: Entry): boolean {
  const united = unitePapers(twin, entry);
  return !isSameValue(united.paper, twin.paper) || !isSameValue(united.text, twin.text);
}

/** The changes that take some papers of a backup in. Runs inside a transaction. */
export async function absorbPapers(
  db: Library,
  papers: readonly Whole[],
  absorbed: ReadonlySet<string>,
  now: number,
): Promise<Change[]> {
  const ids = papers.map(({ paper }) => paper.id);
  const known = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  const here = new Map((await wholesOf(db, known)).map((whole) => [whole.paper.id, whole]));
  const isDead = await gravesOf(db, ids);
  const apart = await readApart(db);
  const same = papers.flatMap((there) => {
    const mine = here.get(there.paper.id);
    return mine ? changesOf(joined(mine, there, apart)) : [];
  });
  const strangers = papers.filter(
    ({ paper }) => !here.has(paper.id) && !absorbed.has(paper.id) && !isDead(paper),
  );
  const binned = await db.bin.bulkGet(strangers.map(({ paper }) => paper.id));
  const out = binned.flatMap((each) => (each ? changeOf('bin', each.id, each, undefined) : []));
  return [...same, ...out, ...(await added(db, strangers, now))];
}
