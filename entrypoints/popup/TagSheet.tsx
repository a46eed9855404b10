import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RowPaper } from '../../components/byline';
import { TagEditor } from '../../components/TagEditor';
import { askBackground } from '../../lib/platform/rpc';
import type { Library } from '../../lib/store/schema';
import { useTagOffers } from '../shared/use-tag-offers';
import type { ToastState } from '../shared/use-toast';

type Props = { db: Library; paper: RowPaper; toast: ToastState; onDone: () => void };

/** The tag editor of one paper, at the foot of the popup; each change is saved at once. */
export function TagSheet({ db, paper, toast, onDone }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const offers = useTagOffers(db, typed, paper.tags);
  const change = (add: string[], drop: string[]) =>
    void toast.tell(askBackground('setTags', { paperIds: [paper.id], add, drop }), true);
  const onAdd = (tag: string) => {
    setTyped('');
    change([tag], []);
  };
  return (
    <TagEditor
      title={paper.title}
      tags={paper.tags}
      typed={typed}
      offers={offers}
      onType={setTyped}
      onAdd={onAdd}
      onDrop={(tag) => change([], [tag])}
      onDone={onDone}
    />
  );
}
