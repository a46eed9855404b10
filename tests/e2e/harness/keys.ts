import type { Send } from './session';

const modifierBits = { Alt: 1, Ctrl: 2, Meta: 4, Shift: 8 } as const;
const windowsCodes: Record<string, number> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

/** What a key types into a field, if anything. */
const textOf = (key: string): string | undefined =>
  key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;

/** The physical key: letters and digits by themselves, named keys by name. */
function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
}

/** Presses a key as the shortcut table writes it (`Shift+J`, `Ctrl+Enter`, `?`) in whatever has the focus. */
export async function pressKey(send: Send, name: string): Promise<void> {
  const parts = name.split(/\+(?=.)/);
  const key = parts.pop() ?? '';
  const modifiers = parts.reduce((bits, part) => bits | modifierBits[part as keyof typeof modifierBits], 0);
  const isPlain = (modifiers & ~modifierBits.Shift) === 0;
  const text = isPlain ? textOf(key) : undefined;
  const windowsVirtualKeyCode = windowsCodes[key] ?? key.toUpperCase().charCodeAt(0);
  const common = { key, code: codeOf(key), modifiers, windowsVirtualKeyCode };
  await send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...(text && { text }) });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
}
