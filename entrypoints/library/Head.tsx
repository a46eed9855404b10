import type { JSX } from 'preact';
import { HeadButtons } from '../../components/HeadButtons';
import { Search } from '../shared/Search';
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

/** The page's first line: its name, the search box, the keys, and the menu of everything else. */
export function Head({ desk, size, box, isNavOpen, onNav, onHelp }: Props): JSX.Element {
  const { view, papers, at, change, db } = desk;
  return (
    <header class="library-head">
      <button type="button" class="button nav-toggle" aria-expanded={isNavOpen} onClick={onNav}>
        Lists
      </button>
      <h1>Offprint</h1>
      <Search
        db={db}
        query={view.query}
        size={size}
        box={box}
        currentId={papers.ids[at]}
        problemId={papers.problem && problemId}
        onQuery={(query) => change({ do: 'type', query })}
      />
      <HeadButtons
        onHelp={onHelp}
        onMore={(anchor) => change({ do: 'open', overlay: { what: 'more', anchor } })}
      />
    </header>
  );
}
