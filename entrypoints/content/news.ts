import { countText } from '../../components/counts';
import type { PageState } from './desk';
import { freshCount } from './views';

const hour = 60 * 60 * 1000;

/** When something was, as people say it: the time today, the day of the last week, or the date. */
function whenText(at: number, now: number): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', options).format(at);
  if (now - at < 18 * hour) return format({ hour: '2-digit', minute: '2-digit' });
  return now - at < 6 * 24 * hour ? format({ weekday: 'long' }) : format({ day: 'numeric', month: 'long' });
}

/** Whether it is known of most papers how they stand: of a long list, those in view are known first. */
function isMostKnown({ papers, standings }: PageState): boolean {
  return papers.filter(({ key }) => standings.has(key)).length * 2 >= papers.length;
}

/** What is new on this page, in words: "37 new since Tuesday"; undefined if nothing is, or as long as too little is known to say. */
export function newsText(state: PageState, now: number): string | undefined {
  const fresh = freshCount(state);
  if (fresh === 0 || !isMostKnown(state)) return undefined;
  const since = state.lastVisit === undefined ? '' : ` since ${whenText(state.lastVisit, now)}`;
  return `${countText(fresh)} new${since}`;
}
