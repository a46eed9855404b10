import type { JSX } from 'preact';
import { type AssignedKeys, HelpDialog } from '../../components/HelpDialog';
import { Menu } from '../../components/Menu';
import type { PopupAct } from '../../lib/core/shortcuts';
import { openShortcutSettings } from '../../lib/platform/browser-keys';
import { openOwnPage } from '../../lib/platform/tabs';
import type { Library } from '../../lib/store/schema';
import { moveTo, remove } from '../shared/paper-acts';
import type { Desk } from './acts';
import { moreItems, stateItems } from './menus';
import { Paste } from './Paste';
import { TagSheet } from './TagSheet';

type Props = {
  desk: Desk;
  db: Library | undefined;
  acts: Readonly<Record<PopupAct, () => void>>;
  assigned: AssignedKeys | undefined;
  isMac: boolean;
  isPopup: boolean;
};

/** Runs what no act of the library is; says so if it fails. */
function doing({ toast }: Desk, work: () => Promise<void>): () => void {
  return () => void toast.tell(work().then(() => undefined));
}

function States({ desk, isMac }: Props): JSX.Element | null {
  const { view, papers, change, focusList } = desk;
  const overlay = view.overlay?.what === 'states' ? view.overlay : undefined;
  const paper = papers.find(({ id }) => id === overlay?.paperId);
  if (!overlay || !paper) return null;
  const thenList = (work: () => void) => () => {
    work();
    focusList();
  };
  const runs = {
    moveTo: (status: Parameters<typeof moveTo>[2]) => thenList(() => moveTo(desk, paper, status))(),
    editTags: () => change({ do: 'open', overlay: { what: 'tags', paperId: paper.id } }),
    remove: thenList(() => remove(desk, paper)),
  };
  const close = () => change({ do: 'close' });
  const { anchor } = overlay;
  const row = anchor.closest('tr') ?? anchor;
  const items = stateItems(paper, runs, isMac);
  return <Menu label={paper.title} items={items} anchor={anchor} beside={row} onClose={close} />;
}

function Tags({ desk, db }: Props): JSX.Element | null {
  const { view, papers, change, focusList, toast } = desk;
  const overlay = view.overlay?.what === 'tags' ? view.overlay : undefined;
  const paper = papers.find(({ id }) => id === overlay?.paperId);
  if (!paper || !db) return null;
  const onDone = () => {
    change({ do: 'close' });
    focusList();
  };
  return <TagSheet key={paper.id} db={db} paper={paper} toast={toast} onDone={onDone} />;
}

/** What lies over the list, if anything does. */
export function Overlays(props: Props): JSX.Element | null {
  const { desk, acts, assigned, isMac, isPopup } = props;
  const { overlay } = desk.view;
  const close = () => desk.change({ do: 'close' });
  if (overlay?.what === 'states') return <States {...props} />;
  if (overlay?.what === 'tags') return <Tags {...props} />;
  if (overlay?.what === 'paste') return <Paste desk={desk} onClose={close} />;
  if (overlay?.what === 'help') {
    const onSettings = doing(desk, openShortcutSettings);
    return <HelpDialog isMac={isMac} assigned={assigned} onSettings={onSettings} onClose={close} />;
  }
  if (overlay?.what !== 'more') return null;
  const openInTab = isPopup ? { openInTab: doing(desk, () => openOwnPage('/popup.html')) } : {};
  const items = moreItems({ paste: acts.paste, help: acts.help, undo: acts.undo, ...openInTab }, isMac);
  return <Menu label="More" items={items} anchor={overlay.anchor} onClose={close} />;
}
