import type { JSX } from 'preact';
import { tabId } from '../../components/FilterTabs';
import type { AssignedKeys } from '../../components/HelpDialog';
import { keyText } from '../../components/key-text';
import { Note } from '../../components/Note';
import { PaperList } from '../../components/PaperList';
import type { RowActs } from '../../components/PaperRow';
import { isByHand } from '../../lib/core/place';
import { toggleTag } from '../../lib/core/query-tags';
import { commands } from '../../lib/core/shortcuts';
import { openPaper, placeBeside } from '../shared/paper-acts';
import { messageOf } from '../shared/use-toast';
import type { Desk } from './desk';
import { EmptyList } from './EmptyList';
import { chooseTo, toggleChosen } from './list-acts';
import { labelOf, sizeOf } from './lists';
import type { LibraryState } from './use-library';
import { useNearest } from './use-nearest';
import { currentIndex } from './view';

/** The element id of the part that the tabs choose the content of. */
export const panelId = 'panel';

type Props = {
  desk: Desk;
  listRef: { current: HTMLElement | null };
  assigned: AssignedKeys | undefined;
  isMac: boolean;
};

function rowActsOf(desk: Desk): RowActs {
  const { view, papers, change } = desk;
  const pick: RowActs['pick'] = (id, picking) => {
    if (picking === 'range') chooseTo(desk, id);
    if (picking === 'beside') toggleChosen(desk, id);
    change({ do: 'move', to: papers.findIndex((paper) => paper.id === id), id });
  };
  return {
    pick,
    open: (id, link) => {
      const paper = papers.find((each) => each.id === id);
      if (paper) openPaper(desk, paper, link);
    },
    chooseState: (paperId, anchor) => change({ do: 'open', overlay: { what: 'states', paperId, anchor } }),
    findTag: (tag) => change({ do: 'type', query: toggleTag(view.query, tag) }),
  };
}

/** What a drag does, in a list that is in the reader's order: the paper becomes the current one. */
function placingOf(desk: Desk): Pick<Parameters<typeof PaperList>[0], 'onPlace'> {
  const { view, papers, change } = desk;
  if (!isByHand(view.list) || view.query.trim()) return {};
  return {
    onPlace: (ids, beside) => {
      change({ do: 'move', to: papers.findIndex(({ id }) => id === ids[0]), id: ids[0] });
      placeBeside(desk, ids, beside);
    },
  };
}

/** The key that starts triage, as the reader presses it; undefined where the browser gave it none. */
function triageKey(assigned: AssignedKeys | undefined, isMac: boolean): string | undefined {
  const row = commands.find(({ act }) => act === 'startTriage');
  const key = assigned && row ? assigned[row.command] : row?.keys[0];
  return key ? keyText(key, isMac) : undefined;
}

function Failure({ library }: { library: LibraryState }): JSX.Element {
  const [what, ...advice] = messageOf(library.error).split(/(?<=\.) /);
  return (
    <Note tone="error" text={what ?? ''}>
      {advice.length > 0 && <p>{advice.join(' ')}</p>}
      <button type="button" class="button" onClick={library.retry}>
        Try again
      </button>
    </Note>
  );
}

function Content({ desk, listRef, assigned, isMac }: Props): JSX.Element | null {
  const { view, library, papers, change } = desk;
  const isEmpty = library.isTrue && !library.isLate && papers.length === 0;
  const near = useNearest(library.db, view.query, !isEmpty);
  const triage = triageKey(assigned, isMac);
  if (library.error !== undefined) return <Failure library={library} />;
  if (papers.length > 0)
    return (
      <PaperList
        id="papers"
        label={labelOf(view.list)}
        papers={papers}
        total={library.total}
        current={currentIndex(view, papers)}
        {...(view.chosen.size > 0 && { chosen: view.chosen })}
        acts={rowActsOf(desk)}
        {...placingOf(desk)}
        onEnd={() =>
          papers.length < library.total && papers.length >= view.limit && change({ do: 'readMore' })
        }
        listRef={listRef}
      />
    );
  if (!library.isTrue) return null;
  return (
    <EmptyList
      list={view.list}
      query={view.query}
      isNew={sizeOf('all', library.counts) === 0}
      building={library.building}
      near={near}
      triageKey={triage}
      onType={(query) => change({ do: 'type', query })}
      onSearchAll={() => change({ do: 'show', list: 'all' })}
    />
  );
}

/** What the chosen tab shows: its papers, or why there are none. */
export function Panel(props: Props): JSX.Element {
  return (
    <div
      class="panel"
      id={panelId}
      role="tabpanel"
      aria-labelledby={tabId(props.desk.view.list)}
      tabIndex={-1}
    >
      <Content {...props} />
    </div>
  );
}
