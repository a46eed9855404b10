import type { Library } from './schema';
import { type BlockReader, makeBlockReader } from './search-blocks';
import { joinEdits } from './search-marks';
import { type IdReader, makeIdReader } from './search-numbers';
import { inOrder, ownersOf } from './search-segments';
import { headKey, type MarkEdits, type SearchHead, type SearchSegment } from './search-tables';
import { changedIn, type WordedDelta, wordedDeltas } from './search-words';

/** What a search needs to know of the index before it reads words. */
export type SearchState = {
  head: SearchHead;
  segments: SearchSegment[];
  deltas: WordedDelta[];
  /** The words now of each changed paper, by number. */
  changed: Map<number, string>;
  /** What the deltas change of marks. */
  marks: MarkEdits;
  owners: Uint8Array;
  ids: IdReader;
  blocksOf: BlockReader;
};

const states = new WeakMap<Library, SearchState>();

/** The head of the index; undefined if none was ever built. */
export async function headOf(db: Library): Promise<SearchHead | undefined> {
  return (await db.meta.get(headKey))?.value as SearchHead | undefined;
}

/** Writes the head. */
export async function putHead(db: Library, head: SearchHead): Promise<void> {
  await db.meta.put({ key: headKey, value: head });
}

function stateOf(
  head: SearchHead,
  segments: SearchSegment[],
  deltas: WordedDelta[],
  readers: Pick<SearchState, 'ids' | 'blocksOf'>,
): SearchState {
  const changed = changedIn(deltas);
  const marks = joinEdits(deltas.map((delta) => delta.marks));
  const owners = ownersOf(segments, deltas, head.next);
  return { head, segments, deltas, changed, marks, owners, ...readers };
}

/** True if two heads tell of one index without a change between. */
export function isSameIndex(one: SearchHead, other: SearchHead): boolean {
  return one.stamp === other.stamp && one.seq === other.seq && one.next === other.next;
}

/** The state that was read last, if any was: it may have changed since. */
export function keptState(db: Library): SearchState | undefined {
  return states.get(db);
}

/**
 * The state that a head tells of, read again only as far as it changed. Runs inside the transaction that read the
 * head, so that what is read with it belongs together.
 */
export async function stateAt(db: Library, head: SearchHead): Promise<SearchState> {
  const kept = keptState(db);
  const isSame = kept?.head.stamp === head.stamp;
  if (kept && isSameIndex(kept.head, head)) return { ...kept, head };
  const readers = isSame ? kept : { ids: makeIdReader(db), blocksOf: makeBlockReader(db) };
  const { ids, blocksOf } = readers;
  const found = await db.searchDelta
    .where('seq')
    .above(isSame ? kept.head.seq : -1)
    .toArray();
  ids.know(found);
  const newer = await wordedDeltas(db, ids, found);
  const segments = isSame ? kept.segments : inOrder(await db.searchSegments.toArray());
  const deltas = isSame ? [...kept.deltas, ...newer] : newer;
  const state = stateOf(head, segments, deltas, { ids, blocksOf });
  states.set(db, state);
  return state;
}

/** The state of the index now; undefined if there is none. Runs inside a transaction. */
export async function currentState(db: Library): Promise<SearchState | undefined> {
  const head = await headOf(db);
  return head && (await stateAt(db, head));
}
