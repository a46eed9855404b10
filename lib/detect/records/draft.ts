import { decodeTex } from '../../core/latex';
import { parseName } from '../../core/names';
import type { Draft } from '../../core/paper';
import type { Found } from '../site';
import { peopleOf } from './cell';
import type { Reach } from './links';
import { arePeople } from './people';
import type { Row } from './row';
import { linksInText } from './text-links';
import { paperLabel, venueWords } from './words';

const longestVenue = 160;

/** What stands before the editors of a book that a paper is in. */
const editedBy =
  /^\W*(?:(?:Hgg?|Hrsgg?)\. (?:von|v\.)|(?:herausgegeben|ed(?:ited|s?\.)) (?:von|by)|a cura di|sous la (?:direction|dir\.) de)\s/i;

/** The authors that a row names; editors of a book that a paper is in are none. */
function authorsOf({ people: { names } }: Row) {
  return editedBy.test(`${names[0]} `) ? [] : names.flatMap((name) => parseName(name) ?? []);
}

/** The draft that a row makes, as sure as the row is strong. */
export function draftOf(row: Row, reach: Reach, issued: string | undefined, strength: number): Draft {
  const venue = readVenue(row);
  return {
    title: decodeTex(row.title),
    authors: authorsOf(row),
    ...(row.abstract === undefined ? {} : { abstract: decodeTex(row.abstract) }),
    ...(issued === undefined ? {} : { issued }),
    ...(venue === undefined ? {} : { venue }),
    ids: reach.ids,
    links: { ...(row.abstract === undefined ? {} : linksInText(row.abstract)), ...reach.links },
    confidence: Math.min(1, Math.max(0.1, 0.3 + 0.6 * strength)),
  };
}

const placed = new WeakMap<Draft, { section: string; draft: Draft }>();

/** A draft with the heading it stands under; the same one each time. */
function underHeading(draft: Draft, section: string | undefined): Draft {
  if (section === undefined) return draft;
  const known = placed.get(draft);
  if (known?.section === section) return known.draft;
  const { confidence, ...rest } = draft;
  const made: Draft = { ...rest, listed: { section }, ...(confidence === undefined ? {} : { confidence }) };
  placed.set(draft, { section, draft: made });
  return made;
}

/** The break before a node, past white space; none where the node comes first or other things stand between. */
function breakBefore(node: Node | undefined): Element | undefined {
  let before = node?.previousSibling;
  while (before && before.nodeType !== 1 && !before.nodeValue?.trim()) before = before.previousSibling;
  return (before as Element | undefined)?.localName === 'br' ? (before as Element) : undefined;
}

/** An element of its own for a row of text that stands with others in one element; undefined for the first line of it. */
function landmarkOf(run: Node[], parts: readonly Element[]): Element | undefined {
  return breakBefore(run[0]) ?? parts.find(({ localName }) => localName !== 'br') ?? parts[0];
}

/** What was found in one row: its draft, and the elements it stands at. */
export function foundOf(
  { draft, anchor }: { draft: Draft; anchor: Element },
  run: Node[],
  section: string | undefined,
): Found {
  const parts = run.filter((node): node is Element => node.nodeType === 1);
  const [first] = run;
  const isShared = first !== undefined && first !== anchor && anchor.contains(first);
  const place = (isShared ? landmarkOf(run, parts) : undefined) ?? anchor;
  return {
    draft: underHeading(draft, section),
    anchor: place,
    record: parts[0] ?? place,
    ...(parts.length > 1 && { parts }),
    ...(isShared && { nodes: run }),
  };
}

/** The place of publication: the first piece of the row that speaks of one, without its volume, pages and year. */
function readVenue({ cells, at, title, abstract }: Row): string | undefined {
  for (const cell of cells) {
    const { text } = cell;
    if (cell === at || text === abstract || text.length > longestVenue || text.includes(title)) continue;
    if (!venueWords.test(text) || paperLabel.test(text) || arePeople(peopleOf(cell))) continue;
    const name = text
      .split(/[,;.]?\s*(?:\bvol\b|\bno\b|\bpp?\b\.|[(\s]\d|:\s*\d)/i)[0]
      ?.replace(/^[\s.,;:–—-]+|[\s.,;:–—-]+$/g, '');
    // What ends inside a bracket was no name: "Odd(LATTICE 2013)005".
    if (name && /\p{L}{2}/u.test(name) && !/\([^)]*$/.test(name)) return name;
  }
  return undefined;
}
