import { shortText } from '../dom';
import { splitAtBreaks } from './breaks';
import type { Run } from './cells';
import { headsOfCycles } from './cycles';
import { withoutMenus } from './menus';
import { arePeople, readPeople } from './people';
import { mix, shapeOf, type Tree } from './tree';

/** A set of like runs that may be the records of a list: where each starts in the tree, where it ends, and its nodes. */
export type Region = {
  kind: 'each' | 'flat' | 'breaks';
  /** Tree positions of the runs' elements. */
  starts: number[];
  size: number;
  runOf: (index: number) => Run;
  /** The tree positions that a run covers. */
  spanOf: (index: number) => [number, number];
  /** Where each row is several rows of one kind: the region that has each of these as a row. */
  joins?: Region;
};

const fewestCharacters = 20;
const fewestInOne = 5;
const fewestInAll = 120;
const mostCharacters = 7000;

/** Pass two: every group of like elements on the page, each as one or two ideas of where records begin and end. */
export function* findRegions(tree: Tree): Generator<undefined, Region[]> {
  const regions: Region[] = [];
  for (const group of yield* groupElements(tree)) {
    yield;
    yield* addRegions(tree, withoutMenus(tree, group), regions);
  }
  return regions;
}

/** Every element that has no like, as a region of one. */
export function* findLoners(tree: Tree): Generator<undefined, Region[]> {
  const groups = yield* groupElements(tree);
  return groups
    .filter(
      ([at = 0, more]) =>
        more === undefined && isPaperSized(tree.text[at] as number) && !isWrapped(tree, [at]),
    )
    .map((group) => eachOf(tree, group));
}

function isPaperSized(characters: number): boolean {
  return characters >= fewestInAll && characters < mostCharacters;
}

const elementsPerStep = 2000;

function* groupElements(tree: Tree): Generator<undefined, number[][]> {
  const groups = new Map<number, number[]>();
  for (const [at, key] of tree.key.entries()) {
    if (at % elementsPerStep === 0) yield;
    if ((tree.text[at] as number) < fewestInOne && tree.breaks[at] === 0) continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()];
}

function* addRegions(tree: Tree, group: number[], regions: Region[]): Generator<undefined, void> {
  const total = group.reduce((sum, at) => sum + (tree.text[at] as number), 0);
  const characters = total / group.length;
  const isLabels = characters < fewestCharacters && tree.elements[group[0] as number]?.localName === 'dt';
  if (
    group.length > 1 &&
    (isLabels || (total >= fewestInAll && characters >= fewestCharacters)) &&
    characters < mostCharacters &&
    !isWrapped(tree, group)
  ) {
    const each = eachOf(tree, group);
    if (!isLabels) regions.push(each);
    yield;
    const flat = isInMidCycle(tree, group) ? undefined : flatOf(tree, group);
    if (flat) regions.push(flat);
    const heads = yield* headsOfCycles(tree, group);
    const cycles = heads && flatOf(tree, heads);
    if (cycles) regions.push({ ...cycles, joins: each });
  }
  const broken = group.filter((at) => (tree.breaks[at] as number) >= 3 && (tree.text[at] as number) > 150);
  const breaks = broken.length > 0 ? breaksOf(tree, broken) : undefined;
  if (breaks && breaks.size > 1) regions.push(breaks);
}

/** Whether each of the group's elements is the only content of its parent, which then stands for it. */
function isWrapped(tree: Tree, group: number[]): boolean {
  return group.every((at) => {
    const parent = tree.parent[at] as number;
    return parent > 0 && tree.text[parent] === tree.text[at] && tree.elements[parent]?.localName !== 'body';
  });
}

function eachOf(tree: Tree, starts: number[]): Region {
  return {
    kind: 'each',
    starts,
    size: starts.length,
    runOf: (index) => [tree.elements[starts[index] as number] as Element],
    spanOf: (index) => [starts[index] as number, tree.end[starts[index] as number] as number],
  };
}

/** The positions of an element's next sibling elements are found by its end: the next one starts there. */
function nextSibling(tree: Tree, at: number): number {
  const next = tree.end[at] as number;
  return next < tree.elements.length && tree.parent[next] === tree.parent[at] ? next : -1;
}

const headingRank = (element: Element | undefined) =>
  Number(/^h([1-6])$/.exec(element?.localName ?? '')?.[1] ?? 7);

/** Whether the elements are headings with something below each, the last one too: a heading begins what it stands over. */
function isHeadOfRecords(tree: Tree, starts: number[]): boolean {
  const last = starts.at(-1) ?? 0;
  return headingRank(tree.elements[last]) < 7 && nextSibling(tree, last) >= 0;
}

const longestLabel = 30;

/** What stands before an element and says more than a label does: a time, a number or a kind begins no record that a group could be made of. */
function sayingBefore(element: Element | undefined): Element | null {
  let before = element?.previousElementSibling ?? null;
  for (let count = 0; before && count < 6; count++) {
    const text = shortText(before, longestLabel)?.trim();
    if (text === undefined || headingRank(before) < 7 || arePeople(readPeople(text))) return before;
    before = before.previousElementSibling;
  }
  return null;
}

/** Whether the group's first element follows one of a kind that also comes after it: then records begin earlier than it. */
function isInMidCycle(tree: Tree, starts: number[]): boolean {
  const [first = 0, second = 0] = starts;
  const before = sayingBefore(tree.elements[first]);
  if (!before || isHeadOfRecords(tree, starts)) return false;
  const key = mix(
    tree.path[tree.parent[first] as number] as number,
    shapeOf(before.localName, before.getAttribute('class')),
  );
  for (let next = nextSibling(tree, first); next >= 0 && next < second; next = nextSibling(tree, next)) {
    if (tree.key[next] === key) return true;
  }
  return false;
}

/** Records that are an element and all that follows it until the next like it; undefined when nothing stands between. */
function flatOf(tree: Tree, starts: number[]): Region | undefined {
  const parents = new Set(starts.map((at) => tree.parent[at]));
  if (starts.length < parents.size * 1.5) return undefined;
  const members = new Set(starts);
  const ends = starts.map((at) => {
    const rank = headingRank(tree.elements[at]);
    let end = tree.end[at] as number;
    for (
      let next = nextSibling(tree, at), count = 0;
      next >= 0 && !members.has(next) && count < 30;
      next = nextSibling(tree, next), count++
    ) {
      if (headingRank(tree.elements[next]) < rank && headingRank(tree.elements[next]) < 7) break;
      end = tree.end[next] as number;
    }
    return end;
  });
  const open = ends.filter((end, index) => end > (tree.end[starts[index] as number] as number)).length;
  if (open < starts.length * 0.5 || open < 2) return undefined;
  return {
    kind: 'flat',
    starts,
    size: starts.length,
    runOf: (index) => siblings(tree, starts[index] as number, ends[index] as number),
    spanOf: (index) => [starts[index] as number, ends[index] as number],
  };
}

function siblings(tree: Tree, start: number, end: number): Run {
  const run: Run = [];
  const stop = end < tree.elements.length ? tree.elements[end] : null;
  let last: Node | null = null;
  for (let at = start; at >= 0 && at < end; at = nextSibling(tree, at)) last = tree.elements[at] ?? null;
  for (let node: Node | null = tree.elements[start] ?? null; node && node !== stop; node = node.nextSibling) {
    run.push(node);
    if (node === last && stop?.parentNode !== node.parentNode) break;
  }
  return run;
}

/** Records that stand between breaks inside one element: between double breaks where there are such, else between all. */
function breaksOf(tree: Tree, holders: number[]): Region {
  const runs: Run[] = [];
  const starts: number[] = [];
  for (const holder of holders) {
    for (const run of splitAtBreaks(tree.elements[holder] as Element)) {
      runs.push(run);
      starts.push(holder);
    }
  }
  return {
    kind: 'breaks',
    starts,
    size: runs.length,
    runOf: (index) => runs[index] as Run,
    spanOf: (index) => [starts[index] as number, tree.end[starts[index] as number] as number],
  };
}
