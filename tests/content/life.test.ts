import { describe, expect, it } from 'vitest';
import { claimLife } from '../../entrypoints/content/life';

describe('the life of a content script', () => {
  it('is given once in a world', () => {
    const world = {};
    const { signal } = new AbortController();
    expect(claimLife(world, signal, () => true)).toBeDefined();
    expect(claimLife(world, signal, () => true)).toBeUndefined();
  });

  it('goes on when the script is merely injected again', () => {
    const stop = new AbortController();
    const life = claimLife({}, stop.signal, () => true);
    stop.abort();
    expect(life?.signal.aborted).toBe(false);
  });

  it('ends with the extension, and another can begin', () => {
    const world = {};
    const stop = new AbortController();
    const life = claimLife(world, stop.signal, () => false);
    stop.abort();
    expect(life?.signal.aborted).toBe(true);
    expect(claimLife(world, new AbortController().signal, () => true)).toBeDefined();
  });
});
