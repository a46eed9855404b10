import type { SearchNumbers, SearchTables } from './search-tables';

/** How many ids one record holds, in either direction: about 12 kB. */
export const idsPerChunk = 512;

type IdTables = Pick<SearchTables, 'searchIds' | 'searchNumbers'>;

/** The last place in sorted texts whose text is not after `wanted`; -1 if all are. */
function placeOf(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The records that ids belong to, each with those ids. The first record begins before every id. */
async function stretchesOf(
  db: IdTables,
  ids: readonly string[],
): Promise<{ stretch: SearchNumbers; ids: string[] }[]> {
  const starts = await db.searchNumbers.toCollection().primaryKeys();
  const grouped = new Map<string, string[]>();
  for (const id of ids) {
    const first = starts[placeOf(starts, id)] ?? '';
    const group = grouped.get(first);
    if (group) group.push(id);
    else grouped.set(first, [id]);
  }
  const found = await db.searchNumbers.bulkGet([...grouped.keys()]);
  return [...grouped].map(([first, group], index) => ({
    stretch: found[index] ?? { first, ids: [], numbers: [] },
    ids: group,
  }));
}

/** The numbers of those papers that have one. */
export async function numbersOf(db: IdTables, ids: readonly string[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const { stretch, ids: group } of await stretchesOf(db, ids)) {
    for (const id of group) {
      const place = placeOf(stretch.ids, id);
      const number = stretch.ids[place] === id ? stretch.numbers[place] : undefined;
      if (number !== undefined) numbers.set(id, number);
    }
  }
  return numbers;
}

/** A record with more ids in it, cut into as many as are needed. */
function withIds(
  stretch: SearchNumbers,
  added: readonly (readonly [id: string, number: number])[],
): SearchNumbers[] {
  const kept = stretch.ids.map((id, place) => [id, stretch.numbers[place] ?? 0] as const);
  const all = [...kept, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  const cut: SearchNumbers[] = [];
  for (let start = 0; start < all.length; start += idsPerChunk) {
    const part = all.slice(start, start + idsPerChunk);
    const first = start === 0 ? stretch.first : (part[0]?.[0] ?? '');
    cut.push({ first, ids: part.map(([id]) => id), numbers: part.map(([, number]) => number) });
  }
  return cut;
}

/** Gives ids, none of which has a number yet, the numbers from `next` on in their order. */
export async function giveNumbers(
  db: IdTables,
  ids: readonly string[],
  next: number,
): Promise<Map<string, number>> {
  const numbers = new Map(ids.map((id, index) => [id, next + index]));
  const stretches = await stretchesOf(db, ids);
  await db.searchNumbers.bulkPut(
    stretches.flatMap(({ stretch, ids: group }) =>
      withIds(
        stretch,
        group.map((id) => [id, numbers.get(id) ?? 0]),
      ),
    ),
  );
  const firstChunk = Math.floor(next / idsPerChunk);
  const begun = (await db.searchIds.get(firstChunk))?.ids ?? [];
  const all = [...begun.slice(0, next % idsPerChunk), ...ids];
  const chunks = Array.from({ length: Math.ceil(all.length / idsPerChunk) }, (_, index) => ({
    chunk: firstChunk + index,
    ids: all.slice(index * idsPerChunk, (index + 1) * idsPerChunk),
  }));
  await db.searchIds.bulkPut(chunks);
  return numbers;
}

/** The ids of numbers, kept between calls as far as they cannot change. */
export type IdReader = (numbers: readonly number[]) => Promise<string[]>;

/** A reader of the ids of numbers. Ids of a number never change while an index lasts, so what was read is kept. */
export function makeIdReader(db: IdTables): IdReader {
  const kept = new Map<number, string[]>();
  return async (numbers) => {
    const isMissing = (number: number) =>
      kept.get(Math.floor(number / idsPerChunk))?.[number % idsPerChunk] === undefined;
    const missing = new Set(numbers.filter(isMissing).map((number) => Math.floor(number / idsPerChunk)));
    // Dexie ends a transaction that is asked for nothing.
    const found = missing.size > 0 ? await db.searchIds.bulkGet([...missing]) : [];
    for (const record of found) if (record) kept.set(record.chunk, record.ids);
    return numbers.flatMap(
      (number) => kept.get(Math.floor(number / idsPerChunk))?.[number % idsPerChunk] ?? [],
    );
  };
}
