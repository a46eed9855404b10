import { keyText } from '../../components/key-text';
import { type ActOf, actOf, shortcuts } from '../../lib/core/shortcuts';

/** The scopes of our own pages that have a list and a search box. */
export type ListScope = 'popup' | 'library';

// The keys that steer the list from the search box; all others are typing.
const boxKeys = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Escape']);

/** True where a key is for the control that has the focus: typing, or pressing a button or a link. */
function isForControl(target: Element, key: string): boolean {
  if (target.closest('input, textarea, select')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a') !== null;
}

/** What a key press does on a page, or undefined where it is not the page's: `box` is the search box. */
export function keyActOf<S extends ListScope>(
  scope: S,
  event: KeyboardEvent,
  box: Element | null,
): ActOf[S] | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const target = event.target as Element;
  const isTheirs = target === box ? !boxKeys.has(event.key) : isForControl(target, event.key);
  return isTheirs ? undefined : actOf(scope, event);
}

/** The keys of an act, as the table writes them. */
export function keysOf<S extends ListScope>(scope: S, act: ActOf[S]): readonly string[] {
  return shortcuts.find((shortcut) => shortcut.scope === scope && shortcut.act === act)?.keys ?? [];
}

/** The first key of an act, as the reader's system writes it. */
export function keyNameOf<S extends ListScope>(scope: S, act: ActOf[S], isMac: boolean): string {
  return keyText(keysOf(scope, act)[0] ?? '', isMac);
}
