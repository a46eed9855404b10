import { type TagColor, tagKey } from './tags';

/**
 * A tag among others: its whole name, its own part of that, how many papers carry it itself, its colour (its own, or
 * that of the nearest tag above that has one), and the tags below it.
 */
export type TagNode = { tag: string; part: string; papers: number; color?: TagColor; children: TagNode[] };

type Use = { name: string; papers: number; color?: TagColor };

function finished(nodes: TagNode[], above?: TagColor): TagNode[] {
  const inOrder = nodes.map((node) => {
    const color = node.color ?? above;
    return { ...node, ...(color && { color }), children: finished(node.children, color) };
  });
  return inOrder.sort((a, b) => a.part.localeCompare(b.part));
}

/** Tags as a tree by their `/`, each level in alphabetical order. A parent that no paper carries itself is made. */
export function tagTree(uses: readonly Use[]): TagNode[] {
  const byKey = new Map<string, TagNode>();
  const roots: TagNode[] = [];
  const nodeOf = (tag: string): TagNode => {
    const known = byKey.get(tagKey(tag));
    if (known) return known;
    const cut = tag.lastIndexOf('/');
    const node: TagNode = { tag, part: tag.slice(cut + 1), papers: 0, children: [] };
    byKey.set(tagKey(tag), node);
    (cut < 0 ? roots : nodeOf(tag.slice(0, cut)).children).push(node);
    return node;
  };
  for (const { name, papers, color } of uses) {
    const node = nodeOf(name);
    node.papers += papers;
    if (color) node.color = color;
  }
  return finished(roots);
}
