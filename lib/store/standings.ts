import { Dexie } from 'dexie';
import { fingerprintOf, ownIds } from '../core/identity';
import type { Identity, Standing } from '../core/paper';
import { type Known, knownOf } from './lookup';
import type { Library } from './schema';
import { findOn, loadCandidates, shelfOf } from './shelf';

/** What a paper that is not saved is remembered by: every id, or its fingerprint where it has none. */
export function sightingKeysOf(identity: Identity): string[] {
  const ids = ownIds(identity.ids);
  return ids.length > 0 ? ids : [fingerprintOf(identity)].filter(Boolean);
}

/** Whether a paper that is not in the library was on screen before. */
function unsaved(identity: Identity, sightings: Known): Standing {
  const isSeen = sightingKeysOf(identity).some((key) => sightings.has(key));
  return { state: isSeen ? 'seen' : 'new', tags: [] };
}

/** How each of these papers stands, in the same order, in one transaction and without walking the library. */
export async function findStandings(db: Library, identities: readonly Identity[]): Promise<Standing[]> {
  return await db.transaction('r', db.papers, db.sightings, db.apart, async () => {
    const { idbtrans } = Dexie.currentTransaction;
    const { papers, apart } = await loadCandidates(db, idbtrans.objectStore('papers'), identities);
    const shelf = shelfOf(
      papers.map((paper) => ({ paper })),
      apart,
    );
    const found = identities.map((identity) => findOn(shelf, identity).same[0]?.paper);
    const others = identities.filter((_, index) => !found[index]);
    const sightings = await knownOf(idbtrans.objectStore('sightings'), others.flatMap(sightingKeysOf));
    return identities.map((identity, index) => {
      const paper = found[index];
      if (!paper) return unsaved(identity, sightings);
      return { state: paper.status, paperId: paper.id, tags: paper.tags };
    });
  });
}
