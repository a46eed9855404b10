import { decodeTex } from '../../core/latex';
import { parseName } from '../../core/names';
import type { Draft } from '../../core/paper';
import type { Found } from '../site';
import { peopleOf } from './cells';
import type { Candidate } from './judge';
import { arePeople } from './people';
import type { Row } from './row';
import { linksInText } from './text-links';
import { paperLabel, venueWords } from './words';

const longestVenue = 160;

/** What was found in one row: its draft, and the elements it stands at. */
export function foundOf(candidate: Candidate, run: Node[], section: string | undefined): Found {
  const { row, reach, issued, strength } = candidate;
  const venue = readVenue(row);
  const draft: Draft = {
    title: decodeTex(row.title),
    authors: row.people.names.flatMap((name) => parseName(name) ?? []),
    ...(row.abstract === undefined ? {} : { abstract: decodeTex(row.abstract) }),
    ...(issued === undefined ? {} : { issued }),
    ...(venue === undefined ? {} : { venue }),
    ids: reach.ids,
    links: { ...(row.abstract === undefined ? {} : linksInText(row.abstract)), ...reach.links },
    ...(section === undefined ? {} : { listed: { section } }),
    confidence: Math.min(1, Math.max(0.1, 0.3 + 0.6 * strength)),
  };
  const parts = run.filter((node): node is Element => node.nodeType === 1);
  return {
    draft,
    anchor: row.at.element,
    record: parts[0] ?? row.at.element,
    ...(parts.length > 1 && { parts }),
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
    if (name && /\p{L}{2}/u.test(name)) return name;
  }
  return undefined;
}
