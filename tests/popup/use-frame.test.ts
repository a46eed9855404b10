import { describe, expect, it } from 'vitest';
import { type Content, heightFor } from '../../entrypoints/popup/use-frame';

const empty: Content = { rows: 0, hasBar: false, hasSite: false, hasDrift: false, overlay: undefined };

describe('the height of the popup', () => {
  it('grows with its content, from what a menu needs to what browsers allow', () => {
    const heights = [0, 1, 4, 5, 9, 10_000].map((rows) => heightFor({ ...empty, rows }));
    expect(heights).toEqual([300, 300, 343, 399, 600, 600]);
  });

  it('makes room for the page, its site, the tag editor and the help', () => {
    const few = { ...empty, rows: 5 };
    expect(heightFor({ ...few, hasBar: true })).toBe(439);
    expect(heightFor({ ...few, hasBar: true, hasSite: true })).toBe(479);
    expect(heightFor({ ...few, hasBar: true, hasDrift: true })).toBe(479);
    expect(heightFor({ ...few, overlay: 'tags' })).toBe(600);
    expect(heightFor({ ...empty, overlay: 'help' })).toBe(600);
  });
});
