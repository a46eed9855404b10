import { parseQuery } from '../../lib/core/query';
import { printQuery } from '../../lib/core/query-text';
import { joinQueries, type Query } from '../../lib/core/query-tree';

const maxTries = 4;
const shortest = 3;

const isBare = (query: Query) => query.kind === 'words' && !query.field;

/** Queries as the reader would type them: bare words stay bare. */
function typedText(parts: readonly Query[]): string {
  if (parts.every(isBare)) return parts.map((part) => (part.kind === 'words' ? part.text : '')).join(' ');
  return printQuery(joinQueries('and', [...parts]) ?? { kind: 'all' });
}

/** A word's beginnings, longest first: a mistyped end is what most often is wrong with it. */
function beginnings(word: string): string[] {
  const letters = Array.from(word);
  const lengths = Array.from({ length: maxTries }, (_, cut) => letters.length - 1 - cut);
  return lengths.filter((length) => length >= shortest).map((length) => letters.slice(0, length).join(''));
}

/** Queries a little wider than one without hits, nearest first: one part fewer, or the only word cut shorter. */
export function widerQueries(text: string): string[] {
  const parsed = parseQuery(text);
  if ('problem' in parsed) return [];
  const { query } = parsed;
  if (query.kind === 'words' && isBare(query)) return beginnings(query.text);
  if (query.kind !== 'and') return [];
  // What was typed last is the likeliest to be wrong.
  const without = query.parts.map((_, out) => query.parts.filter((_part, index) => index !== out)).reverse();
  return without.slice(0, maxTries).map(typedText);
}
