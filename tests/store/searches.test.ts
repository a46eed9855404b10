import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { savedSearches } from '../../lib/store/reads-library';
import { moveSearch, removeSearch, renameSearch, saveSearch } from '../../lib/store/searches';
import { undoLast } from '../../lib/store/undo';
import { freshLibrary } from './kit';

const now = 1_700_000_000_000;

async function withSearches(...names: string[]) {
  const db = await freshLibrary();
  for (const name of names) await saveSearch(db, { name, query: `tag:${name}`, now });
  const named = async () => (await savedSearches(db)).map(({ name }) => name).join(' ');
  const idOf = async (wanted: string) =>
    (await savedSearches(db)).find(({ name }) => name === wanted)?.id ?? '';
  return { db, named, idOf };
}

it('keeps searches in the order they were made, and any of them can be moved', async () => {
  const { db, named, idOf } = await withSearches('a', 'b', 'c');
  expect(await named()).toBe('a b c');
  await moveSearch(db, { id: await idOf('c'), place: 0, now });
  expect(await named()).toBe('c a b');
  await moveSearch(db, { id: await idOf('c'), place: 99, now });
  expect(await named()).toBe('a b c');
  await undoLast(db, now);
  expect(await named()).toBe('c a b');
});

it('gives a search of the same name the new query, and can take that back', async () => {
  const { db, named } = await withSearches('Unread');
  await saveSearch(db, { name: 'unread', query: 'is:later', now });
  expect(await savedSearches(db)).toMatchObject([{ name: 'Unread', query: 'is:later' }]);
  await undoLast(db, now);
  expect(await savedSearches(db)).toMatchObject([{ query: 'tag:Unread' }]);
  expect(await named()).toBe('Unread');
});

it('renames and removes, and undoes both', async () => {
  const { db, named, idOf } = await withSearches('a', 'b');
  await expect(renameSearch(db, { id: await idOf('a'), name: 'B', now })).rejects.toMatchObject({
    name: 'BadRequest',
  });
  await renameSearch(db, { id: await idOf('a'), name: 'A new one', now });
  await removeSearch(db, { id: await idOf('b'), now });
  expect(await named()).toBe('A new one');
  await undoLast(db, now);
  await undoLast(db, now);
  expect(await named()).toBe('a b');
});

it.each(['', '   ', '("open', 'yaer:2024..', 'year:x'])('refuses the query %j', async (query) => {
  const { db, named } = await withSearches();
  await expect(saveSearch(db, { name: 'x', query, now })).rejects.toMatchObject({ name: 'BadRequest' });
  expect(await named()).toBe('');
});
