import type { Question } from '../../components/library/QuestionList';
import { plainTag } from '../../lib/core/query-words';
import { type TagNode, tagTree } from '../../lib/core/tag-tree';
import { openQuestions } from '../../lib/store/questions';
import { type Counts, countsOf } from '../../lib/store/reads';
import { tagTotals } from '../../lib/store/reads-ids';
import { savedSearches, tagsInUse } from '../../lib/store/reads-library';

import type { Library } from '../../lib/store/schema';
import { useLive } from '../shared/use-live';

/** What stands at the side of the page, live. */
export type Shelves = {
  counts: Counts | undefined;
  tags: readonly TagNode[];
  /** The names of all tags. */
  tagNames: readonly string[];
  totalOf: (node: TagNode) => number;
  searches: Awaited<ReturnType<typeof savedSearches>>;
  questions: readonly Question[];
  binned: number;
};

async function readTags(db: Library) {
  const tags = await tagsInUse(db);
  return { tree: tagTree(tags), names: tags.map(({ name }) => name), totals: await tagTotals(db) };
}

/** Reads, and reads again after each change, what stands at the side of the page. */
export function useShelves(db: Library | undefined): Shelves {
  const counts = useLive(db && (() => countsOf(db)), [db]);
  const tags = useLive(db && (() => readTags(db)), [db]);
  const searches = useLive(db && (() => savedSearches(db)), [db]);
  const questions = useLive(db && (() => openQuestions(db)), [db]);
  const binned = useLive(db && (() => db.bin.count()), [db]);
  return {
    counts: counts.value,
    tags: tags.value?.tree ?? [],
    tagNames: tags.value?.names ?? [],
    // While the index lacks some papers, those that have the tag itself are at least known.
    totalOf: (node) => Math.max(tags.value?.totals.get(plainTag(node.tag)) ?? 0, node.papers),
    searches: searches.value ?? [],
    questions: questions.value ?? [],
    binned: binned.value ?? 0,
  };
}
