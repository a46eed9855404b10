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
  /** A colour to show beside the name, as CSS writes it. */
  color?: string;
  isChosen?: boolean;
  keys?: readonly string[];
  keyName?: string;
};

type Props = {
  label: string;
  items: readonly MenuItem[];
  /** What opened it. */
  anchor: Element;
  /** What it must not cover, if that is more than `anchor`. */
  beside?: Element;
  onClose: () => void;
};

const margin = 4;

/** Where an element is in the window, also if it stands in a frame of it. */
function boxOf(element: Element): { left: number; top: number; bottom: number } {
  let { left, top, bottom } = element.getBoundingClientRect();
  for (let frame = element.ownerDocument.defaultView?.frameElement; frame; ) {
    const outer = frame.getBoundingClientRect();
    left += outer.left + frame.clientLeft;
    top += outer.top + frame.clientTop;
    bottom += outer.top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { left, top, bottom };
}

/** Puts the menu below what opened it; above it, or at the window's foot, where there is no room. */
function place(menu: HTMLElement, anchor: Element, beside: Element): void {
  const { clientWidth, clientHeight } = menu.ownerDocument.documentElement;
  const { top, bottom } = boxOf(beside);
  const lowest = clientHeight - margin - menu.offsetHeight;
  const above = top - menu.offsetHeight;
  const left = Math.min(boxOf(anchor).left, clientWidth - menu.offsetWidth - margin);
  menu.style.left = `${Math.max(margin, left)}px`;
  menu.style.top = `${bottom <= lowest ? bottom : above >= margin ? above : Math.max(margin, lowest)}px`;
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
  const { name, state, color, keyName } = item;
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
      {color && <span class="menu-dot" style={{ background: color }} />}
      <span class="menu-name">{name}</span>
      {keyName && <kbd>{keyName}</kbd>}
    </button>
  );
}

/** A menu of acts. It takes the focus and gives it back when closed; each item also works by its own key. */
export function Menu({ label, items, anchor, beside = anchor, onClose }: Props): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!menu.current) return;
    opener.current = menu.current.ownerDocument.activeElement;
    place(menu.current, anchor, beside);
    const entries = itemsOf(menu.current);
    (entries.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? entries[0])?.focus();
  }, [anchor, beside]);
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
