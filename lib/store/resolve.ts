import { fingerprintOf, isSameWork } from '../core/identity';
import type { Identity, Paper } from '../core/paper';
import { knownOf } from './lookup';
import type { Library } from './schema';

/** All that are known by any of these keys. */
const allOf = (known: Map<string, string[]>, keys: readonly string[]): string[] => [
  ...new Set(keys.flatMap((key) => known.get(key) ?? [])),
];

/**
 * The papers of the library each identity belongs to: all that share an id with it, oldest first; or else one that
 * is the same work by its fingerprint. Runs in a transaction on `papers` (`store` is its native store) and reads no more than what it finds.
 */
export async function findPapers(
  db: Library,
  store: IDBObjectStore,
  identities: readonly Identity[],
): Promise<Paper[][]> {
  const byId = await knownOf(
    store.index('ids'),
    identities.flatMap(({ ids }) => ids),
  );
  const hits = identities.map(({ ids }) => allOf(byId, ids));
  const prints = identities.map((identity, index) => (hits[index]?.length ? '' : fingerprintOf(identity)));
  const byPrint = await knownOf(store.index('fingerprint'), prints.filter(Boolean));
  const likely = prints.map((print) => byPrint.get(print) ?? []);
  const wanted = [...new Set([...hits.flat(), ...likely.flat()])];
  const papers = new Map<string, Paper>();
  for (const paper of await db.papers.bulkGet(wanted)) if (paper) papers.set(paper.id, paper);
  const paperOf = (id: string): Paper[] => [papers.get(id)].filter((paper) => paper !== undefined);
  return identities.map((identity, index) => {
    const shared = (hits[index] ?? []).sort().flatMap(paperOf);
    if (shared.length > 0) return shared;
    const same = (likely[index] ?? []).sort().flatMap(paperOf);
    return same.filter((paper) => isSameWork(paper, identity)).slice(0, 1);
  });
}
