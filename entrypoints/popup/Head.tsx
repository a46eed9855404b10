import type { JSX } from 'preact';
import { HeadButtons } from '../../components/HeadButtons';
import { Search } from '../shared/Search';
import type { Desk } from './desk';
import { problemId } from './EmptyList';
import { sizeOf } from './lists';

type Props = { desk: Desk; box: { current: HTMLInputElement | null }; onHelp: () => void };

/** The popup's first line: the search box, the help, and the menu of everything else. */
export function Head({ desk, box, onHelp }: Props): JSX.Element {
  const { view, library, current, change } = desk;
  return (
    <header class="head">
      <Search
        db={library.db}
        query={view.query}
        size={sizeOf('all', library.counts)}
        box={box}
        currentId={current?.id}
        problemId={library.problem && problemId}
        onQuery={(query) => change({ do: 'type', query })}
      />
      <HeadButtons
        onHelp={onHelp}
        onMore={(anchor) => change({ do: 'open', overlay: { what: 'more', anchor } })}
      />
    </header>
  );
}
