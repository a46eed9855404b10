import * as inputs from '../../lib/platform/inputs';
import { letIn } from '../../lib/platform/let-in';
import type { OwnCalls } from '../../lib/platform/protocol';
import type { Handlers } from '../../lib/platform/rpc';
import { mend } from '../../lib/store/mend';
import { redoLast, undoLast } from '../../lib/store/undo';
import { keepApart, splitPaper, unite } from '../../lib/store/unite';
import { backupCalls } from './backup-calls';
import { binCalls } from './bin-calls';
import { library, told } from './library';
import { openPaper } from './open-paper';
import { queueCalls } from './queue-calls';
import { searchCalls } from './search-calls';
import { tagCalls } from './tag-calls';

/** What only our own pages may ask. */
export const ownCalls: Handlers<OwnCalls> = {
  ...backupCalls,
  ...queueCalls,
  ...tagCalls,
  ...searchCalls,
  ...binCalls,
  async unite(input) {
    return await told(unite(await library(), { paperIds: inputs.paperIdsIn(input), now: Date.now() }));
  },
  async splitPaper(input) {
    const paperId = inputs.paperIdIn(input);
    const part = inputs.hasField(input, 'part') && { part: inputs.numberIn(input, 'part') };
    return await told(splitPaper(await library(), { paperId, ...part, now: Date.now() }));
  },
  async keepApart(input) {
    return await told(keepApart(await library(), { paperIds: inputs.paperIdsIn(input), now: Date.now() }));
  },
  mendLibrary: async () => await told(mend(await library(), Date.now())),
  undoLast: async () => await told(undoLast(await library(), Date.now())),
  redoLast: async () => await told(redoLast(await library(), Date.now())),
  openPaper: (input) => openPaper(inputs.paperIdIn(input), inputs.linkIn(input), Date.now()),
  lookAtTab: (input) => letIn(inputs.numberIn(input, 'tabId')),
  teachTab: (input) => letIn(inputs.numberIn(input, 'tabId'), 'teach'),
};
