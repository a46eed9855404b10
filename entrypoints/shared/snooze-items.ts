import type { MenuItem } from '../../components/Menu';
import { snoozeChoices } from '../../components/snooze';

/** Until when a paper can be snoozed; the last item asks for a day. */
export function snoozeItems(now: number, snooze: (until: number) => void, ask: () => void): MenuItem[] {
  const choices = snoozeChoices(now).map(({ name, until }, index) => ({
    name,
    run: () => snooze(until),
    keys: [String(index + 1)],
    keyName: String(index + 1),
  }));
  return [...choices, { name: 'Until a day…', run: ask }];
}
