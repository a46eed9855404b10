import { numberIn } from '../../lib/platform/inputs';
import { nameIn, queryIn, searchIdIn } from '../../lib/platform/inputs-library';
import type { SearchCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { moveSearch, removeSearch, renameSearch, saveSearch } from '../../lib/store/searches';
import { library, told } from './library';

/** What keeps searches. */
export const searchCalls: Handlers<SearchCalls> = {
  async saveSearch(input) {
    const [name, query] = [nameIn(input), queryIn(input)];
    return await told(saveSearch(await library(), { name, query, now: Date.now() }));
  },
  async renameSearch(input) {
    const [id, name] = [searchIdIn(input), nameIn(input)];
    return await told(renameSearch(await library(), { id, name, now: Date.now() }));
  },
  async removeSearch(input) {
    return await told(removeSearch(await library(), { id: searchIdIn(input), now: Date.now() }));
  },
  async moveSearch(input) {
    const [id, place] = [searchIdIn(input), numberIn(input, 'place')];
    return await told(moveSearch(await library(), { id, place, now: Date.now() }));
  },
};
