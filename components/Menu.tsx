import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkState } from '../lib/core/paper';
import { keyOf } from '../lib/core/shortcuts';
import './menu.css';
import { StateGlyph } from './StateGlyph';

/** One thing a menu offers; `keys` are the table's keys for it, the first one as the reader writes it in `keyName`. */
export type MenuItem = {
  name: string;
  run: () => void;
  state?: MarkState;
  isChosen?: boolean;
  keys?: readonly string[];
  keyName?: string;
};

/** Where a menu stands: in px from the window's top left corner, `above` if it has no room below. */
export type Spot = { left: number; top: number; above: number };

type Props = { label: string; items: readonly MenuItem[]; spot: Spot; onClose: () => void };

const margin = 4;

/** Moves the menu into the window: to the left, or above what opened it, where it would stick out. */
function moveIntoWindow(menu: HTMLElement, spot: Spot): void {
  const { clientWidth, clientHeight } = menu.ownerDocument.documentElement;
  const left = Math.min(spot.left, clientWidth - menu.offsetWidth - margin);
  const isTooLow = spot.top + menu.offsetHeight > clientHeight - margin;
  const top = isTooLow ? Math.min(spot.above, clientHeight - margin) - menu.offsetHeight : spot.top;
  menu.style.left = `${Math.max(margin, left)}px`;
  menu.style.top = `${Math.max(margin, top)}px`;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}

/** Which item a key goes to, from the one at `from`. */
function goal(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function roleOf({ isChosen }: MenuItem) {
  if (isChosen === undefined) return { role: 'menuitem' } as const;
  return { role: 'menuitemradio', 'aria-checked': isChosen } as const;
}

function Item({ item, choose }: { item: MenuItem; choose: (item: MenuItem) => void }): JSX.Element {
  const { name, state, keyName } = item;
  return (
    <button
      type="button"
      class="menu-item"
      aria-label={name}
      tabIndex={-1}
      onClick={() => choose(item)}
      {...roleOf(item)}
    >
      {state && <StateGlyph state={state} hidden />}
      <span class="menu-name">{name}</span>
      {keyName && <kbd>{keyName}</kbd>}
    </button>
  );
}

/** A menu of acts. It takes the focus and gives it back when closed; each item also works by its own key. */
export function Menu({ label, items, spot, onClose }: Props): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!menu.current) return;
    opener.current = menu.current.ownerDocument.activeElement;
    moveIntoWindow(menu.current, spot);
    const entries = itemsOf(menu.current);
    (entries.find((entry) => entry.ariaChecked === 'true') ?? entries[0])?.focus();
  }, [spot]);
  const leave = () => {
    (opener.current as HTMLElement | null)?.focus();
    onClose();
  };
  const choose = (item: MenuItem) => {
    leave();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    event.stopPropagation();
    const entries = itemsOf(event.currentTarget);
    const index = goal(event.key, entries.indexOf(event.target as HTMLElement), entries.length);
    const byKey = items.find(({ keys }) => keys?.includes(keyOf(event)));
    if (event.key === 'Enter' || event.key === ' ') return;
    event.preventDefault();
    if (event.key === 'Escape' || event.key === 'Tab') leave();
    else if (index !== undefined) entries[index]?.focus();
    else if (byKey) choose(byKey);
  };
  const onFocusOut = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onClose();
  };
  return (
    <div ref={menu} class="menu" role="menu" aria-label={label} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      {items.map((item) => (
        <Item key={item.name} item={item} choose={choose} />
      ))}
    </div>
  );
}

/** Where a menu stands that belongs to a button: below it, or above it. */
export function spotBelow(button: Element): Spot {
  const { left, bottom, top } = button.getBoundingClientRect();
  return { left, top: bottom, above: top };
}
