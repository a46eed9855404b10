import { tidyText } from '../dom';
import type { Raw } from '../raw';

/** Schema.org records in a page's JSON-LD (https://schema.org/ScholarlyArticle). */

const works = new Set(['ScholarlyArticle', 'MedicalScholarlyArticle', 'Thesis']);
const longestScript = 3_000_000;
const mostNodes = 50_000;

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON from a page, or undefined when it is broken or too long. */
export function parseJson(text: string | null | undefined): unknown {
  if (!text || text.length > longestScript) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All objects of a JSON value, outer ones first. */
export function* nodesOf(value: unknown): Generator<Node> {
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const next = queue[at];
    if (Array.isArray(next)) queue.push(...next.slice(0, mostNodes));
    if (!isNode(next)) continue;
    yield next;
    queue.push(...Object.values(next));
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return tidyText(value) || undefined;
  if (Array.isArray(value)) return textOf(value[0]);
  return isNode(value) ? textOf(value.name ?? value['@value'] ?? value['@id']) : undefined;
}

function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((each) => textOf(each) ?? []);
}

function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return textOf(value);
  const [family, given] = [textOf(value.familyName), textOf(value.givenName)];
  return textOf(value.name) ?? (family && given ? `${family}, ${given}` : family);
}

/** A DOI or another id among `identifier`, `sameAs`, `@id` and `url`. */
function idsOf(node: Node): string[] {
  const identifiers = [node.identifier]
    .flat()
    .flatMap((id) => (isNode(id) ? textOf(id.value) : textOf(id)) ?? []);
  const all = [...identifiers, ...textsOf(node.sameAs), ...textsOf(node['@id']), ...textsOf(node.doi)];
  return all.filter((id) => id.includes('10.')).map((id) => `doi:${id}`);
}

function readWork(node: Node): Raw {
  const part = isNode(node.isPartOf) ? node.isPartOf : undefined;
  const journal = part && isNode(part.isPartOf) ? part.isPartOf : part;
  return {
    title: textOf(node.headline ?? node.name),
    authors: [node.author ?? node.creator].flat().flatMap((author) => nameOf(author) ?? []),
    abstract: textOf(node.abstract ?? node.description),
    date: textOf(node.datePublished ?? node.dateCreated),
    venue: textOf(journal?.name),
    ids: idsOf(node),
    landing: textOf(node.url),
  };
}

/** Whether a node is typed as a work: an article by scholars, not any article. */
export function isWork(node: Node): boolean {
  return [node['@type']]
    .flat()
    .some((type) => typeof type === 'string' && works.has(type.replace(/^.*[/#]/, '')));
}

/** The works that a page's JSON-LD describes, in its order; what cites or lists them is not told apart. */
export function worksInJsonLd(document: Document): Raw[] {
  const found: Raw[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parseJson(script.textContent))) {
      const raw = isWork(node) ? readWork(node) : undefined;
      if (raw?.title) found.push(raw);
    }
  }
  return found;
}
