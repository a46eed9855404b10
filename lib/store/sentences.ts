import { type Status, statusNames } from '../core/paper';

/** A number of papers in words: "1 paper", "1,204 papers". */
export function papersText(count: number): string {
  return count === 1 ? '1 paper' : `${count.toLocaleString('en')} papers`;
}

/** What saving under a status did. */
export function savedText(status: Status, count: number): string {
  const papers = papersText(count);
  if (status === 'later') return `Put ${papers} in the queue.`;
  if (status === 'dismissed') return `Dismissed ${papers}.`;
  return status === 'saved' ? `Saved ${papers}.` : `Saved ${papers} to ${statusNames[status]}.`;
}

/** What moving papers to a status did. */
export function movedText(status: Status, count: number): string {
  if (status === 'dismissed') return count === 1 ? 'Dismissed.' : `Dismissed ${papersText(count)}.`;
  const place = status === 'later' ? 'the queue' : statusNames[status];
  return count === 1 ? `Moved to ${place}.` : `Moved ${papersText(count)} to ${place}.`;
}

/** What a change of tags did. */
export function taggedText(add: readonly string[], drop: readonly string[], count: number): string {
  const of = count === 1 ? '' : ` ${papersText(count)}`;
  const [name] = add.length > 0 ? add : drop;
  const isOne = add.length + drop.length === 1;
  if (!isOne) return count === 1 ? 'Changed the tags.' : `Changed the tags of${of}.`;
  return add.length > 0 ? `Tagged${of} ${name}.` : `Took the tag ${name} off${of}.`;
}

/** What taking papers out of the library did. */
export function removedText(count: number): string {
  return count === 1 ? 'Removed.' : `Removed ${papersText(count)}.`;
}

/** What undoing did, from what had been done ("Moved to Read." gives "Undone: moved to Read."). */
export function undoneText(did: string): string {
  return `Undone: ${did.charAt(0).toLowerCase()}${did.slice(1)}`;
}

/** Why an act can no longer be undone. */
export function changedText(titles: readonly string[]): string {
  const [first = 'A paper', ...more] = titles;
  const what = more.length === 0 ? `“${first}” was` : `“${first}” and ${papersText(more.length)} more were`;
  return `${what} changed since, so nothing was undone.`;
}

/** What saying that papers are the same did. */
export function unitedText(count: number): string {
  return count === 2 ? 'Made one paper of two.' : `Made one paper of ${count}.`;
}

/** What saying that papers are not the same did. */
export function apartText(count: number): string {
  return count === 2 ? 'Kept as two papers.' : `Kept as ${count} papers.`;
}

/** What taking a merged paper apart did. */
export const splitText = (): string => 'Split into two papers.';
