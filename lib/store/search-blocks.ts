import { Dexie } from 'dexie';
import { isWhole } from './search-segments';
import type { SearchTables } from './search-tables';

/** The name of a block: its segment, and its place there. */
export type BlockKey = readonly [segment: number, block: number];

/** The bytes of blocks by the names of their keys; one that is missing or damaged is not among them. */
export type Blocks = ReadonlyMap<string, Uint8Array>;

/** What `Blocks` have a block under. */
export function blockName([segment, block]: BlockKey): string {
  return `${segment} ${block}`;
}

/** Reads blocks. By Dexie's own promises, so that other things can be read meanwhile. */
export type BlockReader = (keys: readonly BlockKey[]) => PromiseLike<Blocks>;

/** So many blocks are kept: about 2 MB, which is what a word typed letter by letter needs. */
const mostKept = 96;

/** Neighbouring blocks of one segment, from one to another, both included. */
type Run = { segment: number; from: number; to: number };

/** Keys as runs of neighbours: each is read by one request, where one for each block takes several times as long. */
function runsOf(keys: readonly BlockKey[]): Run[] {
  const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: Run[] = [];
  for (const [segment, block] of sorted) {
    const last = runs.at(-1);
    if (last?.segment === segment && block <= last.to + 1) last.to = block;
    else runs.push({ segment, from: block, to: block });
  }
  return runs;
}

/** Adds what was used last to what is kept, and drops what was not used for longest. */
function keep(kept: Map<string, Uint8Array>, used: Blocks): void {
  for (const [name, bytes] of used) {
    kept.delete(name);
    kept.set(name, bytes);
  }
  for (const name of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(name);
  }
}

/**
 * A reader of blocks. A block never changes while an index lasts, so the last that were read are kept: what is typed
 * next mostly needs some of them again.
 */
export function makeBlockReader(db: Pick<SearchTables, 'searchBlocks'>): BlockReader {
  const kept = new Map<string, Uint8Array>();
  return (keys) => {
    const found = new Map<string, Uint8Array>();
    for (const key of keys) {
      const bytes = kept.get(blockName(key));
      if (bytes) found.set(blockName(key), bytes);
    }
    const runs = runsOf(keys.filter((key) => !found.has(blockName(key))));
    const reading = runs.map(({ segment, from, to }) =>
      db.searchBlocks.where('[segment+block]').between([segment, from], [segment, to], true, true).toArray(),
    );
    return Dexie.Promise.all(reading).then((read) => {
      for (const record of read.flat())
        if (isWhole(record)) found.set(blockName([record.segment, record.block]), record.bytes);
      keep(kept, found);
      return found;
    });
  };
}
