import { describe, expect, it } from 'vitest';
import { backupName, nextBackup, parseBackups } from '../../lib/core/backup-plan';

const at = (...[month, date, hours]: [number, number, number]) =>
  new Date(2026, month, date, hours).getTime();
const made = (time: number) => ({ at: time, papers: 1, bytes: 1, name: 'x', mark: '' });

describe('the next backup', () => {
  const kept: [] = [];
  it.each([
    ['never', { every: 'off', to: 'file', kept, last: made(at(10, 26, 12)) }, undefined],
    ['at once where there was none', { every: 'week', to: 'file', kept }, 0],
    ['on the next day', { every: 'day', to: 'file', kept, last: made(at(10, 26, 23)) }, at(10, 27, 0)],
    ['a week later', { every: 'week', to: 'file', kept, last: made(at(10, 26, 23)) }, at(11, 3, 0)],
    [
      'after the day on which nothing was new',
      { every: 'day', to: 'file', kept, last: made(at(10, 1, 3)), checkedAt: at(10, 26, 8) },
      at(10, 27, 0),
    ],
    [
      'an hour after a failure',
      {
        every: 'week',
        to: 'file',
        kept,
        last: made(at(10, 26, 1)),
        failed: { at: at(10, 26, 9), message: '' },
      },
      at(10, 26, 10),
    ],
  ] as const)('is due %s', (_, backups, due) => {
    expect(nextBackup(backups as never)).toBe(due);
  });

  it('does not move with the clocks of summer', () => {
    expect(nextBackup({ every: 'day', to: 'file', kept, last: made(at(2, 28, 12)) })).toBe(at(2, 29, 0));
  });
});

it('reads nothing out of what makes no sense', () => {
  for (const stored of [undefined, null, 7, [], { every: 'hour', to: 7, kept: 'x' }])
    expect(parseBackups(stored)).toMatchObject({ every: 'off', to: 'downloads', kept: [] });
});

it('names a file by its day, as the reader’s clock has it', () => {
  expect(backupName(at(0, 5, 23))).toBe('offprint-2026-01-05.json');
});
