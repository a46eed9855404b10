import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import { sayFailure } from './say';

/** The reader's visits to the listings that this page shows, one after the other. */
export type Visits = {
  /** The page is a listing now: a visit begins, once for each address. */
  begin(): void;
  /** The reader leaves it. */
  end(): void;
};

/** Tells the library of visits, and the desk of when the one before ended. The signal ends nothing: the page does. */
export function makeVisits(desk: Desk): Visits {
  const { window, signal } = desk;
  let url: string | undefined;
  const tell = async (address: string, isLeaving: boolean) => {
    const { last } = await askBackground('visitListing', { url: address, isLeaving });
    if (!isLeaving && url === address) desk.change({ lastVisit: last });
  };
  const say = (telling: Promise<void>) => telling.catch((error) => sayFailure(desk, error, 'visitListing'));
  const end = () => {
    if (url !== undefined) say(tell(url, true));
  };
  window.addEventListener('pagehide', end, { signal });
  return {
    begin() {
      if (url === window.location.href) return;
      url = window.location.href;
      say(tell(url, false));
    },
    end() {
      end();
      url = undefined;
      desk.change({ lastVisit: undefined });
    },
  };
}
