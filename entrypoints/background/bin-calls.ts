import { paperIdsIn } from '../../lib/platform/inputs';
import type { BinCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { deleteForever, emptyBin, restorePapers } from '../../lib/store/bin';
import { clearSightings } from '../../lib/store/visits';
import { library, told } from './library';

/** What brings papers back, and what forgets. */
export const binCalls: Handlers<BinCalls> = {
  async restorePapers(input) {
    return await told(restorePapers(await library(), { paperIds: paperIdsIn(input), now: Date.now() }));
  },
  async deleteForever(input) {
    return await told(deleteForever(await library(), { paperIds: paperIdsIn(input), now: Date.now() }));
  },
  emptyBin: async () => await told(emptyBin(await library(), Date.now())),
  clearSightings: async () => await told(clearSightings(await library())),
};
