import type { Collection, Table } from 'dexie';
import type { Paper } from '../core/paper';
import { isSound } from '../core/sound';
import { withUserErrors } from './failures';
import type { Library } from './schema';

/** Records as far as the database can give them, and the keys of those it cannot. */
type Around<T> = { records: T[]; lost: string[] };

async function oneByOne<T, Insert>(
  table: Table<T, string, Insert>,
  keys: readonly string[],
): Promise<Around<T>> {
  const around: Around<T> = { records: [], lost: [] };
  for (const key of keys) {
    try {
      const record = await table.get(key);
      if (record !== undefined) around.records.push(record);
    } catch {
      around.lost.push(key);
    }
  }
  return around;
}

/** Reads one by one what cannot be read at once; throws `error` where not even the keys can be: all is lost then. */
async function around<T, Insert>(
  table: Table<T, string, Insert>,
  keysOf: () => PromiseLike<string[]>,
  error: unknown,
) {
  let keys: string[];
  try {
    keys = await keysOf();
  } catch {
    throw error;
  }
  return await oneByOne(table, keys);
}

/** Reads a part of a table at once or, where the value of one record cannot be given, all of them one by one. */
export async function readAround<T, Insert>(
  table: Table<T, string, Insert>,
  part: () => Collection<T, string, Insert>,
): Promise<Around<T>> {
  try {
    return { records: await part().toArray(), lost: [] };
  } catch (error) {
    return await around(table, () => part().primaryKeys(), error);
  }
}

/**
 * The records of these ids, in their order and undefined where there is none or it cannot be given. By Dexie's own
 * promises, so that other things can be read meanwhile.
 */
export function manyAround<T extends { id: string }, Insert>(
  table: Table<T, string, Insert>,
  ids: readonly string[],
): PromiseLike<Around<T | undefined>> {
  return table.bulkGet([...ids]).then(
    (records): Around<T | undefined> => ({ records, lost: [] }),
    async (error) => {
      const there = () =>
        table
          .where(':id')
          .anyOf([...ids])
          .primaryKeys();
      const { records, lost } = await around(table, there, error);
      const byId = new Map(records.map((record) => [record.id, record]));
      return { records: ids.map((id) => byId.get(id)), lost };
    },
  );
}

/** The sound papers among what was read, and how many others are there that are damaged. */
export function soundIn({ records, lost }: Around<Paper | undefined>): { papers: Paper[]; unread: number } {
  const there = records.filter((record) => record !== undefined);
  const papers = there.filter(isSound);
  return { papers, unread: there.length - papers.length + lost.length };
}

/** The sound papers of these ids, and how many others are there that are damaged. */
export async function papersById(db: Library, ids: readonly string[]): Promise<ReturnType<typeof soundIn>> {
  return soundIn(await withUserErrors(() => manyAround(db.papers, ids)));
}
