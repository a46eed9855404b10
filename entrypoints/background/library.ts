import type { SaveReport } from '../../lib/core/paper';
import { askToPersist } from '../../lib/platform/persist';
import { report } from '../../lib/platform/report';
import { bumpRevision } from '../../lib/platform/revision';
import { keepPromises } from '../../lib/store/pending';
import { countsOf, openLibrary } from '../../lib/store/reads';
import { type Saving, savePapers } from '../../lib/store/save';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';

let opening: Promise<Library> | undefined;

/** The open library; opened again if that failed before. */
export function library(): Promise<Library> {
  opening ??= openLibrary().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

let isTending = false;
let isToTend = false;

/** Keeps the search index in order, one run at a time, and once more if there were writes meanwhile. Never rejects. */
export async function tend(db: Library): Promise<void> {
  isToTend = true;
  if (isTending) return;
  isTending = true;
  try {
    while (isToTend) {
      isToTend = false;
      await tendIndex(db);
    }
  } catch (error) {
    report(error, 'search index');
  } finally {
    isTending = false;
  }
}

/** Puts what was written in its place, where that is done in parts, and then tends the index. Never rejects. */
export async function finish(db: Library): Promise<void> {
  try {
    if (await keepPromises(db)) await bumpRevision();
  } catch (error) {
    report(error, 'a write in parts');
  }
  await tend(db);
}

/** The library once all that was written is in its place: for what is to know each paper. */
export async function settledLibrary(): Promise<Library> {
  const db = await library();
  await keepPromises(db);
  return db;
}

/** Lets the pages know of a write, and does what is left of it. Never rejects. */
async function follow(db: Library): Promise<void> {
  await bumpRevision();
  await finish(db);
}

/** Gives the answer of a write once it has happened. What follows from it begins in a later turn: the answer goes first. */
export async function told<R>(writing: Promise<R>): Promise<R> {
  const done = await writing;
  const db = await library();
  setTimeout(() => void follow(db));
  return done;
}

let isKept = false;

/** Asks for storage that lasts when the first papers are saved: then there is something to lose. Looks once. */
async function keepForGood(db: Library, { added }: SaveReport): Promise<void> {
  isKept = true;
  const counts = Object.values(await countsOf(db));
  const isFirst = added > 0 && counts.reduce((sum, count) => sum + count, 0) === added;
  if (isFirst) await askToPersist();
}

/** Saves drafts, tells the pages of it, and asks for lasting storage the first time. */
export async function save(saving: Saving): Promise<SaveReport> {
  const db = await library();
  const saved = await told(savePapers(db, saving));
  if (saved.added > 0 && !isKept)
    keepForGood(db, saved).catch((error: unknown) => report(error, 'lasting storage'));
  return saved;
}
