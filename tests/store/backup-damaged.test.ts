import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { mergeBackup } from '../../lib/store/merge-backup';
import { setAsideDamaged } from '../../lib/store/quarantine';
import { listPapers } from '../../lib/store/reads';
import { writeBackup } from '../../lib/store/reads-backup';
import { replaceLibrary } from '../../lib/store/replace';
import { addToRestore, beginRestore } from '../../lib/store/restore';
import type { Library } from '../../lib/store/schema';
import { undo } from '../../lib/store/undo';
import { freshLibrary, manyDrafts, save } from './kit';

const now = 1_700_000_000_000;

async function backupOf(db: Library): Promise<string> {
  const parts: string[] = [];
  await writeBackup(db, { now, write: (text) => void parts.push(text) });
  return parts.join('');
}

async function read(db: Library, text: string, mode: 'replace' | 'merge') {
  await beginRestore(db, mode);
  await addToRestore(db, text.split('\n'));
  return await (mode === 'replace' ? replaceLibrary : mergeBackup)(db, now + 5);
}

/** A library with a record that is no paper any more. */
async function withDamage(): Promise<{ db: Library; bad: { id: string } }> {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(3), now);
  const bad = { id: paperIds[0] ?? '', savedAt: now, title: 7, note: 'still mine' };
  await db.table('papers').put(bad);
  return { db, bad };
}

describe('a backup of a library with a damaged record', () => {
  it('can be taken in: the record is in it as one that is set aside', async () => {
    const { db, bad } = await withDamage();
    const text = await backupOf(db);
    for (const mode of ['replace', 'merge'] as const) {
      const other = await freshLibrary();
      await read(other, text, mode);
      expect(await other.papers.count()).toBe(2);
      expect(await other.quarantine.toArray()).toEqual([{ id: bad.id, at: now, record: bad }]);
    }
  });

  it('has what was set aside before, and a replacing gives it back when undone', async () => {
    const { db, bad } = await withDamage();
    await setAsideDamaged(db, now + 1);
    const text = await backupOf(db);
    const other = await freshLibrary();
    await save(other, manyDrafts(1, 50), now);
    const { act = 0 } = await read(db, await backupOf(other), 'replace');
    expect(await db.quarantine.count()).toBe(0);
    await undo(db, act, now + 9);
    expect(await db.quarantine.toArray()).toMatchObject([{ id: bad.id, record: bad }]);
    expect(await backupOf(db)).toBe(text);
    expect((await listPapers(db, { status: 'all', query: '', limit: 9 })).unread).toBeUndefined();
  });

  it('does not take the place of what is set aside here', async () => {
    const { db, bad } = await withDamage();
    const text = await backupOf(db);
    await setAsideDamaged(db, now + 1);
    await read(db, text, 'merge');
    expect(await db.quarantine.toArray()).toEqual([{ id: bad.id, at: now + 1, record: bad }]);
  });
});
