import { defineBackground } from 'wxt/utils/define-background';
import { onAlarms } from '../../lib/platform/alarms';
import { obeyCommands } from '../../lib/platform/commands';
import { keepOwnSites } from '../../lib/platform/own-sites';
import { answerCalls, isOwnPage } from '../../lib/platform/rpc';
import { answerAnywhere, menuPorts } from './anywhere';
import { doChores } from './chores';
import { finish, library } from './library';
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
    obeyCommands(menuPorts);
    answerAnywhere();
    keepOwnSites();
    onAlarms(() => void doChores());
    // Opened early: while someone holds it, the popup opens it ten times sooner.
    library().then(
      async (db) => {
        await doChores();
        await finish(db);
      },
      () => undefined,
    );
  },
});
