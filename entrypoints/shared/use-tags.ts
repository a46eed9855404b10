import { plainTag } from '../../lib/core/query-words';
import { type TagNode, tagTree } from '../../lib/core/tag-tree';
import { tagTotals } from '../../lib/store/reads-ids';
import { tagsInUse } from '../../lib/store/reads-library';
import type { Library } from '../../lib/store/schema';
import { useLive } from './use-live';

/** All tags, live: as a tree, by name, and how many papers have each or one below it. */
export type Tags = {
  tree: readonly TagNode[];
  names: readonly string[];
  totalOf: (node: TagNode) => number;
};

async function readTags(db: Library) {
  const tags = await tagsInUse(db);
  return { tree: tagTree(tags), names: tags.map(({ name }) => name), totals: await tagTotals(db) };
}

/** Reads all tags, and reads them again after each change; undefined until they are there. */
export function useTags(db: Library | undefined): Tags | undefined {
  const tags = useLive(db && (() => readTags(db)), [db]).value;
  return (
    tags && {
      tree: tags.tree,
      names: tags.names,
      // While the index lacks some papers, those that have the tag itself are at least known.
      totalOf: (node) => Math.max(tags.totals.get(plainTag(node.tag)) ?? 0, node.papers),
    }
  );
}
