import { listingOf } from '../core/listing-address';
import type { ActReport } from '../core/paper';
import { withUserErrors } from './failures';
import type { Visit } from './records';
import type { Library } from './schema';
import { forgottenText } from './sentences';

const minute = 60_000;

/** A reader who comes back within so long has not been away. */
const oneVisit = 30 * minute;
const remembered = 400 * 24 * 60 * minute;

/** When the reader's last visit to a listing ended, and how often they have been there, this time counted. */
export type Visited = { last?: number; visits: number };

function next(known: Visit | undefined, listing: string, now: number, isLeaving: boolean): Visit {
  if (!known) return { listing, at: now, visits: 1 };
  const isSame = isLeaving || now - known.at < oneVisit;
  return isSame ? { ...known, at: now } : { listing, at: now, before: known.at, visits: known.visits + 1 };
}

/**
 * Notes that the reader is on a listing, and tells when they were there before. A visit lasts until they leave:
 * loading again, or coming back within half an hour, goes on with it. `isLeaving` never begins one.
 */
export async function visitListing(
  db: Library,
  { url, now, isLeaving = false }: { url: string; now: number; isLeaving?: boolean },
): Promise<Visited> {
  const listing = listingOf(url);
  return await withUserErrors(() =>
    db.transaction('rw', db.visits, async () => {
      const known = await db.visits.get(listing);
      const visit = next(known, listing, now, isLeaving);
      await db.visits.put(visit);
      if (!known)
        await db.visits
          .where('at')
          .below(now - remembered)
          .delete();
      const { before, visits } = visit;
      return { visits, ...(before !== undefined && { last: before }) };
    }),
  );
}

/** Forgets every paper that was met and not saved, and every visit to a listing. */
export async function clearSightings(db: Library): Promise<ActReport> {
  return await withUserErrors(() =>
    db.transaction('rw', db.sightings, db.visits, async () => {
      const count = await db.sightings.count();
      await db.sightings.clear();
      await db.visits.clear();
      return { said: forgottenText(count) };
    }),
  );
}
