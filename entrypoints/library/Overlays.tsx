import type { JSX } from 'preact';
import { type AssignedKeys, HelpDialog } from '../../components/HelpDialog';
import { Menu } from '../../components/Menu';
import { openShortcutSettings } from '../../lib/platform/browser-keys';
import { openOwnPage } from '../../lib/platform/tabs';
import type { actsOf } from './acts';
import { BinQuestions } from './BinQuestions';
import type { Desk } from './desk';
import { moreItems } from './menus';
import { PaperMenus } from './PaperMenus';
import { SearchMenus } from './SearchMenus';
import { TagMenus } from './TagMenus';
import type { Shelves } from './use-shelves';

type Props = {
  desk: Desk;
  shelves: Shelves;
  acts: ReturnType<typeof actsOf>;
  assigned: AssignedKeys | undefined;
};

/** What lies over the page, if anything does. */
export function Overlays({ desk, shelves, acts, assigned }: Props): JSX.Element {
  const { view, change, toast, isMac } = desk;
  const { overlay } = view;
  const close = () => change({ do: 'close' });
  const doing = (work: () => Promise<void>) => () => void toast.tell(work().then(() => undefined));
  const runs = {
    help: acts.help,
    undo: acts.undo,
    popup: doing(() => openOwnPage('/popup.html')),
    options: doing(() => openOwnPage('/options.html')),
  };
  return (
    <>
      {overlay?.what === 'help' && (
        <HelpDialog
          isMac={isMac}
          assigned={assigned}
          onSettings={doing(openShortcutSettings)}
          onClose={close}
        />
      )}
      {overlay?.what === 'more' && (
        <Menu label="More" items={moreItems(runs, isMac)} anchor={overlay.anchor} onClose={close} />
      )}
      <PaperMenus desk={desk} />
      <TagMenus desk={desk} shelves={shelves} />
      <SearchMenus desk={desk} shelves={shelves} />
      <BinQuestions desk={desk} binned={shelves.binned} />
    </>
  );
}
