import type { ActReport, Paper, PaperText, Status } from '../core/paper';
import { normalTags } from '../core/tags';
import type { Change } from './change';
import { done, edit, papersOf } from './deeds';
import { withUserErrors } from './failures';
import { type Deed, write } from './journal';
import type { Library } from './schema';
import { movedText, removedText, taggedText } from './sentences';
import { moved, turn } from './status';
import { mergeTags, spelled } from './tagging';

/** Moves papers to a status, where they stand first in the given order. */
export async function setStatus(
  db: Library,
  { paperIds, status, now }: { paperIds: readonly string[]; status: Status; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = await papersOf(db, paperIds);
    const elsewhere = papers.filter((paper) => paper.status !== status);
    const changes = elsewhere.map((paper, order) => edit(paper, moved(paper, status, turn(now, order), now)));
    const deed: Deed = { kind: 'status', did: (count) => movedText(status, count) };
    return await done(db, deed, changes, now, 'It is there already.');
  });
}

/** Puts tags on papers and takes tags off. */
export async function setTags(
  db: Library,
  asked: { paperIds: readonly string[]; add: readonly string[]; drop: readonly string[]; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const add = await spelled(db, normalTags(asked.add));
    const drop = await spelled(db, normalTags(asked.drop));
    const papers = await papersOf(db, asked.paperIds);
    const changes = papers.map((paper) => edit(paper, { ...paper, tags: mergeTags(paper.tags, add, drop) }));
    const deed: Deed = { kind: 'tags', did: (count) => taggedText(add, drop, count) };
    return await done(db, deed, changes, asked.now, 'The tags are as they were.');
  });
}

function withNote({ note: _, ...text }: PaperText, note: string): PaperText | undefined {
  if (note) return { ...text, note };
  return text.abstract === undefined ? undefined : text;
}

/** Sets a paper's note; an empty one takes it away. */
export async function setNote(
  db: Library,
  { paperId, note, now }: { paperId: string; note: string; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    await papersOf(db, [paperId]);
    const before = await db.texts.get(paperId);
    const after = withNote(before ?? { id: paperId }, note.trim());
    const change: Change = {
      table: 'texts',
      id: paperId,
      ...(before && { before }),
      ...(after && { after }),
    };
    const did = () => (note.trim() ? 'Changed the note.' : 'Removed the note.');
    return await done(db, { kind: 'note', did }, [change], now, 'The note is as it was.');
  });
}

/** What moves a paper from the library to the bin. */
export function removal(paper: Paper, text: PaperText | undefined, now: number): Change[] {
  const { id } = paper;
  return [
    { table: 'papers', id, before: paper },
    { table: 'texts', id, ...(text && { before: text }) },
    { table: 'bin', id, after: { id, deletedAt: now, paper, ...(text && { text }) } },
  ];
}

/** Moves papers from the library to the bin. */
export async function removePapers(
  db: Library,
  { paperIds, now }: { paperIds: readonly string[]; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = await papersOf(db, paperIds);
    const texts = await db.texts.bulkGet(papers.map(({ id }) => id));
    const changes = papers.flatMap((paper, index) => removal(paper, texts[index], now));
    return await done(db, { kind: 'remove', did: removedText }, changes, now, 'Nothing was removed.');
  });
}

/** Notes that a paper was opened, if it is in the library. No act: it is a fact, not a decision. */
export async function markOpened(db: Library, paperId: string, now: number): Promise<void> {
  await withUserErrors(() => db.papers.update(paperId, { openedAt: now }));
}
