import { firstFew, pageTitle, textOf } from '../dom';
import { titleKey } from '../once';
import { arePeople, readPeople } from '../records/people';
import { titleScore } from '../records/titles';
import type { Page } from '../site';
import type { Abstract } from './abstract';
import { findAuthors } from './own-authors';

/** The heading of a paper's own page that no meta describes. */

/** A heading, and the title that it gives: its text, or that of two headings. */
export type Heading = { at: Element; title: string };

/** How many headings of a kind are looked at. */
export const mostHeadings = 20;
const headings = [
  'h1',
  'h2',
  'h3',
  'h4',
  '[id*="title" i], [class*="title" i], [class*="header" i]',
  '[class*="head" i]',
  // What is only written large, as on pages without headings.
  '[style*="font-size"], font[size], center b, center strong',
];
const fewestLetters = 12;
const fewestLettersWithId = 5;

/** What a site calls every page of its kind. */
const pageKind =
  /^(?:(?:journal |research |original )?(?:article|abstract|details?|document details|full text|record|publications?|paper|view item|item details)s?|(?:publication|paper|article|thesis|report|bibliographic|item) (?:details?|record|data|metadata|information|view))$/i;

/** The way home, which many headings of a site are. */
const home = 'a[rel~="home"], a[href="/"]';

/** What a heading says behind a title: "(Article)". */
const workKind =
  /(?:\s*\(\s*(?:article|review|conference paper|book chapter|letter|editorial|open access|free access)\s*\))+\s*$/i;

/** What a heading says of a paper's title. */
function headingText(element: Element): string {
  return textOf(element)
    .replace(/^title:\s*/i, '')
    .replace(workKind, '');
}

/** What stands over a title and is no part of it. */
const presented = /^(?:posters?|orals?|spotlights?|talks?|demos?|project(?: page)?|preprints?|thesis)$/i;

/** A title and its subtitle, where they are two headings next to each other and the page's own title has both. */
function wholeTitle(at: Element, named: string): string {
  const own = headingText(at);
  const isHeading = (element: Element | null) => element !== null && /^h[1-6]$/.test(element.localName);
  const pairs = [
    [at.previousElementSibling, at],
    [at, at.nextElementSibling],
  ] as const;
  for (const [first, second] of pairs) {
    if (!first || !second || !isHeading(first) || !isHeading(second)) continue;
    const [title, subtitle] = [headingText(first), headingText(second)];
    const [key, more] = [titleKey(title), titleKey(subtitle)];
    if (pageKind.test(title) || presented.test(title)) continue;
    if (key !== '' && more !== '' && named.includes(key + more))
      return /[:.?!–—-]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
  }
  return own;
}

/** The heading that the page's own title repeats, looked for in short steps. */
export function* findHeading({ document }: Page, hasId: boolean): Generator<undefined, Heading | undefined> {
  const named = titleKey(pageTitle(document));
  const fits = (element: Element) => {
    if ((element.textContent ?? '').length > 1000) return false;
    if (element.closest(home) ?? element.querySelector(home)) return false;
    const text = headingText(element);
    if (pageKind.test(text)) return false;
    const key = titleKey(text);
    // A sign of Chinese or Japanese says as much as two letters.
    const length = key.length + (key.match(/\p{Script=Han}/gu)?.length ?? 0);
    const isLong = length >= (hasId ? fewestLettersWithId : fewestLetters);
    // A site's own name is in every title of it, too: the heading must be most of the title, or long.
    const isMost = length * 3 >= named.length || length > 40;
    return isLong && named.includes(key) && isMost;
  };
  for (const selector of headings) {
    const hit = firstFew(document, selector, mostHeadings).find(fits);
    if (hit) return { at: hit, title: wholeTitle(hit, named) };
    yield;
  }
  return undefined;
}

/** The smallest part of the page that holds both, or for want of an abstract what is round the heading. */
export function around(heading: Element, abstract: Element | undefined): Element {
  let part: Element = heading;
  const isDone = () => (abstract ? part.contains(abstract) : (part.textContent ?? '').length > 1500);
  while (!isDone() && part.parentElement && part.parentElement.localName !== 'html')
    part = part.parentElement;
  return part;
}

const mostTried = 6;
/** How well the text of a heading must do as a title where nothing else says that it is one. */
export const leastTitle = 0.9;

/** The heading that stands over names and the abstract, where the page's own title says only what kind of page it is. */
export function findHeadingOver(document: Document, abstract: Abstract): Heading | undefined {
  const before = firstFew(document, 'h1, h2, h3', mostHeadings * 2).filter(
    (element) => (element.compareDocumentPosition(abstract.at) & 4) !== 0 && !element.closest('nav, aside'),
  );
  const at = before
    .reverse()
    .slice(0, mostTried)
    .find((element) => {
      const title = headingText(element);
      if (titleScore(title) < leastTitle || arePeople(readPeople(title))) return false;
      return findAuthors(around(element, abstract.at), element, abstract.at) !== undefined;
    });
  return at && { at, title: headingText(at) };
}
