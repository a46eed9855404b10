import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../lib/core/paper';
import { deleteForever, restorePapers } from '../../lib/store/bin';
import { mergeBackup } from '../../lib/store/merge-backup';
import { keepPromises } from '../../lib/store/pending';
import { setPriority, snooze } from '../../lib/store/queue';
import { countsOf, listPapers } from '../../lib/store/reads';
import { writeBackup } from '../../lib/store/reads-backup';
import { replaceLibrary } from '../../lib/store/replace';
import { addToRestore, beginRestore, type RestoreMode } from '../../lib/store/restore';
import type { Library } from '../../lib/store/schema';
import { tendIndex } from '../../lib/store/search-build';
import { saveSearch } from '../../lib/store/searches';
import { sawPapers } from '../../lib/store/sightings';
import { setTagColor } from '../../lib/store/tag-writes';
import { undo } from '../../lib/store/undo';
import { visitListing } from '../../lib/store/visits';
import { removePapers, setNote, setStatus, setTags } from '../../lib/store/writes';
import { aDraft, freshLibrary, manyDrafts, page, recount, save } from './kit';

const now = 1_700_000_000_000;

async function backupOf(db: Library): Promise<string> {
  const parts: string[] = [];
  await writeBackup(db, { now, settings: { marks: 'dim' }, write: (part) => void parts.push(part) });
  return parts.join('');
}

async function restore(db: Library, text: string, mode: RestoreMode, at = now + 5000) {
  await beginRestore(db, mode);
  await addToRestore(db, text.split('\n'));
  const report = await (mode === 'replace' ? replaceLibrary : mergeBackup)(db, at);
  await keepPromises(db);
  return report;
}

/** What a backup holds, record by record; without when each was changed, where merging has its own time. */
function recordsOf(text: string, isTimeless = false): object[] {
  const [, ...records] = JSON.parse(text) as object[];
  if (!isTimeless) return records;
  return records.map((record) =>
    JSON.parse(JSON.stringify(record, (key, value) => (key === 'changedAt' ? undefined : value))),
  );
}

/** A library with something of everything. */
async function richLibrary(): Promise<{ db: Library; paperIds: string[] }> {
  const db = await freshLibrary();
  const { paperIds } = await save(db, manyDrafts(8), now - 9000, 'later');
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = paperIds;
  await save(
    db,
    [aDraft({ ids: ['arxiv:2401.10000', 'doi:10.1234/a'], venue: 'River Studies' })],
    now - 8000,
  );
  await setTags(db, { paperIds: [a, b], add: ['ml/vision', 'to cite'], drop: [], now });
  await setTagColor(db, { tag: 'ml', color: 'teal', now });
  await setNote(db, { paperId: a, note: 'Mine,\nof “two” lines.', now });
  await setPriority(db, { paperIds: [b], priority: 'high', now });
  await snooze(db, { paperIds: [c], until: now + 9_000_000, now });
  await setStatus(db, { paperIds: [d], status: 'read', now });
  await removePapers(db, { paperIds: [e, f], now });
  await deleteForever(db, { paperIds: [f], now });
  await saveSearch(db, { name: 'Vision', query: 'tag:ml', now });
  await sawPapers(db, manyDrafts(3, 40), now);
  await visitListing(db, { url: page, now });
  return { db, paperIds };
}

describe('a backup', () => {
  it('is one JSON document that says what it is', async () => {
    const { db } = await richLibrary();
    const [header, ...records] = JSON.parse(await backupOf(db));
    expect(header).toEqual({ offprint: 'backup', version: 1, madeAt: now, settings: { marks: 'dim' } });
    expect(records.at(-1)).toEqual({ end: { records: records.length - 1 } });
    expect(JSON.stringify(records)).not.toContain('"rev"');
  });

  it('gives an empty library all that it was made of, also what follows from it', async () => {
    const { db } = await richLibrary();
    const text = await backupOf(db);
    const other = await freshLibrary();
    expect((await restore(other, text, 'replace')).said).toBe(
      'Replaced the library by 6 papers of the backup.',
    );
    expect(recordsOf(await backupOf(other))).toEqual(recordsOf(text));
    expect(await countsOf(other)).toEqual(await countsOf(db));
    await tendIndex(other);
    for (const query of ['mine', 'tag:ml', 'is:snoozed', 'study'])
      expect(
        (await listPapers(other, { status: 'all', query, limit: 9 })).papers.map(({ id }) => id),
      ).toEqual((await listPapers(db, { status: 'all', query, limit: 9 })).papers.map(({ id }) => id));
    expect(await other.staged.count()).toBe(0);
  });

  it('survives any library', async () => {
    const kept = fc.record({
      title: fc.string({ minLength: 1, maxLength: 40 }).map((text) => `T${text}`),
      status: fc.constantFrom<Status>('saved', 'later', 'reading', 'read', 'dismissed'),
      tags: fc.array(fc.constantFrom('a', 'a/b', 'C d', '日本'), { maxLength: 3 }),
      note: fc.string({ unit: 'grapheme', maxLength: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(kept, { maxLength: 5 }), async (papers) => {
        const db = await freshLibrary();
        for (const [index, { title, status, tags, note }] of papers.entries()) {
          const { paperIds } = await save(
            db,
            [aDraft({ title, ids: [`doi:10.1234/${index}`] })],
            now,
            status,
          );
          await setTags(db, { paperIds, add: tags, drop: [], now });
          await setNote(db, { paperId: paperIds[0] ?? '', note, now });
        }
        const text = await backupOf(db);
        const [replaced, merged] = [await freshLibrary(), await freshLibrary()];
        await restore(replaced, text, 'replace');
        await restore(merged, text, 'merge');
        expect(recordsOf(await backupOf(replaced))).toEqual(recordsOf(text));
        expect(await merged.papers.count()).toBe(papers.length);
        expect((await recount(merged)).tags).toEqual((await recount(db)).tags);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('replacing', () => {
  it('can be undone, whole, until something else is done', async () => {
    const { db } = await richLibrary();
    const text = await backupOf(db);
    const other = await freshLibrary();
    await save(other, manyDrafts(2, 70), now);
    const before = await backupOf(other);
    const { act = 0 } = await restore(other, text, 'replace');
    await undo(other, act, now + 6000);
    expect(recordsOf(await backupOf(other))).toEqual(recordsOf(before));
    expect(await countsOf(other)).toMatchObject({ saved: 2, later: 0 });
    const again = await restore(other, text, 'replace');
    await save(other, manyDrafts(1, 90), now + 7000);
    await expect(undo(other, again.act ?? 0, now)).rejects.toMatchObject({ name: 'ChangedSince' });
  });

  const broken: [string, (text: string) => string][] = [
    ['another file', () => '{"version":3,"items":[]}'],
    ['text', () => 'Dear reader'],
    ['nothing', () => ''],
    ['a newer version', (text) => text.replace('"version":1', '"version":2')],
    ['one cut short', (text) => text.slice(0, text.length / 2)],
    ['one that ends at a line', (text) => text.split('\n').slice(0, -2).join('\n')],
    [
      'one that lacks a record',
      (text) =>
        text
          .split('\n')
          .filter((_, line) => line !== 3)
          .join('\n'),
    ],
    [
      'one with a script for a link',
      (text) => text.replace('"links":{', '"links":{"pdf":"javascript:alert(1)",'),
    ],
    ['one with a status of its own', (text) => text.replace('"status":"later"', '"status":"lost"')],
    ['one with a table of its own', (text) => text.replace('{"texts":', '{"constructor":')],
  ];
  it.each(broken)('refuses %s in words, and changes nothing', async (_, breaking) => {
    const { db } = await richLibrary();
    const text = await backupOf(db);
    const reading = restore(db, breaking(text), 'replace');
    await expect(reading).rejects.toMatchObject({ name: 'BadBackup', message: /Nothing was changed\.$/ });
    expect(await backupOf(db)).toBe(text);
  });
});

describe('merging', () => {
  it('changes nothing where all is there, and nothing the second time', async () => {
    const { db } = await richLibrary();
    const text = await backupOf(db);
    expect(await restore(db, text, 'merge')).toEqual({ said: 'All of the backup was there already.' });
    expect(recordsOf(await backupOf(db))).toEqual(recordsOf(text));
    const other = await freshLibrary();
    await save(other, [...manyDrafts(3, 6), aDraft({ title: 'Only here' })], now - 9500);
    const { act = 0 } = await restore(other, text, 'merge');
    const once = await backupOf(other);
    expect(await restore(other, text, 'merge')).toEqual({ said: 'All of the backup was there already.' });
    expect(recordsOf(await backupOf(other), true)).toEqual(recordsOf(once, true));
    await undo(other, act, now + 9000);
    expect(await other.papers.count()).toBe(4);
  });

  it('lets the newer of the reader’s decisions stand, on either side', async () => {
    const { db, paperIds } = await richLibrary();
    const [a = '', , , , , , g = ''] = paperIds;
    const old = await backupOf(db);
    await setStatus(db, { paperIds: [a], status: 'reading', now: now + 1000 });
    await setTags(db, { paperIds: [a], add: [], drop: ['to cite'], now: now + 1000 });
    await restore(db, old, 'merge');
    expect(await db.papers.get(a)).toMatchObject({ status: 'reading', tags: ['ml/vision'] });
    const newer = await backupOf(db);
    const other = await freshLibrary();
    await restore(other, old, 'replace');
    await setStatus(other, { paperIds: [g], status: 'read', now: now + 2000 });
    await restore(other, newer, 'merge');
    expect(await other.papers.get(a)).toMatchObject({ status: 'reading', tags: ['ml/vision'] });
    expect(await other.papers.get(g)).toMatchObject({ status: 'read' });
  });

  it('leaves deleted what was deleted since, and deletes what the backup deleted since', async () => {
    const { db, paperIds } = await richLibrary();
    const [a = '', b = '', , , e = ''] = paperIds;
    const old = await backupOf(db);
    await removePapers(db, { paperIds: [a, b], now: now + 1000 });
    await deleteForever(db, { paperIds: [b], now: now + 1000 });
    await restore(db, old, 'merge');
    expect(await db.papers.bulkGet([a, b])).toEqual([undefined, undefined]);
    expect([await db.bin.get(a), await db.bin.get(b)].map(Boolean)).toEqual([true, false]);
    const newer = await backupOf(db);
    const other = await freshLibrary();
    await restore(other, old, 'replace');
    await restorePapers(other, { paperIds: [e], now: now + 3000 });
    await restore(other, newer, 'merge');
    expect(await other.papers.bulkGet([a, b])).toEqual([undefined, undefined]);
    expect(await other.papers.get(e)).toBeDefined();
    expect((await other.bin.toArray()).map(({ id }) => id).sort()).toEqual([a, b].sort());
  });

  it('makes one of the same work saved on two machines, with all tags and notes', async () => {
    const [db, other] = [await freshLibrary(), await freshLibrary()];
    for (const [library, tag] of [
      [db, 'here'],
      [other, 'there'],
    ] as const) {
      const { paperIds } = await save(library, manyDrafts(1), now);
      await setTags(library, { paperIds, add: [tag], drop: [], now });
      await setNote(library, { paperId: paperIds[0] ?? '', note: `Noted ${tag}.`, now });
    }
    await restore(db, await backupOf(other), 'merge');
    const [paper, ...more] = await db.papers.toArray();
    expect(more).toEqual([]);
    expect(paper?.tags.sort()).toEqual(['here', 'there']);
    expect((await db.texts.get(paper?.id ?? ''))?.note).toBe('Noted here.\n\nNoted there.');
    const once = await backupOf(db);
    await restore(db, await backupOf(other), 'merge');
    expect(recordsOf(await backupOf(db))).toEqual(recordsOf(once));
  });
});
