import { piecesOf } from './fold';
import { schemeOf } from './id-schemes';
import { type Field, fieldOf, nearestField } from './query-fields';
import { lexQuery, type Term, type Token } from './query-lex';
import { nearestOf } from './query-nearest';
import { joinQueries, type Mend, negateQuery, type Problem, type Query } from './query-tree';
import { idsNamed } from './query-words';

type Failed = { problem: Problem };
/** What a piece of the text asks for; undefined if nothing, as a lone `&`. */
type Read = Query | Failed | undefined;

const maxTokens = 200;
const maxDepth = 20;

/** What is left to read. Each step moves `next`. */
type Reading = { tokens: readonly Token[]; next: number; depth: number; text: string };

const isFailed = (read: Read): read is Failed => read !== undefined && 'problem' in read;
const failed = (message: string, at: number, mend?: Mend): Failed => ({
  problem: { message, at, ...(mend && { mend }) },
});
const without = (from: number, length: number): Mend => ({ from, to: from + length, text: '' });

/** Where the token before the next one starts: what a message about the end of something points at. */
function lastAt({ tokens, next }: Reading): number {
  return tokens[Math.min(next, tokens.length) - 1]?.at ?? 0;
}

/** Addresses, DOIs and arXiv ids pasted as they are find their paper without a field in front. */
const strongId = /^(?:https?:\/\/\S+|10\.\d{4,9}\/\S+|\d{4}\.\d{4,5}(?:v\d+)?)$/i;

/** A term without a field: words, or an id. */
function readBare({ text, isQuoted, hasStar }: Term, isPrefix: boolean): Query | undefined {
  if (!isQuoted && strongId.test(text) && idsNamed(text).length) return { kind: 'id', id: text };
  return piecesOf(text).length ? { kind: 'words', text, isPrefix: isPrefix || hasStar } : undefined;
}

type Placed = Extract<Token, { type: 'term' }>;

/** The mend of a field's value that is near one it takes. */
function nearestValue({ text, at, end }: Placed, { name, values }: Field): Mend | undefined {
  const near = values && nearestOf(text.toLowerCase(), values);
  return near ? { from: at, to: end, text: `${name}:${near}` } : undefined;
}

/** A term with something before a colon: a field, an id with its scheme, or words that just have a colon between them. */
function readFielded(term: Placed, name: string, isPrefix: boolean): Read {
  const whole = `${name}:${term.text}`;
  if (schemeOf(name.toLowerCase()) && idsNamed(whole.toLowerCase()).length) return { kind: 'id', id: whole };
  const field = fieldOf(name);
  if (field) {
    const read = field.read(term.text, isPrefix || term.hasStar);
    return typeof read === 'string' ? failed(read, term.at, nearestValue(term, field)) : read;
  }
  const near = nearestField(name);
  const mend = { from: term.at, to: term.at + name.length, text: near ?? name };
  if (near) return failed(`There is no field ${name}: here. Did you mean ${near}:?`, term.at, mend);
  return readBare({ ...term, text: whole }, isPrefix);
}

/** What stands in brackets, from after the opening one at `at`. */
function readBrackets(reading: Reading, at: number): Read {
  if (++reading.depth > maxDepth) return failed('Too many brackets inside each other. Take some out.', at);
  const next = reading.tokens[reading.next];
  const empty = 'These brackets are empty. Write something between them, or take them out.';
  if (next?.type === 'close') return failed(empty, at, without(at, next.at + 1 - at));
  const inner = readEither(reading);
  if (isFailed(inner)) return inner;
  const { length: end } = reading.text;
  const close = { from: end, to: end, text: ')' };
  if (!reading.tokens[reading.next]) return failed('A bracket is still open. Close it with ).', at, close);
  reading.next++;
  reading.depth--;
  return inner;
}

/** One term or bracket, with the minuses before it. */
function readOne(reading: Reading): Read {
  let isNegated = false;
  while (reading.tokens[reading.next]?.type === 'not') {
    isNegated = !isNegated;
    reading.next++;
  }
  const token = reading.tokens[reading.next];
  if (token?.type === 'open') {
    reading.next++;
    return negatedIf(isNegated, readBrackets(reading, token.at));
  }
  const last = lastAt(reading);
  const lonely = 'Nothing follows this minus. Write what to leave out, as in -survey.';
  if (token?.type !== 'term') return failed(lonely, last, without(last, reading.text[last] === '-' ? 1 : 3));
  reading.next++;
  // What is typed last is perhaps not finished; but beginnings of words would leave out too much.
  const isPrefix = reading.next === reading.tokens.length && !token.isQuoted && !isNegated;
  const { field } = token;
  const read = field === undefined ? readBare(token, isPrefix) : readFielded(token, field, isPrefix);
  return negatedIf(isNegated, read);
}

function negatedIf(isNegated: boolean, read: Read): Read {
  return isNegated && read && !isFailed(read) ? negateQuery(read) : read;
}

/** Everything up to an OR, a closing bracket or the end: all of it must hold. */
function readAll(reading: Reading): Read {
  const parts: Query[] = [];
  for (;;) {
    const type = reading.tokens[reading.next]?.type;
    if (type === undefined || type === 'or' || type === 'close') return joinQueries('and', parts);
    const part = readOne(reading);
    if (isFailed(part)) return part;
    if (part) parts.push(part);
  }
}

/** Alternatives joined by OR, up to a closing bracket or the end. */
function readEither(reading: Reading): Read {
  const parts: Query[] = [];
  for (let isAfterOr = false; ; isAfterOr = true) {
    const start = reading.next;
    const part = readAll(reading);
    if (isFailed(part)) return part;
    const token = reading.tokens[reading.next];
    const isOr = token?.type === 'or';
    if (reading.next === start && (isOr || isAfterOr)) {
      const at = isOr ? token.at : lastAt(reading);
      return failed('OR needs something on both sides, as in cats OR dogs.', at, without(at, 2));
    }
    if (part) parts.push(part);
    if (!isOr) return joinQueries('or', parts);
    reading.next++;
  }
}

/** Reads a query; an empty one asks for everything. A malformed one gives a problem in words for the reader. Never throws. */
export function parseQuery(text: string): { query: Query } | Failed {
  const lexed = lexQuery(text);
  if ('problem' in lexed) return lexed;
  const { tokens } = lexed;
  const over = tokens[maxTokens];
  if (over) return failed(`A query can have ${maxTokens} words. Take some out.`, over.at);
  const reading: Reading = { tokens, next: 0, depth: 0, text };
  const read = readEither(reading);
  if (isFailed(read)) return read;
  const left = tokens[reading.next];
  const unopened = 'This bracket was never opened. Open it with (, or take it out.';
  if (left) return failed(unopened, left.at, without(left.at, 1));
  return { query: read ?? { kind: 'all' } };
}
