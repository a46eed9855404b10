import { UserError } from '../core/errors';
import { describedBy } from '../core/merge';
import { withoutPart } from '../core/merge-history';
import { type ActReport, newPaperId, type Paper } from '../core/paper';
import { apartRecord, pairId } from './apart';
import { type Change, changeOf } from './change';
import { withoutDoubts } from './doubts';
import { commit, write } from './journal';
import type { Library } from './schema';
import { apartText, splitText, unitedText } from './sentences';
import { absorb, changesOf, type Entry, type Whole } from './settle';
import { wholesOf } from './wholes';

/** The papers of these ids, oldest first. Throws `NotFound` if fewer than two are there. */
async function severalOf(db: Library, paperIds: readonly string[]): Promise<Paper[]> {
  const found = await db.papers.bulkGet([...new Set(paperIds)].sort());
  const papers = found.filter((paper) => paper !== undefined);
  if (papers.length < 2)
    throw new UserError('NotFound', 'Choose two papers or more that are in the library.');
  return papers;
}

/** Every two of some papers, the older one first. */
function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** Makes one paper of several, under the oldest one's id: the reader says that they are the same. */
export async function unite(
  db: Library,
  { paperIds, now }: { paperIds: readonly string[]; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = await severalOf(db, paperIds);
    const entries: Entry[] = (await wholesOf(db, papers)).map((before) => ({ before, ...before }));
    const [oldest, ...younger] = entries as [Entry, ...Entry[]];
    for (const each of younger) absorb(oldest, each, 'reader', now);
    const pairs = pairsOf(papers.map(({ id }) => id));
    const apart = await db.apart.bulkGet(pairs.map(([a, b]) => pairId(a, b)));
    const closed = apart.flatMap((pair) => (pair ? changeOf('apart', pair.id, pair, undefined) : []));
    const gone = younger.map(({ paper }) => paper.id);
    const changes = [...entries.flatMap(changesOf), ...closed, ...(await withoutDoubts(db, gone))];
    const said = unitedText(papers.length);
    const act = await commit(db, { kind: 'unite', did: () => said }, changes, now);
    return { said, ...(act && { act: act.id }) };
  });
}

/** The changes that hold papers apart for ever, and answer what was asked about them. */
async function heldApart(db: Library, papers: readonly Paper[]): Promise<Change[]> {
  const records = pairsOf(papers).map(([a, b]) => apartRecord(a, b));
  const known = await db.apart.bulkGet(records.map(({ id }) => id));
  const held = records.flatMap((record, index) =>
    known[index] ? [] : changeOf('apart', record.id, undefined, record),
  );
  const ids = papers.map(({ id }) => id);
  const answered = await withoutDoubts(db, ids, ({ papers: pair }) => pair.every((id) => ids.includes(id)));
  return [...held, ...answered];
}

/** Notes that papers are not the same: they are never merged, and never asked about again. */
export async function keepApart(
  db: Library,
  { paperIds, now }: { paperIds: readonly string[]; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = await severalOf(db, paperIds);
    const said = apartText(papers.length);
    const act = await commit(db, { kind: 'apart', did: () => said }, await heldApart(db, papers), now);
    return { said, ...(act && { act: act.id }) };
  });
}

/** The paper that a part of another becomes: as it was, if it was one; else a new one, without a reader's part. */
function partAlone(
  { paper }: Whole,
  place: number,
  merges: NonNullable<Whole['merges']>,
  now: number,
): Whole {
  const part = merges.parts[place];
  if (!part) throw new UserError('NotFound', 'That paper was not merged from such a part.');
  if (part.was) return part.was;
  const id = newPaperId(now);
  const status = paper.status === 'dismissed' ? 'dismissed' : 'saved';
  const savedAt = status === 'dismissed' ? 0 : part.at;
  const bare: Paper = {
    ...{ id, title: '', authors: [], ids: [], links: {}, fingerprint: '' },
    met: part.url === undefined ? [] : [{ url: part.url, at: part.at }],
    ...{ status, place: -part.at, tags: [], savedAt, changedAt: now },
  };
  return describedBy({ paper: bare, text: { id } }, part.draft);
}

/**
 * Takes a merged paper apart: one of its parts (the newest, unless told) is a paper of its own again, and the two are
 * held apart for ever. The reader's part stays where it is. Rejects with `NotFound` if it was not merged.
 */
export async function splitPaper(
  db: Library,
  { paperId, part, now }: { paperId: string; part?: number; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const paper = await db.papers.get(paperId);
    const [before] = paper ? await wholesOf(db, [paper]) : [];
    if (!before) throw new UserError('NotFound', 'That paper is no longer in the library.');
    if (!before.merges) throw new UserError('NotFound', 'That paper was not merged from others.');
    const place = part ?? before.merges.parts.length - 1;
    const younger = partAlone(before, place, before.merges, now);
    const rest = withoutPart(before, before.merges, place);
    const older: Entry = { before, ...rest.kept, ...(rest.merges && { merges: rest.merges }) };
    const changes = [
      ...changesOf(older),
      ...changesOf({ ...younger }),
      ...(await heldApart(db, [older.paper, younger.paper])),
    ];
    const said = splitText();
    const act = await commit(db, { kind: 'split', did: () => said }, changes, now);
    return { said, ...(act && { act: act.id }) };
  });
}
