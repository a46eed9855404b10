import { firstFew, shortText, textOf } from '../dom';
import { tidyAbstract } from '../raw';

/** The abstract on a paper's own page, where no meta holds it. */

/** An abstract, the element it was found by, and whether the page calls it "Abstract" in so many words. */
export type Abstract = { text: string; at: Element; isCalledSo: boolean };

const heading =
  /^\s*(?:\d\.?\s*)?(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|sommario|аннотация|摘\s*要|概要|초록|要旨)\s*[:：.—–-]?\s*$/iu;
const startsSo = /^\s*(?:abstract|zusammenfassung|résumé|resumen|resumo|摘\s*要|要旨|초록)\b/iu;
const holder =
  '[id*="abstract" i],[class*="abstract" i],[role="doc-abstract"],[itemprop="description"],[itemprop="abstract"]';
const notHolder = /graphical|teaser|highlights|keyword|author|tab|nav|link|button|short/i;
const shortest = 80;
const longest = 6000;
const mostHolders = 60;
const holdersPerStep = 10;

function isAbstract(text: string | undefined): text is string {
  return text !== undefined && text.length >= shortest && text.length <= longest;
}

/** What is to hold the text: a paragraph that a paragraph was put into is empty, and that one follows it. */
function filledOf(element: Element): Element {
  const next = element.nextElementSibling;
  return element.localName === 'p' && next?.localName === 'p' && !element.firstChild ? next : element;
}

/** In elements named after it: the one whose text says so itself, else the longest that is no whole page. */
function* namedAbstract(root: ParentNode): Generator<undefined, Abstract | undefined> {
  let best: Abstract | undefined;
  const holders = firstFew(root, holder, mostHolders);
  for (const [place, named] of holders.entries()) {
    if (place % holdersPerStep === 0) yield;
    if (notHolder.test(`${named.getAttribute('class') ?? ''} ${named.id}`)) continue;
    const at = filledOf(named);
    const whole = textOf(at);
    const text = tidyAbstract(whole);
    if (!isAbstract(text)) continue;
    if (startsSo.test(whole)) return { text, at, isCalledSo: true };
    if (text.length > (best?.text.length ?? 0)) best = { text, at, isCalledSo: false };
  }
  return best;
}

/** The text after a heading, until the next one. */
function afterHeading(title: Element): string | undefined {
  let text = '';
  let from: Element = title;
  // A heading may be wrapped: then the text follows its wrapper.
  for (let up = 0; up < 3 && !from.nextElementSibling && from.parentElement; up++) from = from.parentElement;
  for (let next = from.nextElementSibling; next && text.length < longest; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName)) break;
    text += ` ${textOf(next)}`;
    if (text.length > shortest && from.localName !== next.localName && next.localName !== 'p') break;
  }
  return tidyAbstract(text.trim());
}

const headings = 'h1,h2,h3,h4,h5,h6,dt,strong,b,th,legend,.label,.title,p,div,span';
const longestHeading = 40;
const elementsPerStep = 250;

const notHeading = 'a, nav, aside, [class*="outline" i], [class*="toc" i]';

/** What a page calls its abstracts by: headings, labels, or any short text that says no more than that. */
export function* abstractHeadings(root: ParentNode): Generator<undefined, Element[]> {
  const found: Element[] = [];
  const all = root.querySelectorAll(headings);
  for (let at = 0; at < all.length; at++) {
    if (at % elementsPerStep === 0) yield;
    const element = all[at] as Element;
    if (element.childElementCount > 2) continue;
    const text = shortText(element, longestHeading - 1);
    if (text && heading.test(text) && !element.closest(notHeading)) found.push(element);
  }
  return found;
}

/** Whether an element says "Abstract", as a heading over one, and nothing else. */
export function isAbstractHeading(element: Element): boolean {
  const text = shortText(element, longestHeading - 1);
  return text !== undefined && heading.test(text) && startsSo.test(text);
}

/** The text of the paragraph that a label begins: "**Abstract:** We show". */
function besideLabel(label: Element): string | undefined {
  const paragraph = /^(?:b|strong|em|i|span)$/.test(label.localName) ? label.parentElement : null;
  if (paragraph?.localName !== 'p' || paragraph.firstElementChild !== label) return undefined;
  const text = textOf(paragraph);
  return startsSo.test(text) ? tidyAbstract(text) : undefined;
}

function headedAbstract(titles: readonly Element[]): Abstract | undefined {
  for (const at of titles) {
    const beside = besideLabel(at);
    const text = isAbstract(beside) ? beside : afterHeading(at);
    if (isAbstract(text)) return { text, at, isCalledSo: startsSo.test(at.textContent ?? '') };
  }
  return undefined;
}

/** How many parts of a page are called "Abstract": a page of one paper has one, and maybe a link to it. */
export function countAbstracts(titles: readonly Element[]): number {
  return new Set(titles.map((at) => at.closest('section, article, li, tr, div'))).size;
}

/** The abstract that a page shows, or undefined, looked for in short steps; `titles` are its `abstractHeadings`. */
export function* findAbstract(
  document: Document,
  titles: readonly Element[],
): Generator<undefined, Abstract | undefined> {
  const named = yield* namedAbstract(document);
  if (named?.isCalledSo) return named;
  yield;
  const headed = headedAbstract(titles);
  // An element called "abstract" on a page with that heading is it.
  if (named && (headed?.isCalledSo || titles.length > 0)) return { ...named, isCalledSo: true };
  return headed ?? named;
}
