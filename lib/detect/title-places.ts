import { cleanTitle, titleScore } from './records/titles';

/** Where on a page a reader can point at a title: what is under the pointer, and what the keys walk along. */

const longestTitle = 420;
const fewestLetters = 6;
const mostPlaces = 3000;
const blocks = 'p, div, li, ul, ol, table, tr, td, dl, dt, dd, h1, h2, h3, h4, h5, h6, section, article';
const places = 'a, h1, h2, h3, h4, h5, h6, dt, dd, b, strong, em, cite, td, li, p, span, div';
const frames = 'nav, footer, header nav, [role="navigation"], [role="contentinfo"]';

const lengthOf = (element: Element) => (element.textContent ?? '').trim().length;

/** The element that a pointer on `target` means: the whole link or heading, or the text it stands in; undefined for no text. */
export function titleAt(target: Element): Element | undefined {
  const whole = target.closest('a, h1, h2, h3, h4, h5, h6, dt');
  if (whole && lengthOf(whole) <= longestTitle && lengthOf(whole) >= fewestLetters) return whole;
  for (let at: Element | null = target; at && at.localName !== 'body'; at = at.parentElement) {
    const length = lengthOf(at);
    if (length > longestTitle * 4) return undefined;
    if (length >= fewestLetters) return at;
  }
  return undefined;
}

function isPlace(element: Element): boolean {
  const length = lengthOf(element);
  if (length < fewestLetters || length > longestTitle || element.querySelector(blocks)) return false;
  return titleScore(cleanTitle(element.textContent ?? '')) >= 0.8 && !element.closest(frames);
}

/** The elements of a page that may be titles, in page order: of those with one text, what a pointer would mean. */
export function titlePlaces(document: Document): Element[] {
  const found = new Set<Element>();
  for (const element of document.querySelectorAll(places)) {
    if (found.size >= mostPlaces) break;
    const outer = element.parentElement?.closest(places);
    const isInner = outer && found.has(outer);
    if (isInner && lengthOf(outer) > lengthOf(element) * 1.3) continue;
    if (!isPlace(element)) continue;
    if (isInner) found.delete(outer);
    found.add(titleAt(element) ?? element);
  }
  return [...found];
}
