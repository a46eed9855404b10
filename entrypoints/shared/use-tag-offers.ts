import { useEffect, useState } from 'preact/hooks';
import type { TagOffer } from '../../components/TagEditor';
import { suggestTags } from '../../lib/store/reads';
import type { Library } from '../../lib/store/schema';

const maxOffers = 6;

/** Known tags for what is typed, as soon as the library has them. */
export function useTagOffers(db: Library, typed: string, tags: readonly string[]): readonly TagOffer[] {
  const [offers, setOffers] = useState<readonly TagOffer[]>([]);
  useEffect(() => {
    let isWanted = true;
    suggestTags(db, typed, tags, maxOffers).then(
      (found) => isWanted && setOffers(found.map(({ name, papers }) => ({ name, papers }))),
      () => isWanted && setOffers([]), // Without suggestions a tag can still be typed.
    );
    return () => {
      isWanted = false;
    };
  }, [db, typed, tags]);
  return offers;
}
