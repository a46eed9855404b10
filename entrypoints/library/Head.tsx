import type { JSX } from 'preact';
import { papersText } from '../../components/counts';
import { rowId } from '../../components/PaperRow';
import { SearchBox } from '../../components/SearchBox';
import { useCompletions } from '../shared/use-completions';
import type { Desk } from './desk';
import { problemId } from './EmptyPlace';

type Props = {
  desk: Desk;
  /** How many papers there are to search. */
  size: number;
  box: { current: HTMLInputElement | null };
  isNavOpen: boolean;
  onNav: () => void;
  onHelp: () => void;
};

function Search({ desk, size, box }: Pick<Props, 'desk' | 'size' | 'box'>): JSX.Element {
  const { view, papers, at, change, db } = desk;
  const completing = useCompletions(db, view.query);
  const currentId = papers.ids[at];
  const onType = (query: string, caret: number) => {
    completing.typed({ query, caret });
    change({ do: 'type', query });
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
      query={view.query}
      label={size > 0 ? `Search ${papersText(size)}` : 'Search'}
      listId={currentId && 'papers'}
      currentRowId={currentId && rowId(currentId)}
      completions={completing.offered}
      problemId={papers.problem && problemId}
      onType={onType}
      onTake={onTake}
      onDismiss={() => completing.typed()}
    />
  );
}

/** The page's first line: its name, the search box, the keys, and the menu of everything else. */
export function Head({ isNavOpen, onNav, onHelp, ...props }: Props): JSX.Element {
  const onMore = (anchor: Element) => props.desk.change({ do: 'open', overlay: { what: 'more', anchor } });
  return (
    <header class="library-head">
      <button type="button" class="button nav-toggle" aria-expanded={isNavOpen} onClick={onNav}>
        Lists
      </button>
      <h1>Offprint</h1>
      <Search {...props} />
      <button type="button" class="icon-button" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
        ?
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="More"
        aria-haspopup="menu"
        title="More"
        onClick={(event) => onMore(event.currentTarget)}
      >
        ⋯
      </button>
    </header>
  );
}
