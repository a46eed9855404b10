import { familyName, type Paper } from '../lib/core/paper';

/** What a row shows of a paper, and all that a list needs to hold. */
export type RowPaper = Pick<
  Paper,
  'id' | 'title' | 'authors' | 'issued' | 'venue' | 'ids' | 'status' | 'tags' | 'links'
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
