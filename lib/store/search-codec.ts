/**
 * How words and numbers are packed. A posting is one paper a word is in, and the fields it is in there:
 * `number * 128 + mask`. Nearly all are in the abstract alone, so that mask is left out.
 */

/** How many masks there are: a posting's mask is below it. */
export const maskSpan = 128;

const abstractAlone = 32;
const blockBytes = 16 * 1024;

/** Bytes that grow as they are written. */
type Writer = { bytes: Uint8Array; length: number };

function makeWriter(size: number): Writer {
  return { bytes: new Uint8Array(size), length: 0 };
}

function makeRoom(writer: Writer, more: number): void {
  if (writer.length + more <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + more));
  larger.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = larger;
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function writeNumber(writer: Writer, value: number): void {
  makeRoom(writer, 5);
  let rest = value;
  while (rest > 127) {
    writer.bytes[writer.length++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  writer.bytes[writer.length++] = rest;
}

/** A place in packed bytes. */
type Reader = { bytes: Uint8Array; at: number };

function readNumber(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}

/** Rising numbers as bytes: the gap to each run of them and its length, since most papers follow each other. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const writer = makeWriter(64);
  let last = 0;
  for (let place = 0; place < numbers.length; ) {
    const start = numbers[place] ?? 0;
    let length = 1;
    while (numbers[place + length] === start + length) length++;
    writeNumber(writer, start - last);
    writeNumber(writer, length);
    last = start + length;
    place += length;
  }
  return writer.bytes.slice(0, writer.length);
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(bytes: Uint8Array): number[] {
  const reader: Reader = { bytes, at: 0 };
  const numbers: number[] = [];
  let next = 0;
  while (reader.at < bytes.length) {
    next += readNumber(reader);
    for (let left = readNumber(reader); left > 0; left--) numbers.push(next++);
  }
  return numbers;
}

/**
 * What tells damaged bytes from those that were written (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/), four
 * bytes at a time: every block that a query reads is summed.
 */
export function sumOf(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  const isAligned = bytes.byteOffset % 4 === 0;
  const words = isAligned
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole / 4)
    : new Uint32Array(bytes.slice(0, whole).buffer);
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  for (let at = whole; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return at;
  return most;
}

/** Takes words in rising order with their postings, and gives blocks as they fill. */
export type BlockWriter = {
  add: (term: string, postings: readonly number[]) => void;
  /** Closes the block that is being filled, if any. */
  close: () => void;
};

/** Packs words into blocks. A word with more postings than a block holds goes on in the next. */
export function makeBlockWriter(emit: (first: string, bytes: Uint8Array) => void): BlockWriter {
  const block = makeWriter(blockBytes * 2);
  const list = makeWriter(blockBytes + 16);
  let first: string | undefined;
  let before = '';
  const close = () => {
    if (first !== undefined) emit(first, block.bytes.slice(0, block.length));
    first = undefined;
    before = '';
    block.length = 0;
  };
  const writeEntry = (term: string, count: number) => {
    first ??= term;
    const shared = sharedLength(before, term);
    before = term;
    writeNumber(block, shared);
    writeNumber(block, term.length - shared);
    for (let at = shared; at < term.length; at++) writeNumber(block, term.charCodeAt(at));
    writeNumber(block, count);
    writeNumber(block, list.length);
    makeRoom(block, list.length);
    block.bytes.set(list.bytes.subarray(0, list.length), block.length);
    block.length += list.length;
    if (block.length >= blockBytes) close();
  };
  const add = (term: string, postings: readonly number[]) => {
    let start = 0;
    while (start < postings.length) {
      const end = writePostings(list, postings, start);
      writeEntry(term, end - start);
      start = end;
    }
  };
  return { add, close };
}

/** Writes postings until they fill a block; gives the place of the first that is left. */
function writePostings(list: Writer, postings: readonly number[], start: number): number {
  list.length = 0;
  let last = 0;
  let place = start;
  for (; place < postings.length && list.length < blockBytes; place++) {
    const posting = postings[place] ?? 0;
    const number = Math.floor(posting / maskSpan);
    const mask = posting % maskSpan;
    const isMasked = mask !== abstractAlone;
    writeNumber(list, (number - last) * 2 + (isMasked ? 1 : 0));
    if (isMasked) writeNumber(list, mask);
    last = number;
  }
  return place;
}

/** Whether an entry is wanted; `stop` says that no later one is. */
export type Wanted = (term: string) => 'take' | 'skip' | 'stop';

function readTerm(reader: Reader, before: string): string {
  let term = before.slice(0, readNumber(reader));
  for (let left = readNumber(reader); left > 0; left--) term += String.fromCharCode(readNumber(reader));
  return term;
}

/** The packed postings of one word in a block. */
export type Postings = { bytes: Uint8Array; at: number; count: number };

/** Goes through the wanted words of a block in order. */
export function readBlock(
  bytes: Uint8Array,
  wanted: Wanted,
  take: (term: string, postings: Postings) => void,
): void {
  const reader: Reader = { bytes, at: 0 };
  let term = '';
  while (reader.at < bytes.length) {
    term = readTerm(reader, term);
    const count = readNumber(reader);
    const length = readNumber(reader);
    const want = wanted(term);
    if (want === 'stop') return;
    if (want === 'take') take(term, { bytes, at: reader.at, count });
    reader.at += length;
  }
}

/** Gives the number and the mask of each posting. */
export function visitPostings(
  { bytes, at, count }: Postings,
  visit: (number: number, mask: number) => void,
): void {
  const reader: Reader = { bytes, at };
  let number = 0;
  for (let left = count; left > 0; left--) {
    const step = readNumber(reader);
    number += step >>> 1;
    visit(number, step & 1 ? readNumber(reader) : abstractAlone);
  }
}

/**
 * Adds the mask of each posting, and `bits`, to the masks of all papers, where the paper is one of `owner`'s. It reads
 * what `visitPostings` does, in one loop without calls: a key waits for a hundred thousand postings.
 */
export function addMasks(
  { bytes, at, count }: Postings,
  bits: number,
  masks: Uint8Array,
  owners: Uint8Array,
  owner: number,
): void {
  let place = at;
  let number = 0;
  for (let left = count; left > 0; left--) {
    let byte = bytes[place++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[place++] ?? 0;
      step |= (byte & 127) << shift;
    }
    number += step >>> 1;
    const mask = step & 1 ? (bytes[place++] ?? 0) : abstractAlone;
    if (owners[number] === owner) masks[number] = (masks[number] ?? 0) | mask | bits;
  }
}
