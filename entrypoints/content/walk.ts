/**
 * The next paper in a direction that triage may stop at, counted from the current one even if that itself is no
 * longer among them; undefined at the end of the page. Without a current paper the walk starts outside the list.
 */
export function stepFrom<T extends { key: string }>(
  papers: readonly T[],
  current: string | undefined,
  direction: 1 | -1,
  accepts: (paper: T) => boolean,
): T | undefined {
  const at = papers.findIndex((paper) => paper.key === current);
  const start = at < 0 && direction < 0 ? papers.length : at;
  for (let next = start + direction; next >= 0 && next < papers.length; next += direction) {
    const paper = papers[next];
    if (paper && accepts(paper)) return paper;
  }
  return undefined;
}
