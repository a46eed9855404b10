import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { knownOf } from '../../lib/store/lookup';
import { freshLibrary } from './kit';

const key = fc
  .tuple(fc.constantFrom('arxiv:', 'doi:', ''), fc.nat({ max: 60 }))
  .map(([scheme, n]) => `${scheme}k${n}`);

it('finds exactly the records of the keys asked for, however dense or sparse they lie', async () => {
  const db = await freshLibrary();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(key, { maxLength: 3 }), { maxLength: 60 }),
      fc.array(key, { maxLength: 60 }),
      async (records, wanted) => {
        await db.papers.clear();
        const papers = records.map((ids, index) => ({ id: `p${index}`, ids: [...new Set(ids)] }));
        await db.table('papers').bulkPut(papers);
        const known = await db.transaction('r', db.papers, () =>
          knownOf(Dexie.currentTransaction.idbtrans.objectStore('papers').index('ids'), wanted),
        );
        const expected = new Map(
          [...new Set(wanted)]
            .map(
              (each) =>
                [
                  each,
                  papers
                    .filter(({ ids }) => ids.includes(each))
                    .map(({ id }) => id)
                    .sort(),
                ] as const,
            )
            .filter(([, ids]) => ids.length > 0),
        );
        expect(new Map([...known].map(([each, ids]) => [each, [...ids].sort()]))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

it('finds each of many records under one key once', async () => {
  const db = await freshLibrary();
  const wanted = Array.from({ length: 20 }, (_, index) => `doi:k${10 + index}`);
  await db
    .table('papers')
    .bulkPut(Array.from({ length: 300 }, (_, index) => ({ id: `p${index}`, ids: ['doi:k11'] })));
  const known = await db.transaction('r', db.papers, () =>
    knownOf(Dexie.currentTransaction.idbtrans.objectStore('papers').index('ids'), wanted),
  );
  expect(known.get('doi:k11')).toHaveLength(300);
  expect(known.size).toBe(1);
});
