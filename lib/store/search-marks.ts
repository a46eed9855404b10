import { Dexie } from 'dexie';
import type { MarkEdit, MarkEdits, SearchMark, SearchTables } from './search-tables';

/** How many numbers one record of a mark spans. */
const span = 16_384;
const bytesOfSpan = span / 8;
/** Above this many a bit for each number takes less room than a list. */
const longestList = bytesOfSpan / 2;

type MarkTables = Pick<SearchTables, 'searchMarks'>;

/** Notes that a paper's marks change from some to others. */
export function noteMarks(
  edits: MarkEdits,
  number: number,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): void {
  const editOf = (mark: string) => {
    const edit = edits.get(mark) ?? { add: [], drop: [] };
    edits.set(mark, edit);
    return edit;
  };
  for (const mark of after) if (!before.has(mark)) editOf(mark).add.push(number);
  for (const mark of before) if (!after.has(mark)) editOf(mark).drop.push(number);
}

/** Edits that were made one after the other as one: what the last says of a number stands. */
export function joinEdits(all: readonly (MarkEdits | undefined)[]): MarkEdits {
  const states = new Map<string, Map<number, boolean>>();
  for (const [mark, { add, drop }] of all.flatMap((edits) => [...(edits ?? [])])) {
    const state = states.get(mark) ?? new Map<number, boolean>();
    states.set(mark, state);
    for (const number of add) state.set(number, true);
    for (const number of drop) state.set(number, false);
  }
  const numbersOf = (state: ReadonlyMap<number, boolean>, isOn: boolean) =>
    [...state].flatMap(([number, has]) => (has === isOn ? number : []));
  return new Map(
    [...states].map(([mark, state]) => [
      mark,
      { add: numbersOf(state, true), drop: numbersOf(state, false) },
    ]),
  );
}

function bitsOf(record: SearchMark | undefined): Uint8Array {
  const bits = new Uint8Array(bytesOfSpan);
  if (record?.offsets instanceof Uint8Array) bits.set(record.offsets);
  else if (record) for (const offset of record.offsets) setBit(bits, offset, true);
  return bits;
}

function setBit(bits: Uint8Array, offset: number, isOn: boolean): void {
  const byte = offset >>> 3;
  const bit = 1 << (offset & 7);
  bits[byte] = isOn ? (bits[byte] ?? 0) | bit : (bits[byte] ?? 0) & ~bit;
}

function visitBits(bits: Uint8Array, visit: (offset: number) => void): void {
  for (let byte = 0; byte < bits.length; byte++) {
    for (let rest = bits[byte] ?? 0; rest; rest &= rest - 1) visit(byte * 8 + 31 - Math.clz32(rest & -rest));
  }
}

/** How many bits are set: four bytes at a time, since most writes count several records. */
function countBits(bits: Uint8Array): number {
  let count = 0;
  for (const word of new Uint32Array(bits.buffer, bits.byteOffset, bits.byteLength / 4)) {
    let pairs = word - ((word >>> 1) & 0x55555555);
    pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

function offsetsIn(bits: Uint8Array, count: number): Uint16Array {
  const offsets = new Uint16Array(count);
  let place = 0;
  visitBits(bits, (offset) => {
    offsets[place++] = offset;
  });
  return offsets;
}

/** The edits of each record, by its key. */
function byRecord(edits: MarkEdits): { key: [string, number]; edit: MarkEdit }[] {
  const records = new Map<string, { key: [string, number]; edit: MarkEdit }>();
  const editOf = (mark: string, number: number) => {
    const chunk = Math.floor(number / span);
    const name = `${chunk} ${mark}`;
    const record = records.get(name) ?? { key: [mark, chunk], edit: { add: [], drop: [] } };
    records.set(name, record);
    return record.edit;
  };
  for (const [mark, { add, drop }] of edits) {
    for (const number of add) editOf(mark, number).add.push(number % span);
    for (const number of drop) editOf(mark, number).drop.push(number % span);
  }
  return [...records.values()];
}

/** A record with an edit, or nothing where no number is left in it. */
function edited(
  found: SearchMark | undefined,
  [mark, chunk]: [string, number],
  edit: MarkEdit,
): SearchMark | undefined {
  const bits = bitsOf(found);
  for (const offset of edit.add) setBit(bits, offset, true);
  for (const offset of edit.drop) setBit(bits, offset, false);
  const count = countBits(bits);
  if (count === 0) return undefined;
  return { mark, chunk, offsets: count > longestList ? bits : offsetsIn(bits, count) };
}

/** Writes edits of marks. By Dexie's own promises, so that other things can be written meanwhile. */
export function changeMarks(db: MarkTables, edits: MarkEdits): PromiseLike<unknown> {
  const records = byRecord(edits);
  if (records.length === 0) return Dexie.Promise.resolve();
  return db.searchMarks.bulkGet(records.map(({ key }) => key)).then((found) => {
    const after = records.map(({ key, edit }, index) => edited(found[index], key, edit));
    const kept = after.filter((record) => record !== undefined);
    const gone = records.filter((_, index) => !after[index]).map(({ key }) => key);
    const writing: PromiseLike<unknown>[] = [];
    if (kept.length > 0) writing.push(db.searchMarks.bulkPut(kept));
    if (gone.length > 0) writing.push(db.searchMarks.bulkDelete(gone));
    return Dexie.Promise.all(writing);
  });
}

/** A stretch of marks: those from `from` to `to`, both included. */
export type MarkRange = { from: string; to: string };

/** The records of a stretch of marks with the edits that the delta has, in order. */
export function withEdits(
  records: SearchMark[],
  { from, to }: MarkRange,
  edits: ReadonlyMap<string, MarkEdit>,
): SearchMark[] {
  const here = new Map([...edits].filter(([mark]) => from <= mark && mark <= to));
  if (here.size === 0) return records;
  const all = new Map(records.map((record) => [`${record.chunk} ${record.mark}`, record]));
  for (const { key, edit } of byRecord(here)) {
    const [mark, chunk] = key;
    const name = `${chunk} ${mark}`;
    const after = edited(all.get(name), key, edit);
    if (after) all.set(name, after);
    else all.delete(name);
  }
  return [...all.values()].sort((a, b) => (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : a.chunk - b.chunk));
}

/**
 * The records of stretches of marks. All are asked for at once, by Dexie's own promises: those of async functions,
 * awaited together, would lose the transaction.
 */
export function marksIn(db: MarkTables, ranges: readonly MarkRange[]): PromiseLike<SearchMark[][]> {
  return Dexie.Promise.all(
    ranges.map(({ from, to }) =>
      db.searchMarks.where('[mark+chunk]').between([from, Dexie.minKey], [to, Dexie.maxKey]).toArray(),
    ),
  );
}

/** Gives every number of a record. */
export function visitNumbers({ chunk, offsets }: SearchMark, visit: (number: number) => void): void {
  const start = chunk * span;
  if (offsets instanceof Uint16Array) for (const offset of offsets) visit(start + offset);
  else visitBits(offsets, (offset) => visit(start + offset));
}

/**
 * Sets the byte of every number of a record: leaves the bits of `kept` in it and adds those of `put`. In loops without
 * calls: a filter is about most papers.
 */
export function setBytes({ chunk, offsets }: SearchMark, bytes: Uint8Array, kept: number, put: number): void {
  const start = chunk * span;
  const end = Math.min(span, bytes.length - start);
  if (offsets instanceof Uint16Array) {
    for (let place = 0; place < offsets.length; place++) {
      const offset = offsets[place] ?? 0;
      if (offset < end) bytes[start + offset] = ((bytes[start + offset] ?? 0) & kept) | put;
    }
    return;
  }
  for (let byte = 0; byte < offsets.length; byte++) {
    for (let rest = offsets[byte] ?? 0, offset = byte * 8; rest && offset < end; rest >>>= 1, offset++)
      if (rest & 1) bytes[start + offset] = ((bytes[start + offset] ?? 0) & kept) | put;
  }
}
