import { firstFew, shortText } from '../dom';

/** How far a standard is, which it says under a heading of its own. */
const standing = /^\W*(?:[\d.]+ )?status of this (?:document|memo|specification)\W*$/i;
const longest = 60;
const mostHeadings = 40;

/** Whether the page is a standard or a draft of one: it has editors and an abstract as papers have, and is none. */
export function isStandard(document: Document): boolean {
  const headings = firstFew(document, 'h1, h2, h3, h4', mostHeadings);
  return headings.some((heading) => standing.test(shortText(heading, longest) ?? ''));
}
