import type { Draft } from './paper';

const preprintVenue =
  /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|research square|preprints?\b|openreview)/i;

/** True for a work that has been published, as far as the description says. */
export function isPublished({ type, venue }: Pick<Draft, 'type' | 'venue'>): boolean {
  if (type !== undefined) return type !== 'article';
  return venue !== undefined && !preprintVenue.test(venue);
}
