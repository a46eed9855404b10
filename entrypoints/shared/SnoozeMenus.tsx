import type { JSX } from 'preact';
import { AskDialog } from '../../components/library/AskDialog';
import { Menu, type MenuItem } from '../../components/Menu';
import { morningOfDate, snoozeChoices } from '../../components/snooze';
import { snooze } from './paper-acts';
import type { ToastState } from './use-toast';

/** The question until when some papers are snoozed: times to choose from, or a day to be asked for. */
export type SnoozeQuestion =
  | { what: 'snooze'; anchor: Element; ids: readonly string[] }
  | { what: 'snoozeUntil'; ids: readonly string[] };

type Props = {
  question: SnoozeQuestion;
  toast: ToastState;
  /** Asks for a day instead. */
  onAsk: () => void;
  onClose: () => void;
  /** What comes once there is an answer. */
  onDone?: () => void;
};

function itemsOf(choose: (until: number) => void, ask: () => void): MenuItem[] {
  const choices = snoozeChoices(Date.now()).map(({ name, until, key }) => ({
    name,
    run: () => choose(until),
    keys: [key],
    keyName: key,
  }));
  return [...choices, { name: 'Pick a date…', run: ask, keys: ['6'], keyName: '6' }];
}

/** Until when papers are snoozed, asked by a menu and, for another day, by a question. */
export function SnoozeMenus({ question, toast, onAsk, onClose, onDone }: Props): JSX.Element {
  const choose = (until: number) => {
    snooze({ toast }, question.ids, until);
    onDone?.();
  };
  if (question.what === 'snooze') {
    const { anchor } = question;
    return <Menu label="Snooze" items={itemsOf(choose, onAsk)} anchor={anchor} onClose={onClose} />;
  }
  const onAnswer = (day: string) => {
    const until = morningOfDate(day, Date.now());
    if (until !== undefined) return choose(until);
    void toast.tell(Promise.resolve({ said: 'That day has passed.' }));
    onDone?.();
  };
  return (
    <AskDialog
      title="Snooze until a day"
      label="Day"
      type="date"
      initial=""
      does="Snooze"
      onAnswer={onAnswer}
      onClose={onClose}
    />
  );
}
