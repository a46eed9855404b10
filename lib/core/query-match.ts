import { type Piece, piecesOf, wordsOf } from './fold';
import type { Paper } from './paper';
import { listOf } from './place';
import { hourOf, hoursOf } from './query-dates';
import {
  anyField,
  type FieldMask,
  fieldBit,
  type LongTexts,
  longMarksOf,
  markOf,
  marksOf,
  rankOf,
  termsOf,
  textsOf,
} from './query-terms';
import { type Query, type TextField, textFields } from './query-tree';
import { hasPhrase, idsNamed, type Lookup, lookupsOf, plainTag, plainText } from './query-words';

/** The worst score there is: a sum of many words' scores stops here. */
export const maxScore = 254;

/** A paper as queries see it; its words are looked up once, however many queries it answers. */
export type Seen = {
  paper: Paper;
  texts: Record<TextField, readonly string[]>;
  words: () => Map<string, FieldMask>;
  marks: () => Set<string>;
  now: number;
};

/** A value that is worked out when it is first asked for: many queries need only one of two. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function wordsIn(paper: Paper, long: LongTexts | undefined): Map<string, FieldMask> {
  const words = termsOf(paper, long);
  for (const word of paper.tags.flatMap(wordsOf)) words.set(word, (words.get(word) ?? 0) | fieldBit('tags'));
  return words;
}

/** A paper as queries see it at a time `now` in ms. */
export function seePaper(paper: Paper, long: LongTexts | undefined, now: number): Seen {
  return {
    paper,
    texts: textsOf(paper, long),
    words: once(() => wordsIn(paper, long)),
    marks: once(() => new Set([...marksOf(paper), ...longMarksOf(long)])),
    now,
  };
}

/** The fields in which something that is looked up stands. */
function fieldsOf({ words }: Seen, { term, isPrefix }: Lookup): FieldMask {
  if (!isPrefix) return words().get(term) ?? 0;
  let mask = 0;
  for (const [word, fields] of words()) if (word.startsWith(term)) mask |= fields;
  return mask;
}

/** The score of one word: twice the rank of its best field, one more where only its beginning is there. */
export function scoreOfWord(fields: FieldMask, isWhole: boolean): number {
  return rankOf(fields) * 2 + (isWhole ? 0 : 1);
}

type Words = Extract<Query, { kind: 'words' }>;

function scoreWords(seen: Seen, { text, field, isPrefix }: Words): number | undefined {
  const lookups = lookupsOf(text, isPrefix);
  const allowed = field ? fieldBit(field) : anyField;
  const [first] = lookups;
  if (lookups.length > 1) return scorePhrase(seen, piecesOf(text), isPrefix, allowed);
  const fields = first ? fieldsOf(seen, first) & allowed : 0;
  if (!first || !fields) return undefined;
  return scoreOfWord(fields, !first.isPrefix || seen.words().has(first.term));
}

function scorePhrase(
  { texts }: Seen,
  phrase: readonly Piece[],
  isPrefix: boolean,
  allowed: FieldMask,
): number | undefined {
  const found = textFields.find(
    (field) =>
      fieldBit(field) & allowed && texts[field].some((text) => hasPhrase(plainText(text), phrase, isPrefix)),
  );
  return found && scoreOfWord(fieldBit(found), true);
}

function isIn(value: number, from = -Infinity, to = Infinity): boolean {
  return value >= from && value <= to;
}

function hasYear({ paper }: Seen, { from, to }: Extract<Query, { kind: 'year' }>): boolean {
  const year = Number(/^\d{4}/.exec(paper.issued ?? '')?.[0]);
  return year > 0 && isIn(year, from, to);
}

function hasHour({ paper, now }: Seen, query: Extract<Query, { kind: 'added' }>): boolean {
  const hours = hoursOf(query, now);
  return paper.savedAt > 0 && isIn(hourOf(paper.savedAt), hours.from, hours.to - 1);
}

function hasTag({ paper }: Seen, wanted: string): boolean {
  return paper.tags.map(plainTag).some((tag) => tag === wanted || tag.startsWith(`${wanted}/`));
}

function hasSite({ marks }: Seen, host: string): boolean {
  if (host.includes('.')) return marks().has(markOf.site(host));
  return [...marks()].some((mark) => mark.startsWith(`${markOf.site(host)}.`));
}

function scoreAll(seen: Seen, parts: readonly Query[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const score = scoreOf(seen, part);
    if (score === undefined) return undefined;
    sum = Math.min(maxScore, sum + score);
  }
  return sum;
}

function scoreAny(seen: Seen, parts: readonly Query[]): number | undefined {
  const scores = parts.map((part) => scoreOf(seen, part)).filter((score) => score !== undefined);
  return scores.length ? Math.min(...scores) : undefined;
}

/** Whether a filter lets a paper through. */
function isMatch(seen: Seen, query: Exclude<Query, { parts: Query[] } | { kind: 'words' }>): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'not':
      return scoreOf(seen, query.part) === undefined;
    case 'tag':
      return hasTag(seen, query.tag);
    case 'is':
      return [seen.paper.status, listOf(seen.paper)].includes(query.status);
    case 'has':
      return seen.marks().has(markOf.having(query.what));
    case 'year':
      return hasYear(seen, query);
    case 'added':
      return hasHour(seen, query);
    case 'site':
      return hasSite(seen, query.host);
    case 'id':
      return idsNamed(query.id).some((id) => seen.paper.ids.includes(id));
  }
}

/** How well a paper answers a query: 0 is best, undefined is not at all. */
export function scoreOf(seen: Seen, query: Query): number | undefined {
  if (query.kind === 'words') return scoreWords(seen, query);
  if ('parts' in query)
    return query.kind === 'and' ? scoreAll(seen, query.parts) : scoreAny(seen, query.parts);
  return isMatch(seen, query) ? 0 : undefined;
}

/**
 * How well a paper answers a query at a time `now` in ms: 0 is best, undefined is not at all. Words in the title
 * count most, then those in the other `textFields` in their order.
 */
export function scorePaper(
  query: Query,
  paper: Paper,
  long: LongTexts | undefined,
  now: number,
): number | undefined {
  return scoreOf(seePaper(paper, long, now), query);
}
