import { shortText } from '../dom';
import { arePeople, readPeople } from './people';
import type { Tree } from './tree';

/** Records that are several siblings of one kind each, which only what is in them tells apart: rows of a table for title, names and pages. */

const cyclic = new Set(['tr', 'p', 'div']);
const fewestRows = 9;
const fewestRecords = 3;
const longestCycle = 8;
const steady = 0.75;
const mostTags = 14;
const rowsPerStep = 50;

/** The tags in an element, in page order, one or several of each: what tells a row of one link from one of many, or with a picture. */
function makeup(element: Element): string {
  const inside = element.getElementsByTagName('*');
  let text = '';
  let last = '';
  for (let at = 0; at < Math.min(inside.length, mostTags); at++) {
    const tag = inside[at]?.localName ?? '';
    if (tag !== last) text += ` ${tag}`;
    else if (!text.endsWith('+')) text += '+';
    last = tag;
  }
  return text;
}

/** How far apart places mostly are, where that is more than one; undefined where they are not. */
function steadyGap(places: number[]): number | undefined {
  const gaps = new Map<number, number>();
  for (let next = 1; next < places.length; next++) {
    const gap = (places[next] as number) - (places[next - 1] as number);
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  const [[gap, count] = [0, 0]] = [...gaps].sort((a, b) => b[1] - a[1]);
  return gap > 1 && gap <= longestCycle && count >= (places.length - 1) * steady ? gap : undefined;
}

/** Those of a parent's like children that begin a record each, looked for in short steps: the first that come again and again at one distance. */
export function* headsOfCycles(tree: Tree, group: number[]): Generator<undefined, number[] | undefined> {
  const [first = 0] = group;
  if (group.length < fewestRows || !cyclic.has(tree.elements[first]?.localName ?? '')) return undefined;
  const rows = group.filter((at) => tree.parent[at] === tree.parent[first]);
  if (rows.length < fewestRows) return undefined;
  const places = new Map<string, number[]>();
  for (const [place, at] of rows.entries()) {
    if (place % rowsPerStep === 0) yield;
    const shape = makeup(tree.elements[at] as Element);
    const known = places.get(shape);
    if (known) known.push(place);
    else places.set(shape, [place]);
  }
  const heads = [...places.values()].find(
    (of) =>
      of.length >= fewestRecords && of.length * longestCycle >= rows.length && steadyGap(of) !== undefined,
  );
  return (heads ?? (yield* headsBeforeNames(tree, rows)))?.map((place) => rows[place] as number);
}

const longestByline = 400;
const severalNames = /\p{L}[,;]|\p{L} (?:and|&|und|et|y) \p{L}/u;

function isByline(element: Element): boolean {
  const text = shortText(element, longestByline);
  return text !== undefined && severalNames.test(text) && arePeople(readPeople(text), 2);
}

/** The places of the rows before those that are names and nothing else, where these come again and again at one distance. */
function* headsBeforeNames(tree: Tree, rows: number[]): Generator<undefined, number[] | undefined> {
  const bylines: number[] = [];
  for (let place = 1; place < rows.length; place++) {
    if (place % rowsPerStep === 0) yield;
    if (isByline(tree.elements[rows[place] as number] as Element)) bylines.push(place);
  }
  const gap = bylines.length >= fewestRecords ? steadyGap(bylines) : undefined;
  if (gap === undefined) return undefined;
  return bylines.flatMap((place, at) => headsUpTo(place - 1, (bylines[at - 1] ?? place) - 1, gap));
}

/** A head, after those that a single author has kept from being told: whole gaps lie between it and the head before. */
function headsUpTo(head: number, before: number, gap: number): number[] {
  const missed = (head - before) % gap === 0 ? Math.max(0, (head - before) / gap - 1) : 0;
  return Array.from({ length: missed + 1 }, (_, at) => head - (missed - at) * gap);
}
