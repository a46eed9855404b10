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

/** Whether places are mostly equally far apart, by more than one. */
function isSteady(places: number[]): boolean {
  const gaps = new Map<number, number>();
  for (let next = 1; next < places.length; next++) {
    const gap = (places[next] as number) - (places[next - 1] as number);
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  const [[gap, count] = [0, 0]] = [...gaps].sort((a, b) => b[1] - a[1]);
  return gap > 1 && gap <= longestCycle && count >= (places.length - 1) * steady;
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
  if (places.size < 2) return undefined;
  const heads = [...places.values()].find(
    (of) => of.length >= fewestRecords && of.length * longestCycle >= rows.length && isSteady(of),
  );
  return heads?.map((place) => rows[place] as number);
}
