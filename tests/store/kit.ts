import { onTestFinished } from 'vitest';
import { noCounts } from '../../lib/core/counts';
import type { Draft, Status } from '../../lib/core/paper';
import { listOf } from '../../lib/core/place';
import { keepPromises } from '../../lib/store/pending';
import { openLibrary } from '../../lib/store/reads';
import { writeBackup } from '../../lib/store/reads-backup';
import { savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';

let made = 0;

/** A library of its own for one test, gone after it. */
export async function freshLibrary(): Promise<Library> {
  made += 1;
  const db = await openLibrary(`test-${made}`);
  onTestFinished(() => db.delete());
  return db;
}

/** A draft with a title of its own, of which some fields are given. */
export function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    title: 'Slow rivers remember what the mountains forget',
    authors: [{ family: 'Okonkwo', given: 'Ada' }],
    issued: '2024',
    ids: [],
    links: {},
    ...fields,
  };
}

/** Many drafts of different works, each with an arXiv id. */
export function manyDrafts(count: number, from = 0): Draft[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return aDraft({
      title: `A study of invented phenomenon number ${number} in open water`,
      ids: [`arxiv:2401.${String(10_000 + number)}`],
      abstract: `What was found the ${number}th time.`,
    });
  });
}

export const page = 'https://papers.example/list';

/** Saves drafts at a time, under `saved` unless told, and waits until they are in their place. */
export async function save(db: Library, drafts: Draft[], now = 1_700_000_000_000, status: Status = 'saved') {
  const saved = await savePapers(db, { drafts, status, url: page, now });
  await keepPromises(db);
  return saved;
}

/** The counts and uses of tags as counting every paper gives them. */
export async function recount(db: Library) {
  const papers = await db.papers.toArray();
  const counts: Record<string, number> = { ...noCounts };
  for (const list of papers.map(listOf)) counts[list] = (counts[list] ?? 0) + 1;
  const tags: Record<string, number> = {};
  for (const tag of papers.flatMap((paper) => paper.tags)) tags[tag] = (tags[tag] ?? 0) + 1;
  return { counts, tags };
}

/** Everything the reader has: papers, texts and bin, without the marks that writing leaves on them. */
export async function contents(db: Library) {
  const bare = (records: object[]) =>
    records.map((record) => ({ ...record, rev: undefined, changedAt: undefined }));
  return {
    papers: bare(await db.papers.toArray()),
    texts: bare(await db.texts.toArray()),
    bin: bare(await db.bin.toArray()),
  };
}

/** A backup of a library, as text. */
export async function backupOf(db: Library, now: number): Promise<string> {
  const parts: string[] = [];
  await writeBackup(db, { now, write: (text) => void parts.push(text) });
  return parts.join('');
}

/** Opens a library once more, as a background does that was ended and woken. */
export async function reopened(db: Library): Promise<Library> {
  db.close();
  const again = await openLibrary(db.name);
  onTestFinished(() => again.close());
  return again;
}
