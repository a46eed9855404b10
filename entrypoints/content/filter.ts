import { foldText } from '../../lib/core/fold';
import { type Draft, nameText } from '../../lib/core/paper';

const texts = new WeakMap<Draft, string>();

function textOf(draft: Draft): string {
  const known = texts.get(draft);
  if (known !== undefined) return known;
  const { title, authors, venue = '', issued = '', abstract = '' } = draft;
  const text = foldText([title, ...authors.map(nameText), venue, issued, abstract].join('\n'));
  texts.set(draft, text);
  return text;
}

/** True when every word of the filter occurs in the paper's title, authors, venue, date or abstract; case and diacritics never matter. */
export function matchesFilter(draft: Draft, filter: string): boolean {
  const words = foldText(filter).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const text = textOf(draft);
  return words.every((word) => text.includes(word));
}
