import { Dexie } from 'dexie';
import type { SearchDelta, SearchIds, SearchNumbers, SearchTables } from './search-tables';

/** How many ids one record holds, in either direction: about 5 kB. */
const idsPerChunk = 256;

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

/** A record of ids and their numbers, unpacked. */
type Stretch = { first: string; ids: string[]; numbers: ArrayLike<number> };

/** Records that ids belong to, each with those ids. */
export type Stretches = { stretch: Stretch; ids: string[] }[];

function unpackIds(ids: string): string[] {
  return ids === '' ? [] : ids.split('\n');
}

/** A record unpacked; an empty one where there is none yet, or only one of an older version's, which has no text. */
function stretchFrom(record: SearchNumbers | undefined, first = ''): Stretch {
  return typeof record?.ids === 'string'
    ? { ...record, ids: unpackIds(record.ids) }
    : { first, ids: [], numbers: [] };
}

/** So few ids are asked for one by one, which saves reading where every record begins. */
const fewIds = 4;

function grouped(
  ids: readonly string[],
  stretchOf: (id: string, index: number) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  ids.forEach((id, index) => {
    const first = stretchOf(id, index);
    const group = groups.get(first);
    if (group) group.push(id);
    else groups.set(first, [id]);
  });
  return groups;
}

function stretchesOfFew(db: IdTables, ids: readonly string[]): PromiseLike<Stretches> {
  const last = ids.map((id) => db.searchNumbers.where('first').belowOrEqual(id).last());
  return Dexie.Promise.all(last).then((found) => {
    const firstOf = (index: number) => found[index]?.first ?? '';
    const known = new Map(ids.map((_, index) => [firstOf(index), found[index]]));
    const groups = grouped(ids, (_, index) => firstOf(index));
    return [...known].map(([first, record]) => ({
      stretch: stretchFrom(record),
      ids: groups.get(first) ?? [],
    }));
  });
}

/**
 * The records that ids belong to. The first record begins before every id. By Dexie's own promises, so that other
 * things can be read meanwhile.
 */
export function stretchesOf(db: IdTables, ids: readonly string[]): PromiseLike<Stretches> {
  if (ids.length === 0) return Dexie.Promise.resolve([]);
  if (ids.length <= fewIds) return stretchesOfFew(db, ids);
  const starting = db.searchNumbers.toCollection().primaryKeys();
  return starting.then((starts) => {
    const groups = grouped([...ids].sort(), (id) => starts[placeOf(starts, id)] ?? '');
    return db.searchNumbers.bulkGet([...groups.keys()]).then((found) =>
      [...groups].map(([first, group], index) => ({
        stretch: stretchFrom(found[index], first),
        ids: group,
      })),
    );
  });
}

/** The numbers that records have for their ids. */
export function numbersIn(stretches: Stretches): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { stretch, ids: group } of stretches) {
    for (const id of group) {
      const place = placeOf(stretch.ids, id);
      const number = stretch.ids[place] === id ? stretch.numbers[place] : undefined;
      if (number !== undefined) numbers.set(id, number);
    }
  }
  return numbers;
}

/** The numbers of those papers that have one. */
export async function numbersOf(db: IdTables, ids: readonly string[]): Promise<Map<string, number>> {
  return numbersIn(await stretchesOf(db, ids));
}

/** A record with more ids in it, cut into as many as are needed. */
function withIds(
  stretch: Stretch,
  added: readonly (readonly [id: string, number: number])[],
): SearchNumbers[] {
  const kept = stretch.ids.map((id, place) => [id, stretch.numbers[place] ?? 0] as const);
  const all = [...kept, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  const cut: SearchNumbers[] = [];
  for (let start = 0; start < all.length; start += idsPerChunk) {
    const part = all.slice(start, start + idsPerChunk);
    const first = start === 0 ? stretch.first : (part[0]?.[0] ?? '');
    const numbers = Uint32Array.from(part, ([, number]) => number);
    cut.push({ first, ids: part.map(([id]) => id).join('\n'), numbers });
  }
  return cut;
}

/** The chunk of a number's id. */
const chunkOf = (number: number): number => Math.floor(number / idsPerChunk);

/** Writes the ids of numbers. By Dexie's own promises, so that other things can be written meanwhile. */
export function placeIds(db: IdTables, ids: ReadonlyMap<number, string>): PromiseLike<unknown> {
  const chunks = [...new Set([...ids.keys()].map(chunkOf))];
  if (chunks.length === 0) return Dexie.Promise.resolve();
  return db.searchIds.bulkGet(chunks).then((found) => {
    const open = new Map(chunks.map((chunk, index) => [chunk, unpackIds(found[index]?.ids ?? '')]));
    for (const [number, id] of ids) (open.get(chunkOf(number)) ?? [])[number % idsPerChunk] = id;
    // Those between that the delta has are left open.
    const packed = (all: string[]) => Array.from(all, (id) => id ?? '').join('\n');
    return db.searchIds.bulkPut([...open].map(([chunk, all]) => ({ chunk, ids: packed(all) })));
  });
}

/** The ids of the numbers that deltas give. */
export function idsGivenIn(deltas: readonly Pick<SearchDelta, 'given'>[]): Map<number, string> {
  const ids = new Map<number, string>();
  for (const { given } of deltas)
    if (given) for (const [place, id] of unpackIds(given.ids).entries()) ids.set(given.from + place, id);
  return ids;
}

/**
 * Writes that ids, none of which has a number yet, have the numbers from `next` on in their order. The other direction
 * is what the delta has, or `placeIds` writes.
 */
export function giveNumbers(
  db: IdTables,
  stretches: Stretches,
  ids: readonly string[],
  next: number,
): { numbers: Map<string, number>; written: PromiseLike<unknown> } {
  const numbers = new Map(ids.map((id, index) => [id, next + index]));
  const records = stretches.flatMap(({ stretch, ids: group }) => {
    const added = group.flatMap((id): [string, number][] => {
      const number = numbers.get(id);
      return number === undefined ? [] : [[id, number]];
    });
    return added.length > 0 ? withIds(stretch, added) : [];
  });
  return { numbers, written: db.searchNumbers.bulkPut(records) };
}

/** Reads the ids of numbers, and keeps what it read: they never change while an index lasts. */
export type IdReader = {
  /** Takes in the ids that deltas have. */
  know: (deltas: readonly Pick<SearchDelta, 'given'>[]) => void;
  of: (numbers: readonly number[]) => Promise<string[]>;
  /** Reads all there are: one request, where a search asks for each stretch that it has hits in. */
  readAll: () => Promise<void>;
};

/** A reader of the ids of numbers. */
export function makeIdReader(db: IdTables): IdReader {
  // As they are stored, which takes a third of the room, until one of them is asked for.
  const kept = new Map<number, string | string[]>();
  const given = new Map<number, string>();
  const idOf = (number: number) => {
    const chunk = kept.get(chunkOf(number));
    const ids = typeof chunk === 'string' ? unpackIds(chunk) : chunk;
    if (ids && ids !== chunk) kept.set(chunkOf(number), ids);
    return ids?.[number % idsPerChunk] || given.get(number);
  };
  const keep = (found: readonly (SearchIds | undefined)[]) => {
    for (const record of found) if (record) kept.set(record.chunk, record.ids);
  };
  return {
    know: (deltas) => {
      for (const [number, id] of idsGivenIn(deltas)) given.set(number, id);
    },
    of: async (numbers) => {
      const missing = new Set(numbers.filter((number) => idOf(number) === undefined).map(chunkOf));
      // Dexie ends a transaction that is asked for nothing.
      if (missing.size > 0) keep(await db.searchIds.bulkGet([...missing]));
      return numbers.flatMap((number) => idOf(number) ?? []);
    },
    readAll: async () => keep(await db.searchIds.toArray()),
  };
}
