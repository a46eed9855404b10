import { UserError } from '../core/errors';
import type { ActReport, Beside, Paper, Priority, Side } from '../core/paper';
import { firstSnoozed, placeAt, withPriority } from '../core/place';
import type { Change } from './change';
import { done, edit, papersOf } from './deeds';
import { type Deed, write } from './journal';
import { inOrder } from './queue';
import type { Library } from './schema';
import { placedText } from './sentences';

// The finest step that places of every priority can tell (see `place.ts`).
const leastStep = 2 ** -10;

const priorityOf = ({ priority }: Paper): Priority => priority ?? 'normal';

/** The papers of a list on one side of a paper, the nearest first. */
function onSide(db: Library, of: Paper, side: Side) {
  const { status, place } = of;
  const all = db.papers.where('[status+place]');
  if (side === 'below')
    return all.between([status, place], [status, firstSnoozed]).filter((paper) => inOrder(of, paper) < 0);
  return all
    .between([status, -Infinity], [status, place], true, true)
    .reverse()
    .filter((paper) => inOrder(paper, of) < 0);
}

/** Between which two papers others are put; there is none above the first and below the last. */
type Gap = { above: Paper | undefined; below: Paper | undefined };

async function gapBeside(db: Library, stays: Paper, side: Side, moved: ReadonlySet<string>): Promise<Gap> {
  const next = await onSide(db, stays, side)
    .filter(({ id }) => !moved.has(id))
    .first();
  return side === 'above' ? { above: next, below: stays } : { above: stays, below: next };
}

/** What the papers above a gap become where it is too narrow: each moves up as far as it takes, the nearest to `most`. */
async function madeRoom(
  db: Library,
  above: Paper,
  most: number,
  moved: ReadonlySet<string>,
): Promise<Change[]> {
  const lifted: Change[] = [];
  const mostNow = () => most - leastStep * lifted.length;
  const hasRoom = ({ place }: Paper) => place <= mostNow();
  const lift = (paper: Paper) => void lifted.push(edit(paper, { ...paper, place: mostNow() }));
  if (hasRoom(above)) return lifted;
  lift(above);
  await onSide(db, above, 'above')
    .filter(({ id }) => !moved.has(id))
    .until(hasRoom)
    .each(lift);
  return lifted;
}

type Placing = { db: Library; gap: Gap; moved: ReadonlySet<string>; now: number };

/** Puts papers of one priority in the gap, and makes room for them where there is none. */
async function placed(
  { db, gap, moved, now }: Placing,
  papers: readonly Paper[],
  priority: Priority,
): Promise<Change[]> {
  const [above, below] = [gap.above, gap.below].map((end) =>
    end && priorityOf(end) === priority ? end : undefined,
  );
  const put = (placeOf: (order: number) => number) =>
    papers.map((paper, order) => edit(paper, { ...withPriority(paper, priority), place: placeOf(order) }));
  const count = papers.length;
  if (!below) return put((order) => (above?.place ?? 0) + 1 + order);
  if (!above) {
    const top = Math.min(placeAt(now, priority), below.place - 1);
    return put((order) => top - (count - 1 - order) * leastStep);
  }
  const step = (below.place - above.place) / (count + 1);
  if (step >= leastStep) return put((order) => above.place + step * (order + 1));
  const packed = put((order) => below.place - leastStep * (count - order));
  return [...packed, ...(await madeRoom(db, above, below.place - leastStep * (count + 1), moved))];
}

/** The priority of a paper in a gap: its own where one beside it has that, else that of the paper it is put beside. */
function priorityIn({ above, below }: Gap, stays: Paper, paper: Paper): Priority {
  const own = priorityOf(paper);
  return [above, below].some((end) => end && priorityOf(end) === own) ? own : priorityOf(stays);
}

function byPriority(papers: readonly Paper[], of: (paper: Paper) => Priority): Map<Priority, Paper[]> {
  const groups = new Map<Priority, Paper[]>();
  for (const paper of papers) groups.set(of(paper), [...(groups.get(of(paper)) ?? []), paper]);
  return groups;
}

/** The paper that others are put beside, and those, in order. */
async function readPapers(db: Library, paperIds: readonly string[], beside: string) {
  const [stays] = await papersOf(db, [beside]);
  if (!stays || stays.snoozedUntil !== undefined)
    throw new UserError('BadRequest', 'What is snoozed keeps the order in which it comes back.');
  const papers = (await papersOf(db, paperIds)).filter(
    ({ id, status, snoozedUntil }) => id !== beside && status === stays.status && snoozedUntil === undefined,
  );
  return { stays, papers: papers.sort(inOrder) };
}

/**
 * Puts papers above or below another of their list, in the order they are in. Between two of another priority they
 * take on that of the one they are put beside: they stay where they were put.
 */
export async function placeInQueue(
  db: Library,
  { paperIds, beside, side, now }: { paperIds: readonly string[]; now: number } & Beside,
): Promise<ActReport> {
  return await write(db, async () => {
    const { stays, papers } = await readPapers(db, paperIds, beside);
    const moved = new Set(papers.map(({ id }) => id));
    const gap = await gapBeside(db, stays, side, moved);
    const groups = byPriority(papers, (paper) => priorityIn(gap, stays, paper));
    const changes: Change[] = [];
    for (const [priority, group] of groups)
      changes.push(...(await placed({ db, gap, moved, now }, group, priority)));
    const hasOther = papers.some((paper) => priorityOf(paper) !== priorityIn(gap, stays, paper));
    const did = () => placedText(papers.length, hasOther ? priorityOf(stays) : undefined);
    const deed: Deed = { kind: 'order', did };
    return await done(db, deed, changes, now, 'It is there already.');
  });
}
