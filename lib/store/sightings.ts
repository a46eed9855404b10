import type { Identity } from '../core/paper';
import { withUserErrors } from './failures';
import type { Library } from './schema';
import { candidateTables } from './shelf';
import { findStandings, sightingKeysOf } from './standings';

const day = 24 * 60 * 60 * 1000;
const remembered = 400 * day;

async function remember(db: Library, keys: readonly string[], now: number): Promise<void> {
  const known = await db.sightings.bulkGet([...keys]);
  const sightings = keys.map((key, index) => {
    const { first, at = now } = known[index] ?? {};
    return { key, at: now, first: first ?? at, isFresh: at > now - day && known[index] !== undefined };
  });
  const renewed = sightings.filter(({ isFresh }) => !isFresh);
  await db.sightings.bulkPut(renewed.map(({ key, at, first }) => ({ key, at, first })));
}

/**
 * Remembers papers that were on screen and are not in the library. A sighting is renewed once a day, and forgotten
 * when it is more than 400 days old.
 */
export async function sawPapers(db: Library, identities: readonly Identity[], now: number): Promise<void> {
  await withUserErrors(() =>
    db.transaction('rw', [db.sightings, ...candidateTables(db)], async () => {
      const standings = await findStandings(db, identities);
      const strangers = identities.filter((_, index) => standings[index]?.paperId === undefined);
      await remember(db, [...new Set(strangers.flatMap(sightingKeysOf))], now);
      await db.sightings
        .where('at')
        .below(now - remembered)
        .delete();
    }),
  );
}
