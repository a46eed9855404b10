import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { mergeBackup } from '../../lib/store/merge-backup';
import { keepPromises } from '../../lib/store/pending';
import { setAsideDamaged } from '../../lib/store/quarantine';
import { listPapers } from '../../lib/store/reads';
import { replaceLibrary } from '../../lib/store/replace';
import { addToRestore, beginRestore } from '../../lib/store/restore';
import type { Library } from '../../lib/store/schema';
import { undo } from '../../lib/store/undo';
import { unite } from '../../lib/store/unite';
import { removePapers } from '../../lib/store/writes';
import { backupOf, freshLibrary, manyDrafts, save } from './kit';

const now = 1_700_000_000_000;

async function read(db: Library, text: string, mode: 'replace' | 'merge') {
  await beginRestore(db, mode);
  await addToRestore(db, text.split('\n'));
  const report = await (mode === 'replace' ? replaceLibrary : mergeBackup)(db, now + 5);
  await keepPromises(db);
  return report;
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
    const text = await backupOf(db, now);
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
    const text = await backupOf(db, now);
    const other = await freshLibrary();
    await save(other, manyDrafts(1, 50), now);
    const { act = 0 } = await read(db, await backupOf(other, now), 'replace');
    expect(await db.quarantine.count()).toBe(0);
    await undo(db, act, now + 9);
    expect(await db.quarantine.toArray()).toMatchObject([{ id: bad.id, record: bad }]);
    expect(await backupOf(db, now)).toBe(text);
    expect((await listPapers(db, { status: 'all', query: '', limit: 9 })).unread).toBeUndefined();
  });

  it('can be taken in where a damaged record is known by what no key is made of', async () => {
    const { db, bad } = await withDamage();
    await db.table('papers').put({ ...bad, id: 'two\nlines' });
    const other = await freshLibrary();
    await read(other, await backupOf(db, now), 'replace');
    expect((await other.quarantine.toArray()).map(({ id }) => id)).toContain('two lines');
  });

  it('does not take the place of what is set aside here', async () => {
    const { db, bad } = await withDamage();
    const text = await backupOf(db, now);
    await setAsideDamaged(db, now + 1);
    await read(db, text, 'merge');
    expect(await db.quarantine.toArray()).toEqual([{ id: bad.id, at: now + 1, record: bad }]);
  });
});

describe('a backup made by hand', () => {
  const ways: [string, (id: string) => string][] = [
    ['a line feed', (id) => `${id}\\n1`],
    ['another control character', (id) => `${id}\\u0085`],
    ['what is no character', (id) => `\\uffff${id}`],
  ];
  it.each(ways)('is refused where the id of a paper has %s', async (_, change) => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(3), now);
    const [id = ''] = paperIds;
    const text = (await backupOf(db, now)).replaceAll(`"id":"${id}"`, `"id":"${change(id)}"`);
    await expect(read(db, text, 'replace')).rejects.toMatchObject({ name: 'BadBackup' });
    expect(await db.papers.count()).toBe(3);
  });

  const within: [string, (paperIds: string[]) => string][] = [
    ['in the bin', ([, , binned = '']) => binned],
    ['that went into another', ([, younger = '']) => younger],
  ];
  it.each(within)('is refused where a paper %s has such an id', async (_, idOf) => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(3), now);
    const [a = '', b = '', c = ''] = [...paperIds].sort();
    await removePapers(db, { paperIds: [c], now });
    await unite(db, { paperIds: [a, b], now });
    const id = idOf([a, b, c]);
    const broken = (line: string) =>
      line.includes('"paper":')
        ? line.replaceAll(`"${id}"`, `"${id}\\n"`).replace(`{"id":"${id}\\n"`, `{"id":"${id}"`)
        : line;
    const text = (await backupOf(db, now)).split('\n').map(broken).join('\n');
    await expect(read(db, text, 'replace')).rejects.toMatchObject({ name: 'BadBackup' });
  });
});
