import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { manyOf } from '../../lib/store/many';
import { freshLibrary, manyDrafts, save } from './kit';

describe('many records', () => {
  it.each([
    ['a few', 1, 5],
    ['many side by side', 1, 150],
    ['many far apart', 4, 150],
  ])('come in the order asked for, with gaps where there are none: %s', async (_, step, count) => {
    const db = await freshLibrary();
    const { paperIds } = await save(db, manyDrafts(600), 1_700_000_000_000);
    const asked = Array.from({ length: count }, (__, index) => paperIds[index * step] ?? '').reverse();
    const ids = [...asked.slice(0, 3), 'gone', ...asked.slice(3)];
    const found = await manyOf(db.papers, ids);
    expect(found.map((paper) => paper?.id)).toEqual(ids.map((id) => (id === 'gone' ? undefined : id)));
  });
});
