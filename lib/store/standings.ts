import { Dexie } from 'dexie';
import { fingerprintOf, ownIds } from '../core/identity';
import type { Identity, Standing } from '../core/paper';
import { knownOf } from './lookup';
import type { Library } from './schema';
import { candidateTables, findOn, loadCandidates, shelfOf } from './shelf';

/** What a paper that is not saved is remembered by: every id, or its fingerprint where it has none. */
export function sightingKeysOf(identity: Identity): string[] {
  const ids = ownIds(identity.ids);
  return ids.length > 0 ? ids : [fingerprintOf(identity)].filter(Boolean);
}

/** Which of these papers, none of them in the library, were on screen before; with a time, before that. */
async function seenOf(
  db: Library,
  identities: readonly Identity[],
  since: number | undefined,
): Promise<Set<string>> {
  const keys = identities.flatMap(sightingKeysOf);
  const store = Dexie.currentTransaction.idbtrans.objectStore('sightings');
  const known = [...(await knownOf(store, keys)).keys()];
  if (since === undefined || known.length === 0) return new Set(known);
  const sightings = await db.sightings.bulkGet(known);
  return new Set(sightings.flatMap((each) => (each && (each.first ?? each.at) <= since ? each.key : [])));
}

/** Whether a paper that is not in the library was on screen before. */
function unsaved(identity: Identity, seen: ReadonlySet<string>): Standing {
  const isSeen = sightingKeysOf(identity).some((key) => seen.has(key));
  return { state: isSeen ? 'seen' : 'new', tags: [] };
}

/**
 * How each of these papers stands, in the same order, in one transaction and without walking the library. With a
 * time, papers that were first on screen after it are new still.
 */
export async function findStandings(
  db: Library,
  identities: readonly Identity[],
  since?: number,
): Promise<Standing[]> {
  return await db.transaction('r', [db.sightings, ...candidateTables(db)], async () => {
    const { idbtrans } = Dexie.currentTransaction;
    const { papers, apart } = await loadCandidates(db, idbtrans.objectStore('papers'), identities);
    const shelf = shelfOf(
      papers.map((paper) => ({ paper })),
      apart,
    );
    const found = identities.map((identity) => findOn(shelf, identity).same[0]?.paper);
    const others = identities.filter((_, index) => !found[index]);
    const seen = await seenOf(db, others, since);
    return identities.map((identity, index) => {
      const paper = found[index];
      if (!paper) return unsaved(identity, seen);
      return { state: paper.status, paperId: paper.id, tags: paper.tags };
    });
  });
}
