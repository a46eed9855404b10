import type { JSX } from 'preact';
import { AskDialog } from '../../components/library/AskDialog';
import { Menu } from '../../components/Menu';
import { morningOfDate } from '../../components/snooze';
import { snooze } from '../shared/paper-acts';
import { snoozeItems } from '../shared/snooze-items';
import type { Desk } from './desk';

/** Until when the papers are snoozed: some times to choose from, or a day to be asked for. */
export function SnoozeMenus({ desk }: { desk: Desk }): JSX.Element | null {
  const { view, change, toast, focusList } = desk;
  const close = () => change({ do: 'close' });
  const { overlay } = view;
  if (overlay?.what === 'snooze') {
    const ask = () => change({ do: 'open', overlay: { what: 'snoozeUntil', ids: overlay.ids } });
    const choose = (until: number) => {
      snooze(desk, overlay.ids, until);
      focusList();
    };
    return (
      <Menu
        label="Snooze"
        items={snoozeItems(Date.now(), choose, ask)}
        anchor={overlay.anchor}
        onClose={close}
      />
    );
  }
  if (overlay?.what !== 'snoozeUntil') return null;
  const onAnswer = (day: string) => {
    const until = morningOfDate(day, Date.now());
    if (until === undefined) void toast.tell(Promise.resolve({ said: 'That day has passed.' }));
    else snooze(desk, overlay.ids, until);
    focusList();
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
