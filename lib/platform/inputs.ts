import { boundedInteger, fieldOf, webUrl } from '../core/clean';
import { UserError } from '../core/errors';
import { gatherIds } from '../core/ids';
import { type Status, statuses } from '../core/paper';

/** The fields of calls' inputs, each checked; all throw `BadRequest` with what is wrong. */

const mostIds = 20_000;
const mostTags = 200;
const longestId = 64;
const longestTag = 400;
const mostWorkIds = 30;
const longestWorkId = 300;
const longestNote = 100_000;

function refuse(message: string): never {
  throw new UserError('BadRequest', message);
}

function stringsIn(input: unknown, name: string, most: number, longest: number): string[] {
  const value = fieldOf(input, name);
  if (!Array.isArray(value)) return refuse(`The call has no list "${name}".`);
  if (value.length > most) return refuse(`"${name}" has more than ${most.toLocaleString('en')} entries.`);
  const isGood = (each: unknown): each is string => typeof each === 'string' && each.length <= longest;
  return value.every(isGood) ? value : refuse(`"${name}" has an entry that is no short text.`);
}

/** The ids of papers a call is about. */
export function paperIdsIn(input: unknown): string[] {
  return stringsIn(input, 'paperIds', mostIds, longestId);
}

/** The ids that name one work, in their canonical form. */
export function workIdsIn(input: unknown): string[] {
  return gatherIds(stringsIn(input, 'ids', mostWorkIds, longestWorkId));
}

/** The id of the paper a call is about. */
export function paperIdIn(input: unknown): string {
  const value = fieldOf(input, 'paperId');
  return typeof value === 'string' && value.length <= longestId ? value : refuse('The call names no paper.');
}

/** The status a call asks for. */
export function statusIn(input: unknown): Status {
  const value = fieldOf(input, 'status');
  return statuses.find((status) => status === value) ?? refuse('The call names no status.');
}

/** Tags under a key of the input; none if the key is absent. */
export function tagsIn(input: unknown, name: 'tags' | 'add' | 'drop' | 'except'): string[] {
  return fieldOf(input, name) === undefined ? [] : stringsIn(input, name, mostTags, longestTag);
}

/** What the reader has typed so far. */
export function typedIn(input: unknown): string {
  const value = fieldOf(input, 'typed');
  return typeof value === 'string' && value.length <= longestTag
    ? value
    : refuse('The call has no typed text.');
}

/** The web address a call is about. */
export function urlIn(input: unknown): string {
  return webUrl(fieldOf(input, 'url')) ?? refuse('The call has no web address.');
}

/** A whole number that is not negative, such as a count or the id of an act or a tab. */
export function numberIn(
  input: unknown,
  name: 'act' | 'tabId' | 'papers' | 'fresh' | 'part' | 'since' | 'place',
): number {
  const value = boundedInteger(fieldOf(input, name), 0, Number.MAX_SAFE_INTEGER);
  return value ?? refuse(`The call has no number "${name}".`);
}

/** The note a call brings, with its line breaks. */
export function noteIn(input: unknown): string {
  const value = fieldOf(input, 'note');
  if (typeof value !== 'string') return refuse('The call has no note.');
  if (value.length > longestNote)
    return refuse(`A note can have ${longestNote.toLocaleString('en')} characters; this one has more.`);
  return value.normalize('NFC');
}

/** Which link of a paper a call asks for. */
export function linkIn(input: unknown): 'landing' | 'pdf' {
  const value = fieldOf(input, 'link');
  return value === 'landing' || value === 'pdf' ? value : refuse('The call names no link.');
}

/** True if the input has such a key of its own. */
export function hasField(input: unknown, name: string): boolean {
  return fieldOf(input, name) !== undefined;
}
