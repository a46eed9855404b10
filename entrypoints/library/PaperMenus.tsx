import type { JSX } from 'preact';
import { Menu } from '../../components/Menu';
import type { Priority } from '../../lib/core/paper';
import { askBackground } from '../../lib/platform/rpc';
import { doTo, moveTo, prioritize, remove, shiftPriority } from '../shared/paper-acts';
import { SnoozeMenus } from '../shared/SnoozeMenus';
import type { Desk } from './desk';
import { paperItems, priorityItems } from './menus';
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
    raise: () => shiftPriority({ toast: desk.toast, current: paper, targets: ids }, 1),
    lower: () => shiftPriority({ toast: desk.toast, current: paper, targets: ids }, -1),
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

/** The priority that all of some papers have, as far as they are read. */
function sharedPriority({ papers }: Desk, ids: readonly string[]): Priority | undefined {
  const found = new Set(ids.map((id) => papers.paperOf(id)?.priority ?? 'normal'));
  return found.size === 1 ? [...found][0] : undefined;
}

function PriorityMenu({ desk }: Props): JSX.Element | null {
  const { overlay } = desk.view;
  if (overlay?.what !== 'priority') return null;
  const { ids, anchor } = overlay;
  const items = priorityItems(sharedPriority(desk, ids), (priority) => prioritize(desk, ids, priority));
  return <Menu label="Priority" items={items} anchor={anchor} onClose={() => desk.change({ do: 'close' })} />;
}

/** The menus and questions about papers, where one is open. */
export function PaperMenus({ desk }: Props): JSX.Element | null {
  switch (desk.view.overlay?.what) {
    case 'states':
      return <States desk={desk} />;
    case 'priority':
      return <PriorityMenu desk={desk} />;
    default:
      return <Snooze desk={desk} />;
  }
}
