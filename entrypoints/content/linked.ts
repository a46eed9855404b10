import { draftOfAddress } from '../../lib/core/address-draft';
import type { Desk } from './desk';
import { partsOf, type Row } from './rows';
import { runInSlices } from './slices';

/** At most this many links of a page get marks. */
const mostLinks = 2000;
/** How many links are read at a stretch. */
const stretch = 50;
const blocks = 'p, li, td, th, dt, dd, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, article';

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? address;

/** The words of a link if they read like a title, and not like "see here" or "[12]". */
function titleIn(link: HTMLAnchorElement): string {
  const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  return /^[\p{Lu}\p{N}\p{Lo}"“]\S*(?:\s\S+){2,}$/u.test(text) ? text : '';
}

/** The links in a document's ordinary text that lead to papers other than those of these rows, one for each paper in a paragraph. Never asks the network. */
export function* walkLinks(document: Document, rows: readonly Row[]): Generator<undefined, Row[]> {
  const own = new Set(rows.flatMap(({ draft }) => draft.ids));
  const records = new Set(rows.flatMap(partsOf));
  const here = withoutHash(document.location.href);
  const isInRecord = (node: Element | null): boolean =>
    node !== null && (records.has(node) || isInRecord(node.parentElement));
  const found: Row[] = [];
  const met = new Map<Element | null, Set<string>>();
  let read = 0;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    read += 1;
    if (read % stretch === 0) yield;
    if (withoutHash(link.href) === here || isInRecord(link)) continue;
    const draft = draftOfAddress(link.href, titleIn(link));
    const [key] = draft?.ids ?? [];
    if (!draft || key === undefined || draft.ids.some((id) => own.has(id))) continue;
    const block = link.closest(blocks);
    const others = met.get(block) ?? new Set();
    if (others.has(key)) continue;
    met.set(block, others.add(key));
    found.push({ key, draft, anchor: link, record: block ?? link, isLink: true });
    if (found.length === mostLinks) break;
  }
  return found;
}

/** Finds the links that get marks, if the reader wants them, each time it is called; `learn` is told of them. */
export function makeLinkFinder(desk: Desk, learn: (links: readonly Row[]) => void): () => Promise<void> {
  return async () => {
    const { marksLinks, rows, links } = desk.state;
    const walk = walkLinks(desk.window.document, rows);
    const found = marksLinks ? ((await runInSlices(walk, desk.window, desk.signal))?.value ?? []) : [];
    const isSame =
      found.length === links.length && found.every(({ anchor }, at) => links[at]?.anchor === anchor);
    if (isSame) return;
    desk.change({ links: found });
    learn(found);
  };
}
