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

/** Lets our own elements hear an event that the page must not: a copy that never leaves the shadow root. */
function redeliver(event: Event, root: ShadowRoot): boolean {
  const target = root.activeElement;
  if (!target) return true;
  const options = { bubbles: true, cancelable: true, composed: false };
  const copy =
    event instanceof KeyboardEvent
      ? new KeyboardEvent(event.type, { ...options, key: event.key, shiftKey: event.shiftKey })
      : new Event(event.type, options);
  return target.dispatchEvent(copy);
}

/**
 * Takes the keyboard where it is ours: what is typed inside our UI, and everything but text and the browser's own
 * keys while active. Listens on the window before the page does, so that none of it reaches the page.
 */
export function takeKeyboard(window: Window, { stage, isActive, onKey, signal }: Options): void {
  const insideOurs = (event: Event, ours: ReturnType<Options['stage']>) =>
    ours !== undefined && event.composedPath()[0] === ours.host;

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    const ours = stage();
    const isInside = insideOurs(event, ours);
    if (!isInside && (!isActive() || hasModifier(event) || takesText(event.composedPath()[0]))) return;
    event.stopImmediatePropagation();
    if (isInside && ours && !redeliver(event, ours.root)) return event.preventDefault();
    const isTyping = isInside && takesText(ours?.root.activeElement);
    if (!hasModifier(event) && onKey(event, isTyping)) event.preventDefault();
  };
  const onOther = (event: Event) => {
    if (!event.isTrusted) return;
    const ours = stage();
    if (insideOurs(event, ours)) {
      event.stopImmediatePropagation();
      if (ours && event.type === 'input') redeliver(event, ours.root);
    } else if (isActive() && event instanceof KeyboardEvent) {
      if (!hasModifier(event) && !takesText(event.composedPath()[0])) event.stopImmediatePropagation();
    }
  };
  const options = { capture: true, signal };
  window.addEventListener('keydown', onKeyDown, options);
  for (const type of ['keypress', 'keyup', 'beforeinput', 'input'])
    window.addEventListener(type, onOther, options);
}
