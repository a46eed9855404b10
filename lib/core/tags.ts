import { UserError } from './errors';
import { foldText } from './fold';

/** A tag is at most this many characters long. */
export const maxTagLength = 100;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
const controls = /[\u0000-\u001F\u007F-\u009F\u200B\u2028\u2029\uFEFF]/g;

/**
 * A tag as it is kept: parts joined by `/`, single spaces inside a part, none around it. Undefined if nothing is
 * left. Throws `BadRequest` for a tag over `maxTagLength` characters.
 */
export function normalTag(text: string): string | undefined {
  const parts = text.normalize('NFC').replace(controls, ' ').split('/');
  const tag = parts
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('/');
  if (tag.length > maxTagLength)
    throw new UserError(
      'BadRequest',
      `A tag can have ${maxTagLength} characters; this one has ${tag.length}.`,
    );
  return tag || undefined;
}

/** What two tags are compared by: they are one tag when this is equal. Case does not count. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** Tags without empty ones and repeats, in the order and spelling of their first mention. */
export function normalTags(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of texts.map(normalTag)) {
    if (tag && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  }
  return [...byKey.values()];
}

/** True if what was typed begins the tag, one of its parts, or a word of a part. */
export function isTagMatch(tag: string, typed: string): boolean {
  const start = foldText(typed).trim();
  const folded = foldText(tag);
  if (start.includes('/')) return folded.startsWith(start);
  return folded.split(/[/\s-]+/).some((word, index, words) => {
    const rest = words.slice(index).join(' ');
    return rest.startsWith(start) || word.startsWith(start);
  });
}

/** The colours a tag can have, by the names of the palette. */
export const tagColors = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColor = (typeof tagColors)[number];

/** True if a tag is another one or below it, by their keys. */
export function isWithin(key: string, parent: string): boolean {
  return key === parent || key.startsWith(`${parent}/`);
}

/** A tag that is `from` or below it, put in the same place of `to`. Throws `BadRequest` if that is too long. */
export function graft(tag: string, from: string, to: string): string {
  const rest = tag.split('/').slice(from.split('/').length);
  return normalTag([to, ...rest].join('/')) ?? to;
}
