import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, QueueStep } from '../../lib/core/paper';
import { moveInQueue, nextWake, setPriority, snooze, wakeSnoozed } from '../../lib/store/queue';
import { countsOf, listPapers } from '../../lib/store/reads';
import { undo, undoLast } from '../../lib/store/undo';
import { setStatus } from '../../lib/store/writes';
import { contents, manyDrafts, save } from './kit';
import { hour, now, queueOf } from './queue-kit';

describe('the order of the queue', () => {
  const moves: [string, QueueStep, string][] = [
    ['c', 'up', 'acbde'],
    ['c', 'down', 'abdce'],
    ['c', 'top', 'cabde'],
    ['c', 'bottom', 'abdec'],
    ['a', 'up', 'abcde'],
    ['e', 'down', 'abcde'],
    ['bd', 'up', 'badce'],
    ['bd', 'down', 'acbed'],
    ['cd', 'up', 'acdbe'],
    ['ab', 'up', 'abcde'],
    ['db', 'top', 'bdace'],
    ['ae', 'bottom', 'bcdae'],
  ];
  it.each(moves)('with %s moved %s is %s', async (names, to, order) => {
    const { db, idOf, listed } = await queueOf(5);
    const before = await contents(db);
    const { act } = await moveInQueue(db, { paperIds: idOf(names), to, now });
    expect(await listed()).toBe(order);
    expect(act === undefined).toBe(order === 'abcde');
    if (act === undefined) return;
    await undo(db, act, now);
    expect(await contents(db)).toEqual(before);
  });

  it('says what was done, and when there was nothing to do', async () => {
    const { db, idOf } = await queueOf(3);
    const said = async (names: string, to: QueueStep) =>
      (await moveInQueue(db, { paperIds: idOf(names), to, now })).said;
    expect(await said('c', 'top')).toBe('Moved to the top.');
    expect(await said('c', 'up')).toBe('It is there already.');
    expect(await said('ab', 'up')).toBe('Moved 2 papers up.');
  });

  it('lets what is queued later come first', async () => {
    const { db, idOf } = await queueOf(3);
    await moveInQueue(db, { paperIds: idOf('c'), to: 'top', now });
    const { paperIds } = await save(db, manyDrafts(1, 50), now + hour, 'later');
    const { papers } = await listPapers(db, { status: 'later', query: '', limit: 1 });
    expect(papers[0]?.id).toBe(paperIds[0]);
  });

  it('is a permutation that any moves keep, and that undo takes back', async () => {
    const step = fc.record({
      names: fc.subarray([...'abcdef'], { minLength: 1 }),
      to: fc.constantFrom<QueueStep>('top', 'up', 'down', 'bottom'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { db, idOf, listed } = await queueOf(6);
        for (const [turn, { names, to }] of steps.entries())
          await moveInQueue(db, { paperIds: idOf(names.join('')), to, now: now + turn });
        expect([...(await listed())].sort().join('')).toBe('abcdef');
        const made = await db.acts.count();
        for (let act = 1; act < made; act += 1) await undoLast(db, now);
        expect(await listed()).toBe('abcdef');
      }),
      { numRuns: 10 },
    );
  }, 30_000);
});

describe('priority', () => {
  it('puts the high first and the low last, each by hand', async () => {
    const { db, idOf, listed } = await queueOf(5);
    await setPriority(db, { paperIds: idOf('de'), priority: 'high', now });
    expect((await setPriority(db, { paperIds: idOf('a'), priority: 'low', now })).said).toBe('Low priority.');
    expect(await listed()).toBe('debca');
    await moveInQueue(db, { paperIds: idOf('e'), to: 'up', now });
    await moveInQueue(db, { paperIds: idOf('c'), to: 'top', now });
    expect(await listed()).toBe('edcba');
    await setPriority(db, { paperIds: idOf('abcde'), priority: 'normal', now });
    expect(await listed()).not.toBe('edcba');
    expect((await db.papers.toArray()).some((paper: Paper) => paper.priority)).toBe(false);
  });

  it('stays with a paper through its states', async () => {
    const { db, idOf, listed } = await queueOf(3);
    await setPriority(db, { paperIds: idOf('c'), priority: 'high', now });
    await setStatus(db, { paperIds: idOf('c'), status: 'reading', now: now + 1 });
    await setStatus(db, { paperIds: idOf('b'), status: 'reading', now: now + 2 });
    expect(await listed('reading')).toBe('cb');
  });
});

describe('snoozing', () => {
  it('takes papers out of the queue and brings them back on top', async () => {
    const { db, idOf, listed } = await queueOf(4);
    const report = await snooze(db, { paperIds: idOf('cb'), until: now + hour, now });
    expect(report.said).toMatch(/^Snoozed 2 papers until 1[45] November\.$/);
    expect([await listed(), await listed('snoozed')]).toEqual(['ad', 'bc']);
    expect(await countsOf(db)).toMatchObject({ later: 2, snoozed: 2 });
    expect(await nextWake(db)).toBe(now + hour);
    expect(await wakeSnoozed(db, now + hour - 1)).toBe(0);
    expect(await wakeSnoozed(db, now + 2 * hour)).toBe(2);
    expect([await listed(), await listed('snoozed')]).toEqual(['bcad', '']);
    expect(await countsOf(db)).toMatchObject({ later: 4, snoozed: 0 });
    expect(await nextWake(db)).toBeUndefined();
  });

  it('is found by is:snoozed, and not searched in the queue', async () => {
    const { db, idOf, listed } = await queueOf(3);
    await snooze(db, { paperIds: idOf('b'), until: now + hour, now });
    expect(await listed('later', 'study')).toBe('ac');
    const found = await listPapers(db, { status: 'all', query: 'is:snoozed', limit: 9 });
    expect(found.papers.map(({ id }) => id)).toEqual(idOf('b'));
    await wakeSnoozed(db, now + hour);
    expect(await listed('later', 'study')).toHaveLength(3);
  });

  it('can be undone, before and after it is over', async () => {
    const { db, idOf, listed } = await queueOf(3);
    const before = await contents(db);
    const first = await snooze(db, { paperIds: idOf('b'), until: now + hour, now });
    await undo(db, first.act ?? 0, now);
    expect(await contents(db)).toEqual(before);
    const second = await snooze(db, { paperIds: idOf('b'), until: now + hour, now });
    await wakeSnoozed(db, now + hour);
    await undo(db, second.act ?? 0, now + hour);
    expect(await listed()).toBe('abc');
    expect(await contents(db)).toEqual(before);
  });

  it('ends when the paper is moved to another state', async () => {
    const { db, idOf, listed } = await queueOf(3);
    await snooze(db, { paperIds: idOf('b'), until: now + hour, now });
    await setStatus(db, { paperIds: idOf('b'), status: 'reading', now });
    expect([await listed('reading'), await listed('snoozed')]).toEqual(['b', '']);
    expect(await nextWake(db)).toBeUndefined();
  });

  it('brings each back when its own time has come', async () => {
    const { db, idOf, listed } = await queueOf(4);
    await snooze(db, { paperIds: idOf('a'), until: now + 3 * hour, now });
    await snooze(db, { paperIds: idOf('b'), until: now + hour, now });
    expect(await listed('snoozed')).toBe('ba');
    await wakeSnoozed(db, now + 2 * hour);
    expect([await listed(), await listed('snoozed')]).toEqual(['bcd', 'a']);
    expect(await nextWake(db)).toBe(now + 3 * hour);
  });
});

it('counts a snoozed paper among all', async () => {
  const { db, idOf } = await queueOf(3);
  await snooze(db, { paperIds: idOf('b'), until: now + hour, now });
  const { total } = await listPapers(db, { status: 'all', query: '', limit: 1 });
  expect(total).toBe(await db.papers.count());
});
