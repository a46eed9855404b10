import type { ActReport, Paper, Priority, QueueStep, Status } from '../core/paper';
import { firstSnoozed, placeAt, placesOf, snoozedPlace, withPriority } from '../core/place';
import { applyChanges } from './changes';
import { done, edit, papersOf } from './deeds';
import { type Deed, write } from './journal';
import type { Library } from './schema';
import { orderedText, prioritizedText, snoozedText } from './sentences';
import { turn } from './status';

/** Compares two papers of a list by where they stand in it. */
export const inOrder = (a: Paper, b: Paper): number => a.place - b.place || (a.id < b.id ? -1 : 1);

/** The places a paper can be moved to by hand: those of its list and priority. */
type Range = { status: Status; from: number; to: number };

function rangeOf({ status, priority }: Paper): Range {
  return { status, ...placesOf(priority) };
}

/** The papers that stand in a range, its ends left out. */
function standingIn(db: Library, { status, from, to }: Range) {
  return db.papers.where('[status+place]').between([status, from], [status, to], false, false);
}

/** The papers in their new order, each selected one put one place up. */
function lifted(papers: readonly Paper[], isSelected: (paper: Paper) => boolean): Paper[] {
  const order = [...papers];
  for (let place = 1; place < order.length; place += 1) {
    const [above, here] = [order[place - 1], order[place]];
    if (above && here && isSelected(here) && !isSelected(above))
      [order[place - 1], order[place]] = [here, above];
  }
  return order;
}

/** The places of these papers, rising and each different, so that an order can be told by them. */
function distinctPlaces(papers: readonly Paper[]): number[] {
  const places: number[] = [];
  for (const { place } of papers) places.push(Math.max(place, (places.at(-1) ?? -Infinity) + 2 ** -10));
  return places;
}

/** Papers of one list and priority, with those between them and their neighbours, in order. */
async function neighbourhood(db: Library, papers: readonly Paper[]): Promise<Paper[]> {
  const [first, last] = [papers[0], papers.at(-1)];
  if (!first || !last) return [];
  const range = rangeOf(first);
  const between = db.papers
    .where('[status+place]')
    .between([range.status, first.place], [range.status, last.place], true, true);
  const above = standingIn(db, { ...range, to: first.place });
  const below = standingIn(db, { ...range, from: last.place });
  return [
    ...(await above.reverse().limit(1).toArray()),
    ...(await between.toArray()).sort(inOrder),
    ...(await below.limit(1).toArray()),
  ];
}

/** Moves papers of one list and priority by one place: they and their neighbours trade places. */
async function stepped(
  db: Library,
  papers: readonly Paper[],
  step: 'up' | 'down',
): Promise<[Paper, number][]> {
  const around = await neighbourhood(db, papers);
  const ids = new Set(papers.map(({ id }) => id));
  const isSelected = ({ id }: Paper) => ids.has(id);
  const order =
    step === 'up' ? lifted(around, isSelected) : lifted([...around].reverse(), isSelected).reverse();
  const places = distinctPlaces(around);
  return order.map((paper, index) => [paper, places[index] ?? paper.place]);
}

/** Moves papers of one list and priority to its one end or the other. */
async function ended(
  db: Library,
  papers: readonly Paper[],
  step: 'top' | 'bottom',
  now: number,
): Promise<[Paper, number][]> {
  const [one] = papers;
  if (!one) return [];
  const all = standingIn(db, rangeOf(one));
  const [end] = await (step === 'top' ? all : all.reverse()).limit(1).toArray();
  const place = end?.place ?? 0;
  if (step === 'bottom') return papers.map((paper, order) => [paper, place + 1 + order]);
  const top = Math.min(placeAt(now, one.priority), place - 1);
  return papers.map((paper, order) => [paper, top - (papers.length - 1 - order) / 1024]);
}

/** Papers in order, by what they can be ordered among: those of one list and priority. */
function groupsOf(papers: readonly Paper[]): Paper[][] {
  const groups = new Map<string, Paper[]>();
  for (const paper of [...papers].sort(inOrder)) {
    const key = `${paper.status} ${paper.priority}`;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups.values()];
}

/** Moves papers within their list, among those of the same priority. The snoozed keep the order they come back in. */
export async function moveInQueue(
  db: Library,
  { paperIds, to, now }: { paperIds: readonly string[]; to: QueueStep; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = (await papersOf(db, paperIds)).filter(({ snoozedUntil }) => snoozedUntil === undefined);
    const places: [Paper, number][] = [];
    for (const group of groupsOf(papers)) {
      const moved = to === 'up' || to === 'down' ? stepped(db, group, to) : ended(db, group, to, now);
      places.push(...(await moved));
    }
    const changes = places.map(([paper, place]) => edit(paper, { ...paper, place }));
    const count = papers.length;
    return await done(
      db,
      { kind: 'order', did: () => orderedText(to, count) },
      changes,
      now,
      'It is there already.',
    );
  });
}

/** Gives papers a priority: the high ones stand first in their list, the low ones last. */
export async function setPriority(
  db: Library,
  { paperIds, priority, now }: { paperIds: readonly string[]; priority: Priority; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = await papersOf(db, paperIds);
    const changes = papers.map((paper) => edit(paper, withPriority(paper, priority)));
    const deed: Deed = { kind: 'priority', did: (count) => prioritizedText(priority, count) };
    return await done(db, deed, changes, now, 'It has that priority already.');
  });
}

function asleep(paper: Paper, until: number, order: number): Paper {
  const { finishedAt: _, ...rest } = paper;
  return { ...rest, status: 'later', snoozedUntil: until, place: snoozedPlace(until, order) };
}

/** Takes papers out of the queue until a time; papers of other lists come to the queue then. */
export async function snooze(
  db: Library,
  { paperIds, until, now }: { paperIds: readonly string[]; until: number; now: number },
): Promise<ActReport> {
  return await write(db, async () => {
    const papers = (await papersOf(db, paperIds)).sort(inOrder);
    const changes = papers.map((paper, order) => {
      const savedAt = paper.savedAt || turn(now, order);
      return edit(paper, { ...asleep(paper, until, order), savedAt });
    });
    const deed: Deed = { kind: 'snooze', did: (count) => snoozedText(until, now, count) };
    return await done(db, deed, changes, now, 'It is snoozed until then already.');
  });
}

/** The snoozed papers whose time has come, in the order they come back. */
function due(db: Library, now: number) {
  const snoozed = db.papers.where('[status+place]').between(['later', firstSnoozed], ['later', Infinity]);
  return snoozed.until(({ snoozedUntil }) => (snoozedUntil ?? 0) > now);
}

/**
 * Puts the snoozed papers whose time has come back on top of the queue, and gives how many. No act of the reader's:
 * undoing the snooze still works.
 */
export async function wakeSnoozed(db: Library, now: number): Promise<number> {
  return await write(db, async () => {
    const papers = await due(db, now).toArray();
    const changes = papers.map((paper, order) => {
      const { snoozedUntil: _, ...rest } = paper;
      return edit(paper, { ...rest, place: placeAt(turn(now, order), paper.priority), changedAt: now });
    });
    if (changes.length > 0) await applyChanges(db, changes, now);
    return papers.length;
  });
}

/** When the next snoozed paper comes back; undefined if none is snoozed. */
export async function nextWake(db: Library): Promise<number | undefined> {
  const first = await db.papers
    .where('[status+place]')
    .between(['later', firstSnoozed], ['later', Infinity])
    .first();
  return first?.snoozedUntil;
}
