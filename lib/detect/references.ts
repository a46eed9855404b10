import { once, titleKey } from './once';
import { walkRecords } from './records';
import type { Found, Page } from './site';

/** The reference list on a paper's own page: a listing too, but not of what the page is about. */

const named =
  '[role="doc-bibliography"],:is(section,div,ol,ul,table):is([class*="reference" i],[id*="reference" i],[class*="ref-list" i],[id*="bibliography" i],[class*="bibliography" i],[class~="citedRefs"])';
const heading =
  /^\s*(?:[\dIVX]+\.?\s*)?(?:references(?: and notes)?|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|références|referencias|bibliografía|参考文献)\s*(?:\(\d+\))?\s*$/i;

/** The parts of the page that are called references. */
function referenceParts(document: Document): Element[] {
  const parts = [...document.querySelectorAll(named)];
  for (const title of document.querySelectorAll('h1,h2,h3,h4,h5,summary,button')) {
    if (!heading.test(title.textContent ?? '')) continue;
    const next = title.nextElementSibling ?? title.parentElement?.nextElementSibling;
    if (next) parts.push(next);
  }
  return parts;
}

const mostParts = 4;

/** The parts that lie in no other; where each reference is a part of its own, what holds them all. */
function outermost(parts: Element[]): Element[] {
  const kept: Element[] = [];
  for (const part of parts) if (!kept.at(-1)?.contains(part)) kept.push(part);
  if (kept.length <= mostParts) return kept;
  const parents = new Set(kept.flatMap((part) => part.parentElement ?? []));
  return [...parents].slice(0, mostParts);
}

/** The works that the paper's page lists as its references, read in their part of the page only. */
export function* readReferences(page: Page, paper: Found): Generator<undefined, Found[]> {
  const own = titleKey(paper.draft.title);
  const listed: Found[] = [];
  for (const part of outermost(referenceParts(page.document))) {
    listed.push(...(yield* walkRecords(page.document, page.url, part)));
  }
  return yield* once(listed.filter(({ draft }) => titleKey(draft.title) !== own));
}
