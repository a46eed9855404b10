import type { Filter } from '../../components/FilterTabs';
import type { Counts } from '../../lib/core/counts';
import type { List, Status } from '../../lib/core/paper';

/** The lists of the popup. */
export type ListName = List | 'all';

type Tab = { name: ListName; state: Status; label: string; key: string };

/** Those that always have a tab, in the order of their tabs and keys. */
const tabs: readonly Tab[] = [
  { name: 'later', state: 'later', label: 'Queue', key: '1' },
  { name: 'reading', state: 'reading', label: 'Reading', key: '2' },
  { name: 'all', state: 'saved', label: 'Saved', key: '3' },
  { name: 'read', state: 'read', label: 'Read', key: '4' },
];

/** Those that the menu and keys lead to, and that have a tab only while they are shown. */
const others: readonly Tab[] = [
  { name: 'saved', state: 'saved', label: 'Just saved', key: '5' },
  { name: 'snoozed', state: 'later', label: 'Snoozed', key: '6' },
  { name: 'dismissed', state: 'dismissed', label: 'Dismissed', key: '7' },
];

/** How many papers a list has, none while that is not known. What is dismissed is in none of them. */
export function sizeOf(list: ListName, counts: Counts | undefined): number {
  if (!counts) return 0;
  if (list !== 'all') return counts[list];
  return counts.saved + counts.later + counts.snoozed + counts.reading + counts.read;
}

const counted = (counts: Counts | undefined) => (tab: Tab) => ({
  ...tab,
  count: counts && sizeOf(tab.name, counts),
});

/** The tabs of the lists, with their counts once those are known. */
export function filtersOf(counts: Counts | undefined, shown: ListName): Filter<ListName>[] {
  return [...tabs, ...others.filter(({ name }) => name === shown)].map(counted(counts));
}

/** The lists that have no tab of their own, with their counts. */
export function otherFilters(counts: Counts | undefined): Filter<ListName>[] {
  return others.map(counted(counts));
}

/** The name of a list as its tab shows it. */
export function labelOf(list: ListName): string {
  return [...tabs, ...others].find(({ name }) => name === list)?.label ?? '';
}
