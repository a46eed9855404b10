import type { JSX } from 'preact';
import { papersText } from '../../components/counts';
import { rowId } from '../../components/PaperRow';
import { SearchBox } from '../../components/SearchBox';
import { useCompletions } from '../shared/use-completions';
import type { Desk } from './desk';
import { problemId } from './EmptyList';
import { sizeOf } from './lists';

const searchLabel = (papers: number) => (papers > 0 ? `Search ${papersText(papers)}` : 'Search');

type SearchProps = { desk: Desk; box: { current: HTMLInputElement | null } };

function Search({ desk, box }: SearchProps): JSX.Element {
  const { view, library, current, change } = desk;
  const completing = useCompletions(library.db, view.query);
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
      label={searchLabel(sizeOf('all', library.counts))}
      listId={current && 'papers'}
      currentRowId={current && rowId(current.id)}
      completions={completing.offered}
      problemId={library.problem && problemId}
      onType={onType}
      onTake={onTake}
      onDismiss={() => completing.typed()}
    />
  );
}

/** The popup's first line: the search box, the help, and the menu of everything else. */
export function Head({ onHelp, ...props }: SearchProps & { onHelp: () => void }): JSX.Element {
  const onMore = (anchor: Element) => props.desk.change({ do: 'open', overlay: { what: 'more', anchor } });
  return (
    <header class="head">
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
