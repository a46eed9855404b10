import type { List, MarkState } from './paper';

/** What words are looked for in, the most telling first: this is also the order in which hits are ranked. */
export const textFields = ['title', 'authors', 'tags', 'venue', 'note', 'abstract', 'ids'] as const;
export type TextField = (typeof textFields)[number];

/** What a paper can have, for `has:`. */
export const havings = ['code', 'pdf', 'note', 'abstract', 'tags'] as const;
export type Having = (typeof havings)[number];

/** One end of a stretch of time: some time ago, or the start or end of a day, month or year in the reader's own time. */
export type Moment = { ago: number; unit: 'd' | 'w' | 'm' | 'y' } | { day: string; edge: 'start' | 'end' };

/** What the reader asked for, as a tree. */
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  /** Words that follow each other; without a field they may stand in any. The last one is only begun if `isPrefix`. */
  | { kind: 'words'; text: string; field?: TextField; isPrefix: boolean }
  | { kind: 'tag'; tag: string }
  /** In the library no paper is new or only seen; on a page some are. */
  | { kind: 'is'; status: MarkState | List }
  | { kind: 'has'; what: Having }
  /** Both ends belong to it; one that is absent is open. */
  | { kind: 'year'; from?: number; to?: number }
  | { kind: 'added'; from?: Moment; to?: Moment }
  | { kind: 'site'; host: string }
  | { kind: 'id'; id: string };

/** A change of a query's text: what takes the place of a stretch of it. */
export type Mend = { from: number; to: number; text: string };

/** What is wrong with a query, in words that say how to mend it, where in its text it is, and the nearest mend. */
export type Problem = { message: string; at: number; mend?: Mend };

/** A query's text after a mend. */
export function mendedText(text: string, { from, to, text: put }: Mend): string {
  return text.slice(0, from) + put + text.slice(to);
}

/** The parts as one query without needless levels; undefined if there are none. */
export function joinQueries(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length > 1 ? { kind, parts: flat } : flat[0];
}

/** The opposite of a query. */
export function negateQuery(query: Query): Query {
  return query.kind === 'not' ? query.part : { kind: 'not', part: query };
}

/** True if a query looks for words that a paper must have: else all its hits are equally good. */
export function hasWords(query: Query): boolean {
  if ('parts' in query) return query.parts.some(hasWords);
  return query.kind === 'words';
}
