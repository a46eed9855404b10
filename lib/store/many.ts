import type { Table } from 'dexie';

const fewRecords = 64;

/**
 * The records of ids, in their order, undefined where there is none. Many that lie close together are read in one go:
 * asking for each takes several times as long.
 */
export async function manyOf<T extends { id: string }, Insert>(
  table: Table<T, string, Insert>,
  ids: readonly string[],
): Promise<(T | undefined)[]> {
  if (ids.length < fewRecords) return await table.bulkGet([...ids]);
  const sorted = [...ids].sort();
  const range = () => table.where('id').between(sorted[0], sorted.at(-1), true, true);
  const most = ids.length * 2;
  const near = await range()
    .limit(most + 1)
    .primaryKeys();
  if (near.length > most) return await table.bulkGet([...ids]);
  const byId = new Map((await range().toArray()).map((record) => [record.id, record]));
  return ids.map((id) => byId.get(id));
}
