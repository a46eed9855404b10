import { makeDraft } from './raw';
import { readScholarLine, scholarTitle } from './scholar-line';
import type { TextPart } from './text-parts';

/** Results and alerts of Google Scholar, as they are copied: a title, a line of names, venue and year, a few lines of text, what can be done. */

const name = String.raw`\p{Lu}{1,4}(?:-\p{Lu})?\s\p{L}[\p{L}'’. -]{1,40}`;
const line = new RegExp(
  String.raw`^${name}(?:,\s${name}){0,8}(?:,?\s?…)?\s[-–—]\s(?:\S.{0,150},\s)?(?:19|20)\d\d(?:\s[-–—]\s\S.{0,60})?$`,
  'u',
);
const mostExcerptLines = 4;

/** The lines of an excerpt, which Scholar cuts off by "…"; none where that does not come soon. */
function excerptOf(lines: readonly string[]): string[] {
  const end = lines.slice(0, mostExcerptLines).findIndex((text) => /(?:…|\.\.\.)$/.test(text));
  return lines.slice(0, end + 1);
}

/** A text cut at what was copied from Google Scholar, in order. */
export function splitAtScholar(text: string): TextPart[] {
  const lines = text.split('\n').map((each) => each.trim());
  const parts: TextPart[] = [];
  let from = 0;
  lines.forEach((each, at) => {
    if (at <= from || !line.test(each)) return;
    const excerpt = excerptOf(lines.slice(at + 1, at + 1 + mostExcerptLines));
    const title = scholarTitle(lines[at - 1] ?? '');
    const draft = makeDraft({ title, abstract: excerpt.join(' '), ...readScholarLine(each) });
    if (!draft) return;
    parts.push({ text: lines.slice(from, at - 1).join('\n') }, { draft });
    from = at + 1 + excerpt.length;
  });
  return parts.length === 0 ? [{ text }] : [...parts, { text: lines.slice(from).join('\n') }];
}
