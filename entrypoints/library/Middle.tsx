import type { JSX } from 'preact';
import { papersText } from '../../components/counts';
import { BulkBar } from '../../components/library/BulkBar';
import { Note } from '../../components/Note';
import { PaperList } from '../../components/PaperList';
import type { RowActs } from '../../components/PaperRow';
import type { Beside } from '../../lib/core/paper';
import { isByHand } from '../../lib/core/place';
import type { LibraryAct } from '../../lib/core/shortcuts';
import { type ListOrder, listOrders } from '../../lib/store/reads-ids';
import { keyNameOf } from '../shared/keys';
import { openPaper, placeBeside } from '../shared/paper-acts';
import { messageOf } from '../shared/use-toast';
import { type actsOf, selectTo } from './acts';
import { BackupsView } from './BackupsView';
import { BinView } from './BinView';
import type { Desk } from './desk';
import { EmptyPlace } from './EmptyPlace';
import { QuestionView } from './QuestionView';
import { listName, sizeOf } from './SideNav';
import type { Shelves } from './use-shelves';

type Props = {
  desk: Desk;
  acts: ReturnType<typeof actsOf>;
  shelves: Shelves;
  error: unknown;
  onRetry: () => void;
  listRef: { current: HTMLElement | null };
};

const orderNames: Readonly<Record<Exclude<ListOrder, 'own'>, string>> = {
  added: 'Added',
  year: 'Year',
  title: 'Title',
};

/** True where a list is shown as the reader has put it. */
function isInOrder({ place, query, order }: Desk['view']): boolean {
  return place.kind === 'list' && isByHand(place.list) && order === 'own' && query.trim() === '';
}

/** What the list's own order is called: it differs by what is listed. */
function ownOrderName({ place, query }: Desk['view']): string {
  if (query.trim()) return 'Best match';
  if (place.kind !== 'list' || place.list === 'all') return 'Added';
  return place.list === 'snoozed' ? 'Coming back' : 'Priority, by hand';
}

function placeName({ place }: Desk['view']): string {
  if (place.kind === 'list') return listName(place.list);
  return place.kind === 'tag' ? place.tag : '';
}

function Head({ desk }: { desk: Desk }): JSX.Element {
  const { view, papers, change } = desk;
  const own = ownOrderName(view);
  const names = listOrders.filter((order) => order !== 'added' || own !== 'Added');
  return (
    <header class="middle-head">
      <h2>
        {placeName(view)} <span class="count">{papersText(papers.total)}</span>
      </h2>
      {view.query.trim() !== '' && (
        <button
          type="button"
          class="text-button"
          onClick={() => change({ do: 'open', overlay: { what: 'saveSearch' } })}
        >
          Keep this search
        </button>
      )}
      <label class="middle-sort">
        Sort{' '}
        <select
          class="select"
          value={view.order}
          onChange={(event) => change({ do: 'sort', order: event.currentTarget.value as ListOrder })}
        >
          {names.map((order) => (
            <option key={order} value={order}>
              {order === 'own' ? own : orderNames[order]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

const bulkNames: readonly [string, LibraryAct][] = [
  ['Queue', 'toLater'],
  ['Reading', 'toReading'],
  ['Saved', 'toSaved'],
  ['Read', 'toRead'],
  ['Dismiss', 'dismiss'],
  ['Tags', 'editTags'],
  ['Snooze', 'snooze'],
  ['Remove', 'remove'],
];

function Bulk({ desk, acts }: Pick<Props, 'desk' | 'acts'>): JSX.Element | null {
  const { view, papers, targets, isMac, change } = desk;
  if (view.chosen.size === 0) return null;
  const named = bulkNames.map(([name, act]) => ({
    name,
    key: keyNameOf('library', act, isMac),
    run: acts[act],
  }));
  const priority = {
    name: 'Priority',
    key: keyNameOf('library', 'raise', isMac),
    run: (anchor: Element) => change({ do: 'open', overlay: { what: 'priority', ids: targets, anchor } }),
  };
  return (
    <BulkBar
      selected={targets.length}
      total={papers.total}
      acts={[...named.slice(0, -1), priority, ...named.slice(-1)]}
      onAll={acts.selectAll}
      onNone={() => change({ do: 'chooseNone' })}
    />
  );
}

/** Puts papers beside another; the one that was dragged becomes the current one. */
function place(desk: Desk, ids: readonly string[], beside: Beside): void {
  const [dragged] = ids;
  desk.change({ do: 'move', to: desk.papers.ids.indexOf(dragged ?? ''), id: dragged });
  placeBeside(desk, ids, beside);
}

function rowActsOf(desk: Desk): RowActs {
  const { papers, change, view } = desk;
  return {
    pick: (id, picking) => {
      if (picking === 'range') selectTo(desk, id);
      if (picking === 'beside') change({ do: 'choose', ids: [id], isOn: !view.chosen.has(id), anchor: id });
      change({ do: 'move', to: papers.ids.indexOf(id), id });
      // On a narrow screen the paper takes the list's place.
      if (picking === 'alone') change({ do: 'read', isReading: true });
    },
    open: (id, link) => {
      const paper = papers.paperOf(id);
      if (paper) openPaper(desk, paper, link);
    },
    chooseState: (paperId, anchor) => change({ do: 'open', overlay: { what: 'states', paperId, anchor } }),
  };
}

function Failure({ error, onRetry }: Pick<Props, 'error' | 'onRetry'>): JSX.Element {
  const [what, ...advice] = messageOf(error).split(/(?<=\.) /);
  return (
    <Note tone="error" text={what ?? ''}>
      {advice.length > 0 && <p>{advice.join(' ')}</p>}
      <button type="button" class="button" onClick={onRetry}>
        Try again
      </button>
    </Note>
  );
}

function Papers(props: Props): JSX.Element | null {
  const { desk, listRef } = props;
  const { view, papers, at } = desk;
  if (papers.ids.length === 0)
    return papers.isTrue ? <EmptyPlace desk={desk} counts={props.shelves.counts} /> : null;
  return (
    <PaperList
      id="papers"
      label={placeName(view)}
      papers={papers.rows}
      total={papers.total}
      current={at}
      chosen={view.chosen}
      acts={rowActsOf(desk)}
      {...(isInOrder(view) && { onPlace: (ids, beside) => place(desk, ids, beside) })}
      onEnd={() => papers.ids.length < papers.total && desk.change({ do: 'readMore' })}
      onView={papers.onView}
      listRef={listRef}
    />
  );
}

/** The middle of the page: the papers of what is chosen at its side, or the bin, or the open questions. */
export function Middle(props: Props): JSX.Element {
  const { desk, acts, shelves, error, onRetry } = props;
  const { kind } = desk.view.place;
  if (error !== undefined) return <Failure error={error} onRetry={onRetry} />;
  if (kind === 'bin') return <BinView desk={desk} />;
  if (kind === 'backups')
    return <BackupsView desk={desk} papers={shelves.counts ? sizeOf('all', shelves.counts) : 0} />;
  if (kind === 'questions') return <QuestionView desk={desk} questions={shelves.questions} />;
  return (
    <>
      <Head desk={desk} />
      <Bulk desk={desk} acts={acts} />
      <Papers {...props} />
    </>
  );
}
