import type { JSX } from 'preact';
import { type AssignedKeys, HelpDialog } from '../../components/HelpDialog';
import { Menu } from '../../components/Menu';
import { openShortcutSettings } from '../../lib/platform/browser-keys';
import { askBackground } from '../../lib/platform/rpc';
import { openOwnPage } from '../../lib/platform/tabs';
import { mergedFrom } from '../../lib/store/questions';
import type { Library } from '../../lib/store/schema';
import { SnoozeMenus } from '../shared/SnoozeMenus';
import { TagSheet } from '../shared/TagSheet';
import { useLive } from '../shared/use-live';
import { actsOf } from './acts';
import { DetailsSheet } from './DetailsSheet';
import type { Desk } from './desk';
import { otherFilters } from './lists';
import { type Acts, moreItems, stateItems } from './menus';
import { Paste } from './Paste';
import { SearchMenus } from './SearchMenus';
import { TreeSheet } from './TreeSheet';
import type { Overlay } from './view';

type Props = {
  desk: Desk;
  acts: Acts;
  assigned: AssignedKeys | undefined;
  isMac: boolean;
  isPopup: boolean;
};

/** Runs what no act of the library is; says so if it fails. */
function doing({ toast }: Desk, work: () => Promise<void>): () => void {
  return () => void toast.tell(work().then(() => undefined));
}

/** Takes a paper apart from what was last merged into it; absent where nothing was. */
function useSplit({ library, toast }: Desk, paperId: string): (() => void) | undefined {
  const { db } = library;
  const [newest] = useLive(db && (() => mergedFrom(db, paperId)), [db, paperId]).value ?? [];
  return newest && (() => void toast.tell(askBackground('splitPaper', { paperId, part: newest.part })));
}

type StatesProps = Props & { overlay: Extract<Overlay, { what: 'states' }> };

function States({ desk, overlay, isMac }: StatesProps): JSX.Element | null {
  const { papers, change } = desk;
  const { anchor, paperId } = overlay;
  const split = useSplit(desk, paperId);
  const paper = papers.find(({ id }) => id === paperId);
  if (!paper) return null;
  // The menu is about its own paper, whatever is selected.
  const runs = actsOf({ ...desk, current: paper, targets: [paperId] });
  return (
    <Menu
      label={paper.title}
      items={stateItems(paper, runs, isMac, split)}
      anchor={anchor}
      beside={anchor.closest('tr') ?? anchor}
      onClose={() => change({ do: 'close' })}
    />
  );
}

function More({ desk, acts, isMac, isPopup }: Props): JSX.Element | null {
  const { overlay } = desk.view;
  if (overlay?.what !== 'more') return null;
  const runs = {
    options: doing(desk, () => openOwnPage('/options.html')),
    ...(isPopup && { openInTab: doing(desk, () => openOwnPage('/popup.html')) }),
  };
  const items = moreItems(acts, runs, otherFilters(desk.library.counts), isMac);
  return (
    <Menu label="More" items={items} anchor={overlay.anchor} onClose={() => desk.change({ do: 'close' })} />
  );
}

type SheetProps = { desk: Desk; db: Library };

/** What takes the list's lower part. */
function Sheets({ desk, db }: SheetProps): JSX.Element | null {
  const { view, papers, change, focusList, toast } = desk;
  const { overlay } = view;
  if (overlay?.what === 'details') return <DetailsSheet desk={desk} db={db} goTo={overlay.goTo} />;
  if (overlay?.what === 'tree') return <TreeSheet desk={desk} db={db} />;
  if (overlay?.what !== 'tags') return <SearchMenus desk={desk} db={db} />;
  const { ids } = overlay;
  const known = papers.filter(({ id }) => ids.includes(id));
  const onDone = () => {
    change({ do: 'close' });
    focusList();
  };
  return <TagSheet key={ids.join()} db={db} ids={ids} known={known} toast={toast} onDone={onDone} />;
}

/** What lies over the list, if anything does. */
export function Overlays(props: Props): JSX.Element | null {
  const { desk, assigned, isMac } = props;
  const { overlay } = desk.view;
  const { db } = desk.library;
  const close = () => desk.change({ do: 'close' });
  switch (overlay?.what) {
    case undefined:
      return null;
    case 'more':
      return <More {...props} />;
    case 'states':
      return <States {...props} overlay={overlay} />;
    case 'snooze':
    case 'snoozeUntil':
      return (
        <SnoozeMenus
          question={overlay}
          toast={desk.toast}
          onAsk={() => desk.change({ do: 'open', overlay: { what: 'snoozeUntil', ids: overlay.ids } })}
          onClose={close}
          onDone={desk.focusList}
        />
      );
    case 'paste':
      return <Paste desk={desk} onClose={close} />;
    case 'help': {
      const onSettings = doing(desk, openShortcutSettings);
      return <HelpDialog isMac={isMac} assigned={assigned} onSettings={onSettings} onClose={close} />;
    }
    default:
      return db ? <Sheets desk={desk} db={db} /> : null;
  }
}
