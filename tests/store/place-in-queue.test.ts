import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../lib/core/paper';
import { placeInQueue } from '../../lib/store/place-in-queue';
import { setPriority, snooze } from '../../lib/store/queue';
import { undo, undoLast } from '../../lib/store/undo';
import { contents } from './kit';
import { now, queueOf } from './queue-kit';

describe('papers put beside another', () => {
  const moves: [string, Side, string, string][] = [
    ['d', 'above', 'b', 'adbce'],
    ['a', 'below', 'c', 'bcade'],
    ['e', 'above', 'a', 'eabcd'],
    ['a', 'below', 'e', 'bcdea'],
    ['be', 'above', 'd', 'acbed'],
    ['bcd', 'above', 'a', 'bcdae'],
    ['ac', 'below', 'e', 'bdeac'],
    ['cd', 'below', 'a', 'acdbe'],
    ['abe', 'below', 'b', 'baecd'],
  ];
  it.each(moves)('with %s %s %s is %s', async (names, side, beside, order) => {
    const { db, idOf, listed } = await queueOf(5);
    const before = await contents(db);
    const [stays = ''] = idOf(beside);
    const { act = 0 } = await placeInQueue(db, { paperIds: idOf(names), beside: stays, side, now });
    expect(await listed()).toBe(order);
    await undo(db, act, now);
    expect(await contents(db)).toEqual(before);
  });

  it('land where they were put, however often, and undo takes it all back', async () => {
    const step = fc.record({
      names: fc.subarray([...'abcdef'], { minLength: 1, maxLength: 3 }),
      beside: fc.constantFrom(...'abcdef'),
      side: fc.constantFrom<Side>('above', 'below'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { db, idOf, listed } = await queueOf(6);
        let order = 'abcdef';
        for (const { names, beside, side } of steps) {
          if (names.includes(beside)) continue;
          const moved = [...order].filter((name) => names.includes(name)).join('');
          const rest = [...order].filter((name) => !names.includes(name)).join('');
          const at = rest.indexOf(beside) + (side === 'below' ? 1 : 0);
          order = rest.slice(0, at) + moved + rest.slice(at);
          await placeInQueue(db, { paperIds: idOf(moved), beside: idOf(beside)[0] ?? '', side, now });
          expect(await listed()).toBe(order);
        }
        const made = await db.acts.count();
        for (let act = 1; act < made; act += 1) await undoLast(db, now);
        expect(await listed()).toBe('abcdef');
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});

describe('papers put among those of another priority', () => {
  async function prioritized() {
    const queue = await queueOf(5);
    const { db, idOf } = queue;
    await setPriority(db, { paperIds: idOf('ab'), priority: 'high', now });
    await setPriority(db, { paperIds: idOf('e'), priority: 'low', now });
    const put = async (names: string, side: Side, beside: string) =>
      (await placeInQueue(db, { paperIds: idOf(names), beside: idOf(beside)[0] ?? '', side, now })).said;
    const priorities = async () => (await db.papers.bulkGet(idOf('abcde'))).map((paper) => paper?.priority);
    return { ...queue, put, priorities };
  }

  it('take on that of the one they are put beside', async () => {
    const { put, listed, priorities } = await prioritized();
    expect(await put('d', 'above', 'b')).toBe('Moved, now with high priority.');
    expect(await listed()).toBe('adbce');
    expect(await put('ab', 'below', 'e')).toBe('Moved 2 papers, now with low priority.');
    expect(await listed()).toBe('dceab');
    expect(await priorities()).toEqual(['low', 'low', undefined, 'high', 'low']);
  });

  it('keep their own where the two meet', async () => {
    const { put, listed, priorities } = await prioritized();
    expect(await put('d', 'below', 'b')).toBe('Moved.');
    expect(await put('a', 'above', 'd')).toBe('Moved.');
    expect(await listed()).toBe('badce');
    expect(await priorities()).toEqual(['high', 'high', undefined, undefined, 'low']);
  });
});

it('is refused beside what is snoozed', async () => {
  const { db, idOf } = await queueOf(2);
  await snooze(db, { paperIds: idOf('b'), until: now + 1000, now });
  const moving = placeInQueue(db, { paperIds: idOf('a'), beside: idOf('b')[0] ?? '', side: 'above', now });
  await expect(moving).rejects.toMatchObject({ name: 'BadRequest' });
});
