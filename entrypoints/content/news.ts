import { countText } from '../../components/counts';
import type { PageState } from './desk';
import { freshCount } from './views';

/** What is new on this page, in words; undefined if nothing is. */
export function newsText(state: PageState): string | undefined {
  const fresh = freshCount(state);
  return fresh > 0 ? `${countText(fresh)} new` : undefined;
}
