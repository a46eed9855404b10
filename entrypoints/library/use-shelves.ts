import type { Question } from '../../components/library/QuestionList';
import type { Counts } from '../../lib/core/counts';
import type { TagNode } from '../../lib/core/tag-tree';
import { openQuestions } from '../../lib/store/questions';
import { countsOf } from '../../lib/store/reads';
import { savedSearches } from '../../lib/store/reads-library';

import type { Library } from '../../lib/store/schema';
import { useLive } from '../shared/use-live';
import { useTags } from '../shared/use-tags';

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

/** Reads, and reads again after each change, what stands at the side of the page. */
export function useShelves(db: Library | undefined): Shelves {
  const counts = useLive(db && (() => countsOf(db)), [db]);
  const tags = useTags(db);
  const searches = useLive(db && (() => savedSearches(db)), [db]);
  const questions = useLive(db && (() => openQuestions(db)), [db]);
  const binned = useLive(db && (() => db.bin.count()), [db]);
  return {
    counts: counts.value,
    tags: tags?.tree ?? [],
    tagNames: tags?.names ?? [],
    totalOf: tags?.totalOf ?? (({ papers }) => papers),
    searches: searches.value ?? [],
    questions: questions.value ?? [],
    binned: binned.value ?? 0,
  };
}
