import { textOf } from '../dom';
import { tidyAbstract } from '../raw';

/** The abstract on a paper's own page, where no meta holds it. */

const heading =
  /^\s*(?:\d\.?\s*)?(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|sommario|аннотация|摘\s*要|概要|초록|要旨)\s*[:：.—–-]?\s*$/iu;
const holder =
  '[id="abstract" i],[id*="abstract" i],[class*="abstract" i],[role="doc-abstract"],[itemprop="description"],[itemprop="abstract"]';
const shortest = 80;
const longest = 6000;

function isAbstract(text: string | undefined): text is string {
  return text !== undefined && text.length >= shortest && text.length <= longest;
}

/** In elements named after it: the one whose text says so itself, else the longest that is no whole page. */
function namedAbstract(root: ParentNode): string | undefined {
  let best: string | undefined;
  for (const element of [...root.querySelectorAll(holder)].slice(0, 60)) {
    if (
      /graphical|teaser|highlights|keyword|author|tab|nav|link|button|short/i.test(
        `${element.className} ${element.id}`,
      )
    )
      continue;
    const text = textOf(element);
    const abstract = tidyAbstract(text);
    if (!isAbstract(abstract)) continue;
    if (abstract !== text) return abstract;
    if (abstract.length > (best?.length ?? 0)) best = abstract;
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

function headedAbstract(root: ParentNode): string | undefined {
  for (const element of root.querySelectorAll(
    'h1,h2,h3,h4,h5,h6,dt,strong,b,th,legend,.label,.title,p,div,span',
  )) {
    if (element.childElementCount > 2 || !heading.test(element.textContent ?? '')) continue;
    const text = afterHeading(element);
    if (isAbstract(text)) return text;
  }
  return undefined;
}

/** The abstract that a page shows, or undefined. */
export function findAbstract(document: Document): string | undefined {
  return namedAbstract(document) ?? headedAbstract(document);
}
