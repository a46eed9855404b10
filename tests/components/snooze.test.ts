import { expect, it } from 'vitest';
import { morningOfDate, snoozeChoices } from '../../components/snooze';

// 26 November 2026 is a Thursday.
const at = (month: number, date: number, hours: number, year = 2026) =>
  new Date(year, month - 1, date, hours).getTime();
const offered = (now: number) => snoozeChoices(now).map(({ name, until }) => [name, until] as const);

it('offers the times people mean, on a Thursday afternoon', () => {
  expect(offered(at(11, 26, 15))).toEqual([
    ['Tonight', at(11, 26, 18)],
    ['Tomorrow', at(11, 27, 8)],
    ['This weekend', at(11, 28, 8)],
    ['Next Monday', at(11, 30, 8)],
    ['In a week', at(12, 3, 8)],
    ['In a month', at(12, 26, 8)],
  ]);
});

it.each([
  ['the evening once it has come', at(11, 26, 18), 'Tonight'],
  ['the weekend on a Friday, when it is tomorrow', at(11, 27, 9), 'This weekend'],
  ['the weekend while it lasts', at(11, 28, 9), 'This weekend'],
  ['Monday on a Sunday, when it is tomorrow', at(11, 29, 9), 'Next Monday'],
  ['a week on a Monday, when that is the next Monday', at(11, 30, 9), 'In a week'],
])('leaves out %s', (_, now, name) => {
  expect(offered(now).map(([each]) => each)).not.toContain(name);
});

it('keeps to the end of a shorter month', () => {
  expect(offered(at(1, 31, 12))).toContainEqual(['In a month', at(2, 28, 8)]);
  expect(offered(at(12, 31, 12))).toContainEqual(['In a month', at(1, 31, 8, 2027)]);
});

it('has the same key for a choice at every hour', () => {
  const keyOf = (now: number) => snoozeChoices(now).find(({ name }) => name === 'Tomorrow')?.key;
  expect(keyOf(at(11, 26, 9))).toBe(keyOf(at(11, 26, 20)));
});

it('takes a day that is to come, and no other', () => {
  const now = at(11, 26, 12);
  expect(morningOfDate('2026-12-24', now)).toBe(at(12, 24, 8));
  expect(morningOfDate('2026-11-26', now)).toBeUndefined();
  expect(morningOfDate('soon', now)).toBeUndefined();
});
