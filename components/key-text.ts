type KeyNames = Readonly<Record<string, string>>;

const macNames: KeyNames = {
  Alt: '⌥',
  Shift: '⇧',
  Ctrl: '⌘',
  Command: '⌘',
  MacCtrl: '⌃',
  Enter: '⏎',
  Delete: '⌦',
  Backspace: '⌫',
};
const otherNames: KeyNames = { Delete: 'Del' };
const names: KeyNames = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** True where keys are written in Apple's signs, from `navigator.platform` ("MacIntel"). */
export function writesMacKeys(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** A key of the shortcut table as the reader's system writes it: `Alt+Shift+S`, or `⌥⇧S` on a Mac. */
export function keyText(key: string, isMac: boolean): string {
  const parts = key
    .split('+')
    .map((part) => (isMac ? macNames[part] : otherNames[part]) ?? names[part] ?? part);
  if (parts.length === 1) return parts[0] ?? key;
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(isMac ? '' : '+');
}
