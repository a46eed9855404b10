import { useEffect, useState } from 'preact/hooks';
import type { RowPaper } from '../../components/byline';
import type { Counts } from '../../lib/core/counts';
import type { Problem } from '../../lib/core/query-tree';
import { countsOf, type ListPart, listPapers } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { useLive } from '../shared/use-live';
import { useOpened } from '../shared/use-opened';
import { useReadySearch } from '../shared/use-ready-search';
import { readSnapshot, type Snapshot, writeSnapshot } from './snapshot';
import { firstView, type View } from './view';

/** What the library has to show, and whether that is yet the library itself or what the last popup left. */
export type LibraryState = {
  db?: Library;
  papers: readonly RowPaper[];
  /** How many papers match, of which `papers` are the first. */
  total: number;
  /** Undefined until the library, or what the last popup left, has told. */
  counts?: Counts;
  /** How far the search index is built, while it is: what it lacks is not found yet. */
  building?: { done: number; of: number };
  /** What is wrong with the query, if it cannot be understood. */
  problem?: Problem;
  /** True if something of what was read was damaged. */
  isDamaged: boolean;
  isTrue: boolean;
  /** True while `papers` are still those of the view before. */
  isLate: boolean;
  error?: unknown;
  retry: () => void;
};

type AskedPart = ListPart & Pick<View, 'list' | 'query'>;

/** The papers of a view, with what was asked for. */
async function listFor(db: Library, { list, query, limit }: View): Promise<AskedPart> {
  return { ...(await listPapers(db, { status: list, query, limit })), list, query };
}

/** True when a part (or, before there is one, what the last popup left) is not what the view asks for. */
function isForOther({ list, query }: View, part: Pick<View, 'list' | 'query'> = firstView): boolean {
  return part.list !== list || part.query !== query;
}

/** Leaves the queue's first rows for the next popup. */
function useSnapshotWriter(
  { list, query }: View,
  part: ListPart | undefined,
  counts: Counts | undefined,
): void {
  useEffect(() => {
    const isQueue =
      list === 'later' && query === '' && part?.papers.every(({ status }) => status === 'later');
    if (part && counts && isQueue) writeSnapshot(localStorage, { counts, papers: part.papers });
  }, [list, query, part, counts]);
}

/** The rows of a view: at once what the last popup left, then the library, live. */
export function useLibrary(view: View): LibraryState {
  const [snapshot] = useState<Snapshot | undefined>(() => readSnapshot(localStorage));
  const [attempt, setAttempt] = useState(0);
  const { db, error } = useOpened(attempt);
  const { list, query, limit } = view;
  const part = useLive(db && (() => listFor(db, view)), [db, list, query, limit]);
  const counts = useLive(db && (() => countsOf(db)), [db]);
  useSnapshotWriter(view, part.value, counts.value);
  const isTrue = part.value !== undefined && counts.value !== undefined;
  useReadySearch(db, isTrue ? part.value?.papers : undefined, query);
  const known = counts.value ?? snapshot?.counts;
  const failure = error ?? part.error ?? counts.error;
  return {
    ...(db && { db }),
    papers: part.value?.papers ?? snapshot?.papers ?? [],
    total: part.value?.total ?? snapshot?.counts.later ?? 0,
    ...(known && { counts: known }),
    ...(part.value?.building && { building: part.value.building }),
    ...(part.value?.problem && { problem: part.value.problem }),
    isDamaged: part.value?.isDamaged === true || part.value?.unread !== undefined,
    isTrue,
    isLate: failure === undefined && isForOther(view, part.value),
    ...(failure !== undefined && { error: failure }),
    retry: () => setAttempt((times) => times + 1),
  };
}
