import type { ActReport, Paper, Progress } from '../core/paper';
import { done, edit, papersOf } from './deeds';
import { type Deed, write } from './journal';
import type { Library } from './schema';
import { progressText, ratedText } from './sentences';

function withProgress({ progress: _, ...paper }: Paper, progress: Progress): Paper {
  return Object.keys(progress).length > 0 ? { ...paper, progress } : paper;
}

/** Notes how far the reader has come; an empty progress takes the note away. */
export async function setProgress(
  db: Library,
  { paperId, progress, now }: { paperId: string; progress: Progress; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const changes = (await papersOf(db, [paperId])).map((paper) =>
      edit(paper, withProgress(paper, progress)),
    );
    const deed: Deed = { kind: 'progress', did: () => progressText(progress) };
    return await done(db, deed, changes, now, 'You were there already.');
  });
}

function withRating({ rating: _, ...paper }: Paper, rating: number): Paper {
  return rating > 0 ? { ...paper, rating } : paper;
}

/** Rates papers from 1 to 5; 0 takes the rating away. */
export async function setRating(
  db: Library,
  { paperIds, rating, now }: { paperIds: readonly string[]; rating: number; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const changes = (await papersOf(db, paperIds)).map((paper) => edit(paper, withRating(paper, rating)));
    const deed: Deed = { kind: 'rating', did: (count) => ratedText(rating, count) };
    return await done(db, deed, changes, now, 'It is rated so already.');
  });
}
