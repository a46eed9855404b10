import { wordsOf } from '../../lib/core/fold';

const maxTries = 4;
const shortest = 3;

/** A query as it was understood: the words all of which a paper must have, the last one as it begins. */
export function understood(query: string): string {
  const words = wordsOf(query).map((word) => `“${word}”`);
  if (words.length < 2) return words.join('') || `“${query.trim()}”`;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Queries a little wider than one without hits, nearest first: one word fewer, or the only word cut shorter. */
export function widerQueries(query: string): string[] {
  const words = wordsOf(query);
  const [only] = words;
  if (words.length > 1 && words.length <= maxTries)
    return words.map((_, out) => words.filter((_word, index) => index !== out).join(' ')).reverse();
  if (words.length > maxTries) return [words.slice(0, -1).join(' '), words.slice(1).join(' ')];
  const letters = Array.from(only ?? '');
  const lengths = Array.from({ length: maxTries }, (_, cut) => letters.length - 1 - cut);
  return lengths.filter((length) => length >= shortest).map((length) => letters.slice(0, length).join(''));
}
