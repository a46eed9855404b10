import type { Tree } from './tree';
import { paperAddress } from './words';

const longestItem = 40;
const fewestItems = 2;

/** Whether an element says no more than a menu's item does: a few words, in a link. */
function isItem(tree: Tree, at: number): boolean {
  return (tree.text[at] as number) < longestItem && tree.elements[at]?.firstElementChild?.localName === 'a';
}

/** Whether an item leads to where papers stand, as a short title does. */
function leadsToPaper(tree: Tree, at: number): boolean {
  return paperAddress.test(tree.elements[at]?.firstElementChild?.getAttribute('href') ?? '');
}

/** Whether like elements with one parent, those of a group from one place up to another, are a menu: short links, few of them to papers. */
function isMenu(tree: Tree, group: number[], from: number, to: number): boolean {
  if (to - from < fewestItems) return false;
  let papers = 0;
  for (let place = from; place < to; place++) {
    const at = group[place] as number;
    if (!isItem(tree, at)) return false;
    if (leadsToPaper(tree, at)) papers++;
  }
  return papers < (to - from) / 2;
}

/** A group of like elements, in page order, without those that are items of menus: a list that a page's style does not tell from its menus has rows of the same kind. */
export function withoutMenus(tree: Tree, group: number[]): number[] {
  let left: number[] | undefined;
  for (let from = 0, to = 0; from < group.length; from = to) {
    const parent = tree.parent[group[from] as number];
    while (to < group.length && tree.parent[group[to] as number] === parent) to++;
    if (isMenu(tree, group, from, to)) left ??= group.slice(0, from);
    else if (left) for (let place = from; place < to; place++) left.push(group[place] as number);
  }
  return left && left.length > 0 ? left : group;
}
