import { familyName, type Paper, type Progress } from '../lib/core/paper';

/** What a row shows of a paper, and all that a list needs to hold. */
export type RowPaper = Pick<
  Paper,
  | 'id'
  | 'title'
  | 'authors'
  | 'issued'
  | 'venue'
  | 'ids'
  | 'status'
  | 'tags'
  | 'links'
  | 'priority'
  | 'snoozedUntil'
  | 'progress'
>;

/** What the line under a title tells: a draft has it too. */
type Cited = Pick<RowPaper, 'authors' | 'issued' | 'venue' | 'ids'>;

const namedAuthors = 3;

function authorsText(authors: RowPaper['authors']): string {
  const named = authors.slice(0, namedAuthors).map(familyName).join(', ');
  return authors.length > namedAuthors ? `${named} et al.` : named;
}

function sourceText({ venue, issued, ids }: Cited): string {
  const year = issued?.slice(0, 4) ?? '';
  const place = venue ?? (ids.some((id) => id.startsWith('arxiv:')) ? 'arXiv' : '');
  return place.includes(year) ? place : `${place} ${year}`.trim();
}

/** The line under a title: "Dunefsky, Chlenski, Nanda · NeurIPS 2024"; empty when nothing is known. */
export function byline(paper: Cited): string {
  return [authorsText(paper.authors), sourceText(paper)].filter(Boolean).join(' · ');
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** How far a reading has come, in short: "p. 12 of 30", "40 %"; empty when nothing is noted. */
function progressText({ page, pages, percent }: Progress): string {
  if (page === undefined) return percent === undefined ? '' : `${percent} %`;
  return pages === undefined ? `p. ${page}` : `p. ${page} of ${pages}`;
}

/** What a row says of the reader's part beside the byline: "high priority · p. 12 of 30 · back 3 Mar"; mostly empty. */
export function standingText({ priority, progress, snoozedUntil }: RowPaper): string {
  const parts = [
    priority && `${priority} priority`,
    progress && progressText(progress),
    snoozedUntil !== undefined && `back ${days.format(snoozedUntil)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
