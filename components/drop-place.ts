import type { Beside } from '../lib/core/paper';

type Listed = readonly ({ id: string } | undefined)[];

/**
 * Beside which paper those moved stand when they are put in before a row, and undefined where they stand there
 * already.
 */
export function dropPlace(papers: Listed, index: number, moved: ReadonlySet<string>): Beside | undefined {
  const stays = (paper: { id: string } | undefined) => paper === undefined || !moved.has(paper.id);
  const below = papers.findIndex((paper, at) => at >= index && stays(paper));
  const above = papers.slice(0, index).findLastIndex(stays);
  const end = below < 0 ? papers.length : below;
  // All that lies between the two is moved, and nothing else is: it stays where it is.
  if (end - above - 1 === moved.size) return undefined;
  const [next, last] = [papers[below]?.id, papers[above]?.id];
  if (next !== undefined) return { beside: next, side: 'above' };
  return last === undefined ? undefined : { beside: last, side: 'below' };
}
