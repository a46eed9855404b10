import { defineBackground } from 'wxt/utils/define-background';
import { obeyCommands } from '../../lib/platform/commands';
import { answerCalls, isOwnPage } from '../../lib/platform/rpc';
import { library, save, tend } from './library';
import { ownCalls } from './own-calls';
import { pageCalls } from './page-calls';

export default defineBackground({
  type: 'module',
  // Not async, and every listener at once: the browser wakes us only for what was listened to in the first turn.
  main() {
    answerCalls('background', [
      { handlers: pageCalls, trusts: (sender) => sender.tab !== undefined || isOwnPage(sender) },
      { handlers: ownCalls, trusts: isOwnPage },
    ]);
    obeyCommands({
      async saveDraft(draft, status, url) {
        const { act } = await save({ drafts: [draft], status, url, now: Date.now() });
        if (act === undefined) return { said: 'It was in the library already.' };
        return { act, said: status === 'later' ? 'Put in the queue.' : 'Saved.' };
      },
    });
    // Opened early: while someone holds it, the popup opens it ten times sooner.
    library().then(tend, () => undefined);
  },
});
