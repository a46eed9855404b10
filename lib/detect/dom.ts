import { cleanText, webUrlFrom } from '../core/clean';
import { decodeTex } from '../core/latex';
import type { Page } from './page';
import { hitsIn } from './together';

/** Reading the DOM as a reader would: what is not shown, or shown twice, is read once; formulas as their TeX source. */

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'button',
  'select',
  'textarea',
  'iframe',
]);
const blocks = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'section',
]);
/** Rendered formulas (MathJax 2 and 3, KaTeX) and texts for screen readers beside the seen ones. */
const doubled =
  /(?:^|\s)(?:MathJax(?:_\w+)?|MJX_Assistive_MathML|katex-html|sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader-only|MathJax_Preview)(?:\s|$)/;

/** The TeX of a formula between dollars, if it carries its source. */
function texOf(element: Element): string | undefined {
  const tag = element.localName;
  if (tag === 'script') {
    const isTex = element.getAttribute('type')?.startsWith('math/tex');
    return isTex ? `$${element.textContent ?? ''}$` : undefined;
  }
  if (tag !== 'math') return undefined;
  const source = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  const tex = (source ?? element.getAttribute('alttext'))
    ?.replace(/^\{\\displaystyle\s*(.*)\}$/s, '$1')
    .trim();
  return tex ? `$${tex}$` : undefined;
}

function isUnread(element: Element): boolean {
  if (silent.has(element.localName)) return true;
  const names = element.getAttribute('class');
  if (names && doubled.test(names)) return true;
  return element.getAttribute('aria-hidden') === 'true';
}

const deepest = 300;

/** Text as it is gathered, and how many characters of it are enough. */
type Gathered = { parts: string[]; left: number };

function gather(node: Node, into: Gathered, depth = 0): void {
  if (depth > deepest) return;
  for (let child = node.firstChild; child && into.left > 0; child = child.nextSibling) {
    if (child.nodeType === 3) take(into, child.nodeValue ?? '');
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const tex = texOf(element);
    if (tex !== undefined) take(into, tex);
    else if (!isUnread(element)) {
      const isBlock = blocks.has(element.localName);
      if (isBlock) into.parts.push(' ');
      gather(element, into, depth + 1);
      if (isBlock) into.parts.push(' ');
    }
  }
}

function take(into: Gathered, text: string): void {
  into.parts.push(text);
  if (text.length > 2 || text.trim()) into.left -= text.length;
}

const longestText = 20_000;

/** A text of the page as one line of Unicode: spaces collapsed, TeX accents decoded; empty when there is none. */
export function tidyText(text: string): string {
  return decodeTex(cleanText(text, longestText) ?? '');
}

/** What a reader sees of an element as one line; empty for no element. */
export function textOf(node: Node | null | undefined): string {
  return node ? startOf(node, Number.POSITIVE_INFINITY) : '';
}

/** The beginning of what a reader sees of an element, of at least so many characters if it has them. */
export function startOf(node: Node, enough: number): string {
  const gathered: Gathered = { parts: [], left: enough };
  gather(node, gathered);
  return tidyText(gathered.parts.join(''));
}

/** What the page is called, without the tags that some sites leave in its title, where they are text: "On <em>Bos</em>". */
export function pageTitle({ title }: Document): string {
  return title.replace(/<\/?[a-z]{1,6}>/gi, '');
}

const mostNodes = 100;

/** The text of an element that has no more than so many characters, spaces and all, in few nodes; undefined for any other, of which little is read. */
export function shortText(element: Element, most: number, nodes = mostNodes): string | undefined {
  let text = '';
  let left = nodes;
  for (let node: Node | null = element.firstChild; node; node = nextNode(node, element)) {
    const isText = node.nodeType === 3;
    // Asked for its length first: no string is made of a long text.
    if ((isText && text.length + (node as Text).length > most) || left-- === 0) return undefined;
    if (isText) text += node.nodeValue ?? '';
  }
  return text;
}

/** The node after one, in the order of the page and inside a root. */
function nextNode(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/** The first elements that a selector fits, in page order: the others of a long page are not even touched. */
export function firstFew(root: ParentNode, selector: string, most: number): Element[] {
  const hits = root.querySelectorAll(selector);
  return Array.from({ length: Math.min(most, hits.length) }, (_, at) => hits[at] as Element);
}

/** An address written on the page made whole; undefined unless http or https. */
export function absolute(address: string | null | undefined, page: Page): string | undefined {
  const written = address?.trim();
  if (!written || written.startsWith('#')) return undefined;
  return webUrlFrom(written, page.base);
}

/** Where a link leads, made whole; undefined unless http or https. */
export function hrefOf(link: Element | null | undefined, page: Page): string | undefined {
  return absolute(link?.getAttribute('href'), page);
}

/** The first of the elements, or of what is in them, that a selector fits. */
export function first(scope: Element[], selector: string): Element | undefined {
  for (const element of scope) {
    const hit = element.matches(selector) ? element : element.querySelector(selector);
    if (hit) return hit;
  }
  return undefined;
}

/** All of the elements, and of what is in them, that a selector fits. */
export function all(scope: Element[], selector: string): Element[] {
  const together = hitsIn(scope, selector);
  if (together) return together;
  const hits: Element[] = [];
  for (const element of scope) {
    if (element.matches(selector)) hits.push(element);
    const inside = element.querySelectorAll(selector);
    // By index: the iterators of DOM lists cost more than the search.
    for (let at = 0; at < inside.length; at++) hits.push(inside[at] as Element);
  }
  return hits;
}
