import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { RowPaper } from '../../components/byline';
import { countText, papersText } from '../../components/counts';
import { type SharedTag, SomeTags } from '../../components/library/SomeTags';
import { MathText } from '../../components/MathText';
import { TagEditor } from '../../components/TagEditor';
import { askBackground } from '../../lib/platform/rpc';
import type { Library } from '../../lib/store/schema';
import { doTo } from './paper-acts';
import { useLive } from './use-live';
import { useTagOffers } from './use-tag-offers';
import type { ToastState } from './use-toast';

type Tagged = Pick<RowPaper, 'title' | 'tags'>;

type Props = {
  db: Library;
  ids: readonly string[];
  /** The papers as far as they are on screen, until they are read. */
  known: readonly Tagged[];
  toast: ToastState;
  onDone: () => void;
};

/** The tags of some papers: those that all have, and those that only some have. */
function sharedTags(papers: readonly Tagged[]): { all: string[]; some: SharedTag[] } {
  const counts = new Map<string, number>();
  for (const tag of papers.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const tags = [...counts].map(([name, count]) => ({ name, papers: count }));
  const some = tags.filter((tag) => tag.papers < papers.length);
  return {
    all: tags.filter((tag) => tag.papers === papers.length).map(({ name }) => name),
    some: some.sort((a, b) => b.papers - a.papers),
  };
}

/** The tag editor of one paper or of many, at the foot of the page; each change is saved at once. */
export function TagSheet({ db, ids, known, toast, onDone }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const live = useLive(() => db.papers.bulkGet([...ids]), [db, ids]).value;
  const papers = useMemo(() => live?.filter((paper) => paper !== undefined) ?? known, [live, known]);
  const { all, some } = useMemo(() => sharedTags(papers), [papers]);
  const offers = useTagOffers(db, typed, all);
  const title = papers.length === 1 ? (papers[0]?.title ?? '') : papersText(papers.length);
  const change = (add: string[], drop: string[]) =>
    doTo({ toast }, ids, (paperIds) => askBackground('setTags', { paperIds, add, drop }));
  const onAdd = (tag: string) => {
    setTyped('');
    change([tag], []);
  };
  const onDrop = (tag: string) => change([], [tag]);
  return (
    <div class="tag-sheet">
      <SomeTags tags={some} of={countText(papers.length)} onAdd={onAdd} onDrop={onDrop} />
      <TagEditor
        title={title}
        drawnTitle={<MathText text={title} />}
        tags={all}
        typed={typed}
        offers={offers}
        onType={setTyped}
        onAdd={onAdd}
        onDrop={onDrop}
        onDone={onDone}
      />
    </div>
  );
}
