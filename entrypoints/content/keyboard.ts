import { seatOf } from './seat';

type Options = {
  /** Our element on the page, once there is one, and what is focused inside it. */
  stage(): { host: Element; root: ShadowRoot } | undefined;
  /** True while the page's keys are ours, as in triage. */
  isActive(): boolean;
  /** Does what a key means; true if it means something. */
  onKey(press: KeyboardEvent, isTyping: boolean): boolean;
  signal: AbortSignal;
};

const buttonTypes = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** True when keys pressed in this element write something. */
export function takesText(target: EventTarget | null | undefined): boolean {
  const element = target as Partial<HTMLInputElement> | null | undefined;
  const name = element?.localName;
  if (name === 'input') return !buttonTypes.has(element?.type ?? 'text');
  return name === 'textarea' || name === 'select' || element?.isContentEditable === true;
}

const hasModifier = ({ altKey, ctrlKey, metaKey }: KeyboardEvent) => altKey || ctrlKey || metaKey;

/**
 * Lets our own elements hear an event that the page must not: a copy that never leaves the shadow root. It is a plain
 * event with the key's properties, because Firefox lets every keyboard event out of shadow roots. False if it was used.
 */
function redeliver(event: Event, root: ShadowRoot): boolean {
  const copy = new Event(event.type, { bubbles: true, cancelable: true });
  if (event instanceof KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    Object.assign(copy, { key, altKey, ctrlKey, metaKey, shiftKey });
  }
  return root.activeElement?.dispatchEvent(copy) ?? true;
}

const isPageText = (event: Event) => takesText(event.composedPath()[0]);

/**
 * Takes the keyboard where it is ours: what is typed inside our UI, and everything but text and the browser's own
 * keys while active. Hears the window before the page does, so that none of it reaches the page.
 */
export function takeKeyboard(window: Window, { stage, isActive, onKey, signal }: Options): void {
  // Keys whose press was ours: their release is ours too, whatever the press has ended.
  const held = new Set<string>();
  /** Where an event happens in our UI; undefined for one that happens in the page. */
  const rootOf = (event: Event) => {
    const ours = stage();
    return ours && event.composedPath()[0] === ours.host ? ours.root : undefined;
  };
  const isOursInPage = (event: KeyboardEvent) => isActive() && !hasModifier(event) && !isPageText(event);

  const onKeyDown = (event: KeyboardEvent) => {
    const root = rootOf(event);
    if (!event.isTrusted || event.isComposing || (!root && !isOursInPage(event))) return;
    event.stopImmediatePropagation();
    held.add(event.code);
    const isUsed = root !== undefined && !redeliver(event, root);
    const isTyping = takesText(root?.activeElement);
    if (isUsed || (!hasModifier(event) && onKey(event, isTyping))) event.preventDefault();
  };
  const onKeyEnd = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const wasOurs = event.type === 'keyup' && held.delete(event.code);
    if (wasOurs || rootOf(event) || isOursInPage(event)) event.stopImmediatePropagation();
  };
  const onInput = (event: Event) => {
    const root = rootOf(event);
    if (!event.isTrusted || !root) return;
    event.stopImmediatePropagation();
    if (event.type === 'input') redeliver(event, root);
  };
  const seat = seatOf(globalThis, window);
  seat.hear = (event) => {
    if (event.type === 'keydown') onKeyDown(event as KeyboardEvent);
    else if (event.type.startsWith('key')) onKeyEnd(event as KeyboardEvent);
    else onInput(event);
  };
  signal.addEventListener('abort', () => {
    seat.hear = undefined;
  });
}
