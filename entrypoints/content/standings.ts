import type { Draft, Identity } from '../../lib/core/paper';
import { maxDraftsPerCall, type Standing } from '../../lib/platform/protocol';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import type { Row } from './rows';
import { firstInView } from './scroll';

/** Just what the library needs to recognise a draft. */
export function identityOf({ title, authors, issued, ids }: Draft): Identity {
  return { title, authors, ids, ...(issued !== undefined && { issued }) };
}

/** A list in parts that one call can carry. */
export function inParts<T>(items: readonly T[], size: number = maxDraftsPerCall): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, part) => items.slice(part * size, (part + 1) * size));
}

/** How each of these papers stands, by key. Rejects with a `UserError`. */
export async function askStandings(papers: readonly Row[]): Promise<Map<string, Standing>> {
  const told = new Map<string, Standing>();
  for (const part of inParts(papers)) {
    const identities = part.map(({ draft }) => identityOf(draft));
    const standings = await askBackground('standings', { identities });
    part.forEach(({ key }, index) => {
      const standing = standings[index];
      if (standing) told.set(key, standing);
    });
  }
  return told;
}

/** What is known after an answer: a paper that was new on this visit stays new although it has been seen on it. */
export function mergeStandings(
  before: ReadonlyMap<string, Standing>,
  told: ReadonlyMap<string, Standing>,
): Map<string, Standing> {
  const after = new Map(before);
  for (const [key, standing] of told) {
    const wasNew = standing.state === 'seen' && before.get(key)?.state === 'new';
    after.set(key, wasNew ? { ...standing, state: 'new' } : standing);
  }
  return after;
}

const allPapers = ({ state: { papers, links } }: Desk): Row[] => [...papers, ...links];

/** Of a list longer than this, what the reader looks at is asked about first: so many papers, and so many of them above the window. */
const longList = 200;
const nearBy = { all: 60, above: 10 };

/** Papers in the turns they are asked about. */
function turnsOf(papers: readonly Row[]): (readonly Row[])[] {
  if (papers.length <= longList) return [papers];
  const top = firstInView(papers);
  const from = Math.max(0, (top ? papers.indexOf(top) : 0) - nearBy.above);
  const to = from + nearBy.all;
  return [papers.slice(from, to), [...papers.slice(0, from), ...papers.slice(to)]];
}

/** Asks again how these papers stand (all of the page and its links if none are named) and shows it. Rejects with a `UserError`. */
export async function refresh(desk: Desk, papers: readonly Row[] = allPapers(desk)): Promise<void> {
  for (const turn of turnsOf(papers)) {
    const told = await askStandings(turn);
    desk.change({ standings: mergeStandings(desk.state.standings, told) });
  }
}
