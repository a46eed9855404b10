import { describe, expect, it } from 'vitest';
import { actOf, keyOf, scopes, shortcuts } from '../../lib/core/shortcuts';

const press = (
  key: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('keyOf', () => {
  it.each([
    [press('j'), 'j'],
    [press('J', { shiftKey: true }), 'Shift+J'],
    [press('?', { shiftKey: true }), '?'],
    [press('Enter', { shiftKey: true }), 'Shift+Enter'],
    [press('z', { ctrlKey: true }), 'Ctrl+z'],
    [press('z', { metaKey: true }), 'Ctrl+z'],
    [press('s', { altKey: true }), 'Alt+s'],
  ])('writes %o as %s', (event, written) => {
    expect(keyOf(event)).toBe(written);
  });
});

describe('the table', () => {
  it.each(scopes)('has each key and each act once in scope %s', (scope) => {
    const rows = shortcuts.filter((row) => row.scope === scope);
    const keys = rows.flatMap((row) => row.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(rows.map((row) => row.act)).size).toBe(rows.length);
  });

  it('gives the act of a key in its own scope only', () => {
    expect(actOf('popup', press('j'))).toBe('next');
    expect(actOf('triage', press('x'))).toBe('toDismissed');
    expect(actOf('popup', press('x'))).toBe('remove');
    expect(actOf('popup', press('§'))).toBeUndefined();
  });
});
