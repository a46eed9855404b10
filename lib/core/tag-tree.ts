import { tagKey } from './tags';

/** A tag among others: its whole name, its own part of that, how many papers carry it itself, and the tags below it. */
export type TagNode = { tag: string; part: string; papers: number; children: TagNode[] };

type Use = { name: string; papers: number };

function sorted(nodes: TagNode[]): TagNode[] {
  const inOrder = nodes.map((node) => ({ ...node, children: sorted(node.children) }));
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
  for (const { name, papers } of uses) nodeOf(name).papers += papers;
  return sorted(roots);
}
