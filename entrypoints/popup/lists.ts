import type { Filter } from '../../components/FilterTabs';
import type { Status } from '../../lib/core/paper';
import type { Counts } from '../../lib/store/reads';

/** The lists of the popup, in the order of their tabs and keys. */
export type ListName = 'later' | 'reading' | 'all' | 'read';

const tabs: readonly { name: ListName; state: Status; label: string; key: string }[] = [
  { name: 'later', state: 'later', label: 'Queue', key: '1' },
  { name: 'reading', state: 'reading', label: 'Reading', key: '2' },
  { name: 'all', state: 'saved', label: 'Saved', key: '3' },
  { name: 'read', state: 'read', label: 'Read', key: '4' },
];

/** How many papers a list has, none while that is not known. What is dismissed is in none of them. */
export function sizeOf(list: ListName, counts: Counts | undefined): number {
  if (!counts) return 0;
  if (list !== 'all') return counts[list];
  return counts.saved + counts.later + counts.snoozed + counts.reading + counts.read;
}

/** The tabs of the lists, with their counts once those are known. */
export function filtersOf(counts: Counts | undefined): Filter<ListName>[] {
  return tabs.map((tab) => ({ ...tab, count: counts && sizeOf(tab.name, counts) }));
}

/** The name of a list as its tab shows it. */
export function labelOf(list: ListName): string {
  return tabs.find(({ name }) => name === list)?.label ?? '';
}
