import { describe, expect, it } from 'vitest';
import { makeSeenClock } from '../../entrypoints/content/seen';

describe('papers count as seen', () => {
  it('after a second on screen, and are told once', () => {
    const clock = makeSeenClock();
    clock.enter('a', 0);
    expect(clock.take(999)).toEqual([]);
    expect(clock.take(1000)).toEqual(['a']);
    expect(clock.take(5000)).toEqual([]);
  });

  it('when they have left the screen since, but not when they only flew by', () => {
    const clock = makeSeenClock();
    clock.enter('read', 0);
    clock.enter('passed', 900);
    clock.leave('read', 1200);
    clock.leave('passed', 1200);
    expect(clock.take(5000)).toEqual(['read']);
  });

  it('not while the reader looks at something else', () => {
    const clock = makeSeenClock();
    clock.enter('a', 0);
    clock.pause(500);
    expect(clock.take(60_000)).toEqual([]);
    clock.resume(60_000);
    expect(clock.take(60_900)).toEqual([]);
    expect(clock.take(61_000)).toEqual(['a']);
  });

  it('when the reader looks away after a second', () => {
    const clock = makeSeenClock();
    clock.enter('a', 0);
    clock.pause(1500);
    expect(clock.take(1500)).toEqual(['a']);
  });
});
