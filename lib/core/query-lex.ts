import { schemeOf } from './id-schemes';
import { fieldOf } from './query-fields';
import type { Problem } from './query-tree';

/** A word, a phrase, or a field with its value. */
export type Term = {
  text: string;
  /** As the reader wrote it; it need not be a field that exists. */
  field?: string;
  isQuoted: boolean;
  /** A `*` stands right after it: its last word is only begun. */
  hasStar: boolean;
};

/** One piece of a query's text, where it starts, and where a term ends. */
export type Token =
  | ({ type: 'term' } & Term & { at: number; end: number })
  | { type: 'open' | 'close' | 'or' | 'not'; at: number };

type ReadToken = { token: Token; end: number } | { problem: Problem };

const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };
const signs: Readonly<Record<string, 'open' | 'close'>> = { '(': 'open', ')': 'close' };
const connectors: Readonly<Record<string, 'or' | 'not' | 'and'>> = { OR: 'or', NOT: 'not', AND: 'and' };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const knownStart = /(\p{L}+):\s*/uy;
const anyStart = /(\p{L}+):(?=[^\s()])/uy;

/** The field that starts at `at`, and where its value starts. One that exists may have a space after its colon. */
function readField(text: string, at: number): { field?: string; start: number } {
  const [known = '', name = ''] = matchAt(knownStart, text, at) ?? [];
  if (fieldOf(name) || schemeOf(name.toLowerCase())) return { field: name, start: at + known.length };
  const [unknown = '', field] = matchAt(anyStart, text, at) ?? [];
  return field === undefined ? { start: at } : { field, start: at + unknown.length };
}

/** The quoted text that starts at `at`, without its quotes and backslashes; `end` is after the closing quote. */
function readQuoted(text: string, at: number): { text: string; end: number } | undefined {
  const closer = closers[text[at] ?? ''];
  let read = '';
  for (let place = at + 1; place < text.length; place++) {
    // A curly quote may be closed by a straight one: keyboards mix them.
    if (text[place] === closer || text[place] === '"') return { text: read, end: place + 1 };
    if (text[place] === '\\' && place + 1 < text.length) place++;
    read += text[place];
  }
  return undefined;
}

const bareWord = /[^\s()"“„«]+/uy;

/** A bare word without its star. */
function unstarred(word: string): { text: string; hasStar: boolean } {
  const hasStar = word.length > 1 && word.endsWith('*');
  return { text: hasStar ? word.slice(0, -1) : word, hasStar };
}

/** The term at `at`: a field or none, then a quoted text or a bare word. A field's value may be missing. */
function readTerm(text: string, at: number): ReadToken {
  const { field, start } = readField(text, at);
  const shared = { type: 'term' as const, at, ...(field !== undefined && { field }) };
  const sign = text[start] ?? '';
  if (field !== undefined && sign === '(')
    return { problem: { message: `${field}: takes one value. Write (${field}:a OR ${field}:b).`, at } };
  if (!Object.hasOwn(closers, sign)) {
    const word = matchAt(bareWord, text, start)?.[0] ?? '';
    const end = start + word.length;
    return { token: { ...shared, ...unstarred(word), isQuoted: false, end }, end };
  }
  const quoted = readQuoted(text, start);
  if (!quoted) {
    const closer = closers[sign] ?? '"';
    const mend = { from: text.length, to: text.length, text: closer };
    return { problem: { message: `A quote is still open. Close it with ${closer}.`, at: start, mend } };
  }
  const hasStar = text[quoted.end] === '*';
  const end = quoted.end + (hasStar ? 1 : 0);
  return { token: { ...shared, text: quoted.text, isQuoted: true, hasStar, end }, end };
}

/** A minus counts only where a term starts and something follows it: `self-attention` and `a - b` have none. */
function isMinus(text: string, at: number): boolean {
  return text[at] === '-' && /[^\s)]/.test(text[at + 1] ?? ' ');
}

/** The token at `at`, where no space stands. `AND` is none: it says what is so anyway. */
function readToken(text: string, at: number): { token?: Token; end: number } | { problem: Problem } {
  const sign = signs[text[at] ?? ''];
  if (sign) return { token: { type: sign, at }, end: at + 1 };
  if (isMinus(text, at)) return { token: { type: 'not', at }, end: at + 1 };
  const read = readTerm(text, at);
  if ('problem' in read) return read;
  const word = text.slice(at, read.end);
  const connector = Object.hasOwn(connectors, word) ? connectors[word] : undefined;
  if (!connector) return read;
  return connector === 'and' ? { end: read.end } : { token: { type: connector, at }, end: read.end };
}

/** The pieces of a query's text in order, or what is wrong with it. */
export function lexQuery(text: string): { tokens: Token[] } | { problem: Problem } {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const read = readToken(text, at);
    if ('problem' in read) return read;
    if (read.token) tokens.push(read.token);
    at = read.end;
  }
  return { tokens };
}
