import { describe, expect, it } from 'vitest';
import { keyText, writesMacKeys } from '../../components/key-text';

describe('keys as the reader’s system writes them', () => {
  it.each([
    ['Alt+Shift+S', 'Alt+Shift+S', '⌥⇧S'],
    ['Ctrl+z', 'Ctrl+Z', '⌘Z'],
    ['ArrowDown', '↓', '↓'],
    ['Escape', 'Esc', 'Esc'],
    ['Enter', 'Enter', '⏎'],
    ['j', 'j', 'j'],
    ['?', '?', '?'],
    ['Shift+S', 'Shift+S', '⇧S'],
    // What Chrome on a Mac already writes in signs stays as it is.
    ['⌥⇧S', '⌥⇧S', '⌥⇧S'],
  ])('%s is %s, and %s on a Mac', (key, other, mac) => {
    expect([keyText(key, false), keyText(key, true)]).toEqual([other, mac]);
  });

  it('knows a Mac by its platform', () => {
    expect(['MacIntel', 'Linux x86_64', 'Win32'].map(writesMacKeys)).toEqual([true, false, false]);
  });
});
