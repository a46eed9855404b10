import { textOf } from '../dom';
import { titleKey } from '../once';
import { makeDraft } from '../raw';
import { readRule } from '../rule';
import type { Found, Page } from '../site';
import { worksInJsonLd } from './json-ld';
import { microdata } from './microdata';

/** The works that a page lists for machines: its microdata, or its JSON-LD where the titles are on the page to be seen. */
export function* readListed(page: Page): Generator<undefined, Found[]> {
  const marked = yield* readRule(microdata, page);
  const listed = marked.length > 1 ? marked : inJsonLd(page);
  // Journals mark their news as articles by scholars too.
  return listed.filter(isTold).length * 2 >= listed.length ? listed : [];
}

/** Whether a record tells what papers have and news does not: several authors, an id, a place of publication. */
function isTold({ draft }: Found): boolean {
  return draft.authors.length > 1 || draft.ids.length > 0 || draft.venue !== undefined;
}

const longestTitle = 500;

/** The elements that show a title each, by the title's key. */
function shownTitles(document: Document, keys: Set<string>): Map<string, Element> {
  const shown = new Map<string, Element>();
  const note = (text: string | null, element: Element) => {
    if (!text || text.length > longestTitle) return;
    const key = titleKey(text);
    if (keys.has(key) && !shown.has(key)) shown.set(key, element);
  };
  const texts = document.createTreeWalker(document.body ?? document.documentElement, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement && !/^(?:script|style|noscript)$/.test(node.parentElement.localName))
      note(node.nodeValue, node.parentElement);
  }
  for (const element of document.querySelectorAll('a, h1, h2, h3, h4, h5')) note(textOf(element), element);
  return shown;
}

/** The largest element round each anchor that holds no other. */
function recordsOf(anchors: Element[]): Element[] {
  const held = new Map<Element, number>();
  for (const anchor of anchors)
    for (let up: Element | null = anchor; up; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + 1);
  return anchors.map((anchor) => {
    let record = anchor;
    while (record.parentElement && held.get(record.parentElement) === 1) record = record.parentElement;
    return record;
  });
}

function inJsonLd({ document }: Page): Found[] {
  const drafts = worksInJsonLd(document).flatMap((work) => makeDraft(work) ?? []);
  if (drafts.length < 2) return [];
  const shown = shownTitles(document, new Set(drafts.map(({ title }) => titleKey(title))));
  const found = drafts.flatMap((draft) => {
    const anchor = shown.get(titleKey(draft.title));
    return anchor ? [{ draft, anchor }] : [];
  });
  const records = recordsOf(found.map(({ anchor }) => anchor));
  return found.map((one, at) => ({ ...one, record: records[at] ?? one.anchor }));
}
