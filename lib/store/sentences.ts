import { type Priority, type Progress, type QueueStep, type Status, statusNames } from '../core/paper';
import type { TagColor } from '../core/tags';

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

/** That an act was done again after it was undone. */
export function redoneText(did: string): string {
  return `Done again: ${did.charAt(0).toLowerCase()}${did.slice(1)}`;
}

/** Why an act can no longer be undone, or done again. */
export function changedText(titles: readonly string[], done: 'undone' | 'done again'): string {
  const [first = 'A paper', ...more] = titles;
  const what = more.length === 0 ? `“${first}” was` : `“${first}” and ${papersText(more.length)} more were`;
  return `${what} changed since, so nothing was ${done}.`;
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

/** "Moved to the top.", with a number where there are several. */
function movedWhere(where: string, count: number): string {
  return count === 1 ? `Moved ${where}.` : `Moved ${papersText(count)} ${where}.`;
}

/** What moving papers within their list did. */
export function orderedText(to: QueueStep, count: number): string {
  return movedWhere(to === 'top' || to === 'bottom' ? `to the ${to}` : to, count);
}

/** What putting papers in another place of their list did, and the priority they took on there. */
export function placedText(count: number, priority: Priority | undefined): string {
  const moved = count === 1 ? 'Moved' : `Moved ${papersText(count)}`;
  return priority ? `${moved}, now with ${priority} priority.` : `${moved}.`;
}

/** What giving papers a priority did. */
export function prioritizedText(priority: Priority, count: number): string {
  const of = count === 1 ? '' : ` for ${papersText(count)}`;
  return priority === 'normal'
    ? `Normal priority${of}.`
    : `${priority === 'high' ? 'High' : 'Low'} priority${of}.`;
}

/** The day of a time as people say it: "3 March", with the year where it is another one. */
function dayText(time: number, now: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Date(time).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** What snoozing papers until a time did. */
export function snoozedText(until: number, now: number, count: number): string {
  const of = count === 1 ? '' : ` ${papersText(count)}`;
  return `Snoozed${of} until ${dayText(until, now)}.`;
}

/** What noting how far a reading has come did. */
export function progressText({ page, pages, percent }: Progress): string {
  if (page !== undefined)
    return pages === undefined ? `You are on page ${page}.` : `You are on page ${page} of ${pages}.`;
  return percent === undefined ? 'Took the progress away.' : `You have read ${percent} %.`;
}

/** What rating papers did. */
export function ratedText(rating: number, count: number): string {
  const of = count === 1 ? '' : ` ${papersText(count)}`;
  return rating > 0 ? `Rated${of} ${rating} of 5.` : `Took the rating off${of || ' it'}.`;
}

/** What renaming a tag did. */
export function renamedTagText(tag: string, to: string): string {
  return `Renamed ${tag} to ${to}.`;
}

/** What making one tag of several did. */
export function mergedTagsText(tags: readonly string[], into: string): string {
  return tags.length === 1 ? `Merged ${tags[0]} into ${into}.` : `Merged ${tags.length} tags into ${into}.`;
}

/** What deleting a tag did. */
export function deletedTagText(tag: string, papers: number): string {
  return `Took ${tag} off ${papersText(papers)}.`;
}

/** What giving a tag a colour did. */
export function coloredText(tag: string, color: TagColor | undefined): string {
  return color ? `Made ${tag} ${color}.` : `Took the colour off ${tag}.`;
}

/** What bringing papers back from the bin did. */
export function restoredText(count: number): string {
  return count === 1 ? 'Brought back.' : `Brought back ${papersText(count)}.`;
}

/** What deleting papers for ever did. */
export function deletedText(count: number): string {
  return count === 1 ? 'Deleted for ever.' : `Deleted ${papersText(count)} for ever.`;
}

/** What forgetting the papers that were met did. */
export function forgottenText(count: number): string {
  return count === 0 ? 'There was nothing to forget.' : `Forgot ${papersText(count)} you had seen.`;
}

/** What became of damaged records. */
export function setAsideText(count: number): string {
  const was = count === 1 ? 'could not be read and was' : 'could not be read and were';
  return `${papersText(count)} ${was} set aside. Everything else is here.`;
}

/** What putting a backup in the place of the library did. */
export function replacedText(count: number): string {
  return `Replaced the library by ${papersText(count)} of the backup.`;
}

/** What taking a backup into the library did. */
export function mergedBackupText(count: number): string {
  return count === 0 ? 'All of the backup was there already.' : `Took ${papersText(count)} from the backup.`;
}
