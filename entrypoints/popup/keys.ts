import { actOf, type PopupAct } from '../../lib/core/shortcuts';

// The keys that steer the list from the search box; all others are typing.
const boxKeys = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Escape']);

/** True where a key is for the control that has the focus: typing, or pressing a button or a link. */
function isForControl(target: Element, key: string): boolean {
  if (target.closest('input, textarea, select')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a') !== null;
}

/** What a key press does in the popup, or undefined where it is not the popup's: `box` is the search box. */
export function popupActOf(event: KeyboardEvent, box: Element | null): PopupAct | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const target = event.target as Element;
  const isTheirs = target === box ? !boxKeys.has(event.key) : isForControl(target, event.key);
  return isTheirs ? undefined : actOf('popup', event);
}
