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

/** Whether like elements with one parent are a menu: short links, few of them to papers. */
function isMenu(tree: Tree, rows: number[]): boolean {
  if (rows.length < fewestItems || !rows.every((at) => isItem(tree, at))) return false;
  return rows.filter((at) => leadsToPaper(tree, at)).length < rows.length / 2;
}

/** A group of like elements without those that are items of menus: a list that a page's style does not tell from its menus has rows of the same kind. */
export function withoutMenus(tree: Tree, group: number[]): number[] {
  const byParent = new Map<number, number[]>();
  for (const at of group) {
    const parent = tree.parent[at] as number;
    const rows = byParent.get(parent);
    if (rows) rows.push(at);
    else byParent.set(parent, [at]);
  }
  if (byParent.size < 2) return group;
  const menus = new Set<number>();
  for (const [parent, rows] of byParent) if (isMenu(tree, rows)) menus.add(parent);
  if (menus.size === 0 || menus.size === byParent.size) return group;
  return group.filter((at) => !menus.has(tree.parent[at] as number));
}
