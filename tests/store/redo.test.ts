import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInQueue, setPriority, snooze } from '../../lib/store/queue';
import { countsOf, lastUndoable } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';
import { renameTag } from '../../lib/store/tag-writes';
import { redo, redoLast, undoLast } from '../../lib/store/undo';
import { unite } from '../../lib/store/unite';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { contents, freshLibrary, manyDrafts, recount, save } from './kit';

const now = 1_700_000_000_000;

async function withPapers(count: number): Promise<{ db: Library; paperIds: string[] }> {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(count), now - 9000, 'later');
  return { db, paperIds };
}

type Do = (db: Library, paperIds: string[], at: number) => Promise<unknown>;

const acts: Record<string, Do> = {
  status: (db, paperIds, at) => setStatus(db, { paperIds, status: 'read', now: at }),
  tags: (db, paperIds, at) => setTags(db, { paperIds, add: ['a/b'], drop: ['c'], now: at }),
  rename: (db, _, at) => renameTag(db, { tag: 'a', to: 'c', now: at }),
  note: (db, [paperId = ''], at) => setNote(db, { paperId, note: `Noted ${at}.`, now: at }),
  remove: (db, paperIds, at) => removePapers(db, { paperIds, now: at }),
  top: (db, paperIds, at) => moveInQueue(db, { paperIds, to: 'top', now: at }),
  priority: (db, paperIds, at) => setPriority(db, { paperIds, priority: 'high', now: at }),
  snooze: (db, paperIds, at) => snooze(db, { paperIds, until: at + 9000, now: at }),
  save: (db, _, at) => save(db, manyDrafts(2, at % 100), at),
  unite: (db, paperIds, at) => unite(db, { paperIds, now: at }),
};

describe('redo', () => {
  it('does again what was undone, and that can be undone again', async () => {
    const { db, paperIds } = await withPapers(3);
    const before = await contents(db);
    const { act } = await setStatus(db, { paperIds, status: 'read', now });
    const after = await contents(db);
    await undoLast(db, now + 1);
    expect(await redoLast(db, now + 2)).toEqual({ act, said: 'Done again: moved 3 papers to Read.' });
    expect(await contents(db)).toEqual(after);
    await undoLast(db, now + 3);
    expect(await contents(db)).toEqual(before);
    await redoLast(db, now + 4);
    expect(await contents(db)).toEqual(after);
  });

  it('of one act by name happens only if that is the one', async () => {
    const { db, paperIds } = await withPapers(2);
    const first = await setStatus(db, { paperIds, status: 'read', now });
    const second = await setNote(db, { paperId: paperIds[0] ?? '', note: 'Else.', now: now + 1 });
    await undoLast(db, now + 2);
    const other = redo(db, first.act ?? 0, now + 3);
    await expect(other).rejects.toMatchObject({ name: 'NotFound', message: 'There is nothing to redo.' });
    expect(await redo(db, second.act ?? 0, now + 4)).toMatchObject({ act: second.act });
  });

  it('has nothing to do where nothing was undone, or something was done since', async () => {
    const { db, paperIds } = await withPapers(2);
    await expect(redoLast(db, now)).rejects.toMatchObject({ name: 'NotFound' });
    await setStatus(db, { paperIds, status: 'read', now });
    await undoLast(db, now + 1);
    await setNote(db, { paperId: paperIds[0] ?? '', note: 'Else.', now: now + 2 });
    await expect(redoLast(db, now + 3)).rejects.toMatchObject({
      name: 'NotFound',
      message: 'There is nothing to redo.',
    });
  });

  it('refuses what was changed in the same moment, and changes nothing', async () => {
    const { db, paperIds } = await withPapers(1);
    await setStatus(db, { paperIds, status: 'read', now });
    await undoLast(db, now + 1);
    await setStatus(db, { paperIds, status: 'saved', now: now + 1 });
    const before = await contents(db);
    await expect(redoLast(db, now + 2)).rejects.toMatchObject({
      name: 'ChangedSince',
      message: expect.stringMatching(/so nothing was done again\.$/),
    });
    expect(await contents(db)).toEqual(before);
  });

  it('takes any acts back and does them again, without a trace', async () => {
    const names = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(2)), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(names, fc.nat(5), async (chosen, undone) => {
        const { db, paperIds } = await withPapers(3);
        const states = [await contents(db)];
        let at = now;
        for (const [name, from] of chosen) {
          const newest = (await lastUndoable(db))?.id;
          at += 1;
          await acts[name]?.(db, paperIds.slice(from), at).catch(() => undefined);
          if ((await lastUndoable(db))?.id !== newest) states.push(await contents(db));
        }
        const steps = Math.min(undone, states.length - 1);
        for (let back = 1; back <= steps; back += 1) {
          await undoLast(db, at + 1);
          expect(await contents(db)).toEqual(states.at(-1 - back));
        }
        for (let back = steps - 1; back >= 0; back -= 1) {
          await redoLast(db, at + 2);
          expect(await contents(db)).toEqual(states.at(-1 - back));
        }
        expect(await countsOf(db)).toEqual((await recount(db)).counts);
      }),
      { numRuns: 25 },
    );
  });
});
