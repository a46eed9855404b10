import type { JSX } from 'preact';
import { AskDialog } from '../../components/library/AskDialog';
import { Menu } from '../../components/Menu';
import { morningOfDate } from '../../components/snooze';
import { askBackground } from '../../lib/platform/rpc';
import { doTo, moveTo, remove, snooze } from '../shared/paper-acts';
import { snoozeItems } from '../shared/snooze-items';
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
  const close = () => change({ do: 'close' });
  const { overlay } = view;
  if (overlay?.what === 'snooze') {
    const ask = () => change({ do: 'open', overlay: { what: 'snoozeUntil', ids: overlay.ids } });
    const items = snoozeItems(Date.now(), (until) => snooze(desk, overlay.ids, until), ask);
    return <Menu label="Snooze" items={items} anchor={overlay.anchor} onClose={close} />;
  }
  if (overlay?.what !== 'snoozeUntil') return null;
  const onAnswer = (day: string) => {
    const until = morningOfDate(day, Date.now());
    if (until === undefined) void toast.tell(Promise.resolve({ said: 'That day has passed.' }));
    else snooze(desk, overlay.ids, until);
  };
  return (
    <AskDialog
      title="Snooze until a day"
      label="Day"
      type="date"
      initial=""
      does="Snooze"
      onAnswer={onAnswer}
      onClose={close}
    />
  );
}

/** The menus and questions about papers, where one is open. */
export function PaperMenus({ desk }: Props): JSX.Element | null {
  return desk.view.overlay?.what === 'states' ? <States desk={desk} /> : <Snooze desk={desk} />;
}
