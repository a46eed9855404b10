import type { JSX } from 'preact';
import { searchLabel } from '../../components/counts';
import { rowId } from '../../components/PaperRow';
import { SearchBox } from '../../components/SearchBox';
import type { Library } from '../../lib/store/schema';
import { useCompletions } from './use-completions';

type Props = {
  db: Library | undefined;
  query: string;
  /** How many papers there are to search. */
  size: number;
  box: { current: HTMLInputElement | null };
  /** The paper of the list that the keys mean while the box has the focus. */
  currentId: string | undefined;
  /** What says where the query goes wrong, if it does. */
  problemId: string | undefined;
  onQuery: (query: string) => void;
};

/** The search box of a page with a list of papers, with what its query could go on with. */
export function Search({ db, query, size, box, currentId, problemId, onQuery }: Props): JSX.Element {
  const completing = useCompletions(db, query);
  const onType = (typed: string, caret: number) => {
    completing.typed({ query: typed, caret });
    onQuery(typed);
  };
  const onTake = (index: number) => {
    const offer = completing.offerAt(index);
    const input = box.current;
    if (!offer || !input) return;
    input.setRangeText(offer.text, offer.from, offer.to, 'end');
    onType(input.value, input.selectionStart ?? input.value.length);
  };
  return (
    <SearchBox
      inputRef={box}
      query={query}
      label={searchLabel(size)}
      listId={currentId && 'papers'}
      currentRowId={currentId && rowId(currentId)}
      completions={completing.offered}
      problemId={problemId}
      onType={onType}
      onTake={onTake}
      onDismiss={() => completing.typed()}
    />
  );
}
