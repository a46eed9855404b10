import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RowPaper } from '../../components/byline';
import { TagEditor, type TagOffer } from '../../components/TagEditor';
import { askBackground } from '../../lib/platform/rpc';
import { suggestTags } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import type { ToastState } from './use-toast';

const maxOffers = 6;

type Props = { db: Library; paper: RowPaper; toast: ToastState; onDone: () => void };

/** Known tags for what is typed, as soon as the library has them. */
function useOffers(db: Library, typed: string, tags: readonly string[]): readonly TagOffer[] {
  const [offers, setOffers] = useState<readonly TagOffer[]>([]);
  useEffect(() => {
    let isWanted = true;
    suggestTags(db, typed, tags, maxOffers).then(
      (found) => isWanted && setOffers(found.map(({ name, papers }) => ({ name, papers }))),
      () => isWanted && setOffers([]), // Without suggestions a tag can still be typed.
    );
    return () => {
      isWanted = false;
    };
  }, [db, typed, tags]);
  return offers;
}

/** The tag editor of one paper, at the foot of the popup; each change is saved at once. */
export function TagSheet({ db, paper, toast, onDone }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const offers = useOffers(db, typed, paper.tags);
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
