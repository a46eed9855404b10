import type { JSX } from 'preact';
import { Menu } from '../../components/Menu';
import { askBackground } from '../../lib/platform/rpc';
import { doTo, moveTo, remove } from '../shared/paper-acts';
import { SnoozeMenus } from '../shared/SnoozeMenus';
import type { Desk } from './desk';
import { paperItems } from './menus';
import { usePaper } from './use-papers';

type Props = { desk: Desk };

function States({ desk }: Props): JSX.Element | null {
  const { view, change, isMac, db } = desk;
  const overlay = view.overlay?.what === 'states' ? view.overlay : undefined;
  const paper = usePaper(db, overlay?.paperId);
  if (!overlay || !paper) return null;
  const { anchor } = overlay;
  const ids = [paper.id];
  const runs = {
    moveTo: (status: Parameters<typeof moveTo>[2]) => moveTo(desk, ids, status),
    top: () => doTo(desk, ids, (paperIds) => askBackground('moveInQueue', { paperIds, to: 'top' })),
    snooze: () => change({ do: 'open', overlay: { what: 'snooze', anchor, ids } }),
    tags: () => change({ do: 'open', overlay: { what: 'tags', ids } }),
    remove: () => remove(desk, ids),
  };
  return (
    <Menu
      label={paper.title}
      items={paperItems(paper, runs, isMac)}
      anchor={anchor}
      beside={anchor.closest('tr') ?? anchor}
      onClose={() => change({ do: 'close' })}
    />
  );
}

function Snooze({ desk }: Props): JSX.Element | null {
  const { view, change, toast } = desk;
  const { overlay } = view;
  if (overlay?.what !== 'snooze' && overlay?.what !== 'snoozeUntil') return null;
  return (
    <SnoozeMenus
      question={overlay}
      toast={toast}
      onAsk={() => change({ do: 'open', overlay: { what: 'snoozeUntil', ids: overlay.ids } })}
      onClose={() => change({ do: 'close' })}
    />
  );
}

/** The menus and questions about papers, where one is open. */
export function PaperMenus({ desk }: Props): JSX.Element | null {
  return desk.view.overlay?.what === 'states' ? <States desk={desk} /> : <Snooze desk={desk} />;
}
