import type { Doubt } from '../core/identity';
import type { MergedBy } from '../core/merge-history';
import type { Draft, Paper } from '../core/paper';
import { withUserErrors } from './failures';
import type { Library } from './schema';

/** Two papers that may be the same, the older one first, and what makes that doubtful. */
export type OpenQuestion = { papers: [Paper, Paper]; why: Doubt };

/** The questions "same paper?" that are open: all, or those about one paper. `unite` and `keepApart` answer them. */
export async function openQuestions(db: Library, paperId?: string): Promise<OpenQuestion[]> {
  return await withUserErrors(() => readQuestions(db, paperId));
}

async function readQuestions(db: Library, paperId: string | undefined): Promise<OpenQuestion[]> {
  const open = await (paperId === undefined
    ? db.doubts.toArray()
    : db.doubts.where('papers').equals(paperId).toArray());
  if (open.length === 0) return [];
  const papers = await db.papers.bulkGet(open.flatMap((doubt) => doubt.papers));
  return open.flatMap(({ why }, index) => {
    const [older, younger] = [papers[index * 2], papers[index * 2 + 1]];
    // One that is in the bin asks nothing, until it comes back.
    return older && younger ? [{ papers: [older, younger], why }] : [];
  });
}

/** One description that went into a paper. `part` is what `splitPaper` takes; `wasPaper` tells that it was a paper of its own. */
export type MergedFrom = {
  part: number;
  at: number;
  by: MergedBy;
  url?: string;
  draft: Draft;
  wasPaper: boolean;
};

/** What a paper was merged from, the newest part first; empty if it came from one page alone. */
export async function mergedFrom(db: Library, paperId: string): Promise<MergedFrom[]> {
  const parts = (await withUserErrors(() => db.merges.get(paperId)))?.parts ?? [];
  return parts.map(({ was, ...about }, part) => ({ part, ...about, wasPaper: was !== undefined })).reverse();
}
