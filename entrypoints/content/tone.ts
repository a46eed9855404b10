import { parentOf } from '../../lib/detect/roots';
import { onceAFrame } from './once-a-frame';

/** Whether a page is light or dark where its papers stand: what the marks' colours must contrast with. */
export type Tone = 'light' | 'dark';

const numbers = (color: string) => (color.match(/-?[\d.]+(?:e-?\d+)?%?/gi) ?? []).map(readNumber);

function readNumber(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
}

/**
 * How light a computed CSS colour is, from 0 to 1; undefined for one that shows what is below it. Computed colours are
 * `rgb()`, `color()`, `lab()`, `lch()`, `oklab()` or `oklch()` (CSS Color 4 §15).
 */
export function lightnessOf(color: string): number | undefined {
  const [space = '', rest = ''] = color.split('(');
  const alpha = rest.includes('/') ? numbers(rest.split('/')[1] ?? '')[0] : undefined;
  const [a = 0, b = 0, c = 0, fourth = 1] = numbers(rest.split('/')[0]?.replace(/^[a-z][\w-]*\s/i, '') ?? '');
  if ((alpha ?? (space.startsWith('rgb') ? fourth : 1)) < 0.5 || !rest) return undefined;
  if (space.startsWith('ok')) return a;
  if (space.startsWith('l')) return a / 100;
  const scale = space.startsWith('rgb') ? 255 : 1;
  return (0.2126 * a + 0.7152 * b + 0.0722 * c) / scale;
}

/** The tone of the page behind an element: of the nearest background that covers, else of the page's own scheme. */
export function toneAt(element: Element, view: Window): Tone {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const lightness = lightnessOf(view.getComputedStyle(node).backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light';
  }
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const prefersDark = () => view.matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (!scheme.includes('light') || prefersDark()) ? 'dark' : 'light';
}

/** The stacking level of the page's own content around an element: marks stand on it, and below what is higher. */
export function levelAt(element: Element, view: Window): number {
  let level = 1;
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const index = Number.parseInt(view.getComputedStyle(node).zIndex, 10);
    if (index > 0) level = index;
  }
  return level;
}

/** Calls back, at most once a frame, when a page may have turned light or dark: with the system, or by a click of the reader. Ends with the signal. */
export function watchTone(window: Window & typeof globalThis, onTurn: () => void, signal: AbortSignal): void {
  const soon = onceAFrame(window, onTurn, signal);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal });
  // A page that fades from one to the other is there only when that has ended.
  for (const event of ['click', 'transitionend'])
    window.document.addEventListener(event, soon, { capture: true, passive: true, signal });
}
