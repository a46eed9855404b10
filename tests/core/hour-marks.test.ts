import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hourMarks, hourRanges } from '../../lib/core/hour-marks';

/** How often the stretches of marks have an hour. */
const timesIn = (ranges: readonly { from: string; to: string }[], hour: number) =>
  ranges.flatMap(({ from, to }) => hourMarks(hour).filter((mark) => from <= mark && mark <= to)).length;

it('have each hour of a stretch once, and no other', () => {
  const hours = fc.integer({ min: 0, max: 600_000 });
  fc.assert(
    fc.property(hours, hours, hours, (from, to, any) => {
      const ranges = hourRanges(from, to);
      for (const hour of [any, from - 1, from, from + 1, to - 1, to, to + 1].filter((each) => each >= 0))
        expect(timesIn(ranges, hour), `${hour} in ${from}..${to}`).toBe(from <= hour && hour < to ? 1 : 0);
    }),
  );
});

it('reach as far as hours can be told apart, and are few', () => {
  const since = hourRanges(480_001, Number.MAX_SAFE_INTEGER);
  expect(since).toHaveLength(3);
  expect(timesIn(since, 36 ** 5 + 9)).toBe(1);
  expect(hourRanges(0, Number.MAX_SAFE_INTEGER)).toHaveLength(1);
  expect(hourRanges(7, 7)).toEqual([]);
});
