import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { countText, papersText } from '../../components/counts';
import { type SharedTag, SomeTags } from '../../components/library/SomeTags';
import { TagEditor } from '../../components/TagEditor';
import type { Paper } from '../../lib/core/paper';
import { askBackground } from '../../lib/platform/rpc';
import type { Library } from '../../lib/store/schema';
import { useLive } from '../shared/use-live';
import { useTagOffers } from '../shared/use-tag-offers';
import { doTo } from './acts';
import type { Desk } from './desk';

type Props = { desk: Desk; db: Library; ids: readonly string[]; onDone: () => void };

/** The tags of some papers: those that all have, and those that only some have. */
function sharedTags(papers: readonly Paper[]): { all: string[]; some: SharedTag[] } {
  const counts = new Map<string, number>();
  for (const tag of papers.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].map(([name, count]) => ({ name, papers: count }));
  const some = tags.filter((tag) => tag.papers < papers.length);
  return {
    all: tags.filter((tag) => tag.papers === papers.length).map(({ name }) => name),
    some: some.sort((a, b) => b.papers - a.papers),
  };
}

/**
 * The tag editor of one paper or of many, at the foot of the page; each change is saved at once. It is there before
 * the tags are read, so that whoever types at once types into it.
 */
export function TagSheet({ desk, db, ids, onDone }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const live = useLive(() => db.papers.bulkGet([...ids]), [db, ids]);
  const papers = useMemo(() => live.value?.filter((paper) => paper !== undefined), [live.value]);
  const { all, some } = useMemo(() => sharedTags(papers ?? []), [papers]);
  const offers = useTagOffers(db, typed, all);
  const change = (add: string[], drop: string[]) =>
    doTo(desk, ids, (paperIds) => askBackground('setTags', { paperIds, add, drop }));
  const onAdd = (tag: string) => {
    setTyped('');
    change([tag], []);
  };
  return (
    <div class="tag-sheet">
      <SomeTags tags={some} of={countText(ids.length)} onAdd={onAdd} onDrop={(tag) => change([], [tag])} />
      <TagEditor
        title={ids.length === 1 ? (papers?.[0]?.title ?? '') : papersText(ids.length)}
        tags={all}
        typed={typed}
        offers={offers}
        onType={setTyped}
        onAdd={onAdd}
        onDrop={(tag) => change([], [tag])}
        onDone={onDone}
      />
    </div>
  );
}
