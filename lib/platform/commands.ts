import { browser } from 'wxt/browser';
import { draftOfAddress } from '../core/address-draft';
import { UserError } from '../core/errors';
import type { ActReport, Draft, Status } from '../core/paper';
import { type CommandAct, commands } from '../core/shortcuts';
import { flashDone, flashTrouble } from './badge';
import { letIn } from './let-in';
import { report } from './report';
import { askTab } from './rpc';
import { currentTab, type OpenTab } from './tabs';

/** What the commands need of the library: to save what a tab's address names. */
export type CommandPorts = { saveDraft(draft: Draft, status: Status, url: string): Promise<ActReport> };

type Tried = { tab: OpenTab; ask: () => Promise<ActReport | undefined> };

const isUnreachable = (error: unknown): boolean =>
  error instanceof UserError && error.name === 'TabUnreachable';

/** Asks the tab's content script; where none runs, one is let in first. */
async function reach({ tab, ask }: Tried): Promise<ActReport | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
  }
  await letIn(tab.id);
  return await ask();
}

/** Saves what the tab's address names, after the page itself gave nothing. Rejects with the page's failure if that is no work either. */
async function saveByAddress(
  { url = '', title }: OpenTab,
  status: Status,
  ports: CommandPorts,
  failure: unknown,
): Promise<ActReport> {
  const draft = failure instanceof UserError ? draftOfAddress(url, title) : undefined;
  if (!draft) throw failure;
  return await ports.saveDraft(draft, status, url);
}

async function savePage(tab: OpenTab, status: Status, ports: CommandPorts): Promise<ActReport | undefined> {
  try {
    return await reach({ tab, ask: () => askTab(tab.id, 'savePage', { status }) });
  } catch (error) {
    return await saveByAddress(tab, status, ports, error);
  }
}

async function triage(tab: OpenTab): Promise<undefined> {
  await reach({
    tab,
    ask: async () => {
      await askTab(tab.id, 'startTriage', {});
      return undefined;
    },
  });
}

function obey(
  act: CommandAct,
  tab: OpenTab,
  ports: CommandPorts,
): Promise<ActReport | undefined> | undefined {
  if (act === 'savePage') return savePage(tab, 'saved', ports);
  if (act === 'laterPage') return savePage(tab, 'later', ports);
  return act === 'startTriage' ? triage(tab) : undefined;
}

/** Does what a command asks in a tab, and says how it went on the toolbar button. */
async function perform(act: CommandAct, tab: OpenTab, ports: CommandPorts): Promise<void> {
  try {
    const done = await obey(act, tab, ports);
    if (done) await flashDone(tab.id, done.said);
  } catch (error) {
    if (!(error instanceof UserError)) report(error, act);
    const why =
      error instanceof UserError ? error.message : 'Something went wrong inside Offprint. Try again.';
    await flashTrouble(tab.id, why);
  }
}

/** Obeys the browser's commands (keys that work anywhere) from now on. */
export function obeyCommands(ports: CommandPorts): void {
  browser.commands.onCommand.addListener((command) => {
    const act = commands.find((row) => row.command === command)?.act as CommandAct | undefined;
    if (!act) return;
    currentTab()
      .then((tab) => tab && perform(act, tab, ports))
      .catch((error) => report(error, act));
  });
}
