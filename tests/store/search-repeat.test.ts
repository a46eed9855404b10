import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { parseQuery } from '../../lib/core/query';
import type { Library } from '../../lib/store/schema';
import { searchIndex } from '../../lib/store/search-index';
import { headOf, putHead } from '../../lib/store/search-state';
import { aDraft, freshLibrary, save } from './kit';

const now = 1_700_000_000_000;

async function countOf(db: Library, text: string, limit: number): Promise<number> {
  const read = parseQuery(text);
  if ('problem' in read) throw new Error(read.problem.message);
  return (await searchIndex(db, read.query, { limit, now })).ids.length;
}

const rivers = (title: string) => aDraft({ title, ids: [`doi:10.1000/${encodeURIComponent(title)}`] });

it('works a query out once while nothing changes, and anew after a change', async () => {
  const db = await freshLibrary();
  await save(db, [rivers('Deep rivers'), rivers('Wide rivers')], now);
  expect(await countOf(db, '"rivers"', 1)).toBe(1);
  const isRead = vi.spyOn(db.searchMarks, 'where');
  expect(await countOf(db, '"rivers"', 9)).toBe(2);
  expect(isRead).not.toHaveBeenCalled();
  await save(db, [rivers('Slow rivers')], now);
  expect(await countOf(db, '"rivers"', 9)).toBe(3);
  expect(isRead).toHaveBeenCalled();
});

it('works a query out anew where a build has numbered more papers meanwhile', async () => {
  const db = await freshLibrary();
  await save(db, [rivers('Deep rivers')], now);
  expect(await countOf(db, '"rivers"', 9)).toBe(1);
  const head = await headOf(db);
  if (!head) throw new Error('There is no index.');
  await putHead(db, { ...head, next: head.next + 1 });
  const isRead = vi.spyOn(db.searchMarks, 'where');
  expect(await countOf(db, '"rivers"', 9)).toBe(1);
  expect(isRead).toHaveBeenCalled();
});
