import { foldText } from './fold';
import { type Field, fieldOf, fields } from './query-fields';
import { tagTerm } from './query-tags';
import { plainTag } from './query-words';

/** One way to go on: the text that takes the place of what is typed, and what it means. */
export type Completion = { text: string; hint: string };

/** What could be typed at the caret: each option replaces the text from `from` to `to`. `tag` says that tags are wanted. */
export type Completions = { from: number; to: number; options: Completion[]; tag?: string };

const maxOptions = 8;

/** What stands before the caret and is not finished: an optional field, then a value that may have opened a quote. */
const unfinished = /(?:^|[\s(])-*((?:(\p{L}+):)?("[^"]*|[^\s"()]*))$/u;

function fieldOptions(typed: string): Completion[] {
  const start = typed.toLowerCase();
  if (!start) return [];
  return fields
    .filter(({ name, aliases }) => [name, ...aliases].some((each) => each.startsWith(start)))
    .map(({ name, finds, example }) => ({ text: `${name}:`, hint: `${finds}, as in ${name}:${example}` }));
}

/** Tags of which some part begins with what is typed, in the order they come. */
function tagOptions(typed: string, tags: readonly string[]): Completion[] {
  const start = plainTag(typed) + (typed.endsWith('/') ? '/' : '');
  const isFit = (tag: string) => {
    const folded = plainTag(tag);
    return (
      folded !== start &&
      (folded.startsWith(start) || folded.split(/[/\s]/).some((part) => part.startsWith(start)))
    );
  };
  return tags.filter(isFit).map((tag) => ({ text: `${tagTerm(tag)} `, hint: tag }));
}

function valueOptions(field: Field, typed: string, tags: readonly string[]): Completion[] {
  if (field.name === 'tag') return tagOptions(typed, tags);
  const start = foldText(typed);
  const values = field.values?.filter((value) => value.startsWith(start) && value !== start) ?? [];
  return values.map((value) => ({ text: `${field.name}:${value} `, hint: value }));
}

/**
 * What could be typed at the caret of a query: fields, the values of `is:` and `has:`, and of `tag:` those of
 * `tags`, which come in the order they should be offered. Undefined if nothing.
 */
export function completionsOf(
  text: string,
  caret: number,
  tags: readonly string[] = [],
): Completions | undefined {
  const [, typed = '', name, value = ''] = unfinished.exec(text.slice(0, caret)) ?? [];
  const field = name === undefined ? undefined : fieldOf(name);
  if (name !== undefined && !field) return undefined;
  const plain = value.replace(/^"/, '');
  const options = (field ? valueOptions(field, plain, tags) : fieldOptions(value)).slice(0, maxOptions);
  const isTag = field?.name === 'tag';
  if (!options.length && !isTag) return undefined;
  return { from: caret - typed.length, to: caret, options, ...(isTag && { tag: plain }) };
}
