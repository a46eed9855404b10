import { browser } from 'wxt/browser';
import { UserError } from '../core/errors';
import type { ActReport, Draft, Status } from '../core/paper';
import { type CommandAct, commands } from '../core/shortcuts';
import { flashDone, flashTrouble } from './badge';
import { draftOfTab } from './met-pdfs';
import { reach } from './reach';
import { report } from './report';
import { askTab } from './rpc';
import { currentTab, type OpenTab } from './tabs';

/** What the commands need of the library: to save what a tab's address names. */
export type CommandPorts = { saveDraft(draft: Draft, status: Status, url: string): Promise<ActReport> };

/** Saves what the tab's address names, after the page itself gave nothing. Rejects with the page's failure if that is no work either. */
async function saveByAddress(
  tab: OpenTab,
  status: Status,
  ports: CommandPorts,
  failure: unknown,
): Promise<ActReport> {
  const draft = failure instanceof UserError ? await draftOfTab(tab) : undefined;
  if (!draft) throw failure;
  return await ports.saveDraft(draft, status, tab.url ?? '');
}

async function savePage(tab: OpenTab, status: Status, ports: CommandPorts): Promise<ActReport | undefined> {
  try {
    return await reach(tab.id, () => askTab(tab.id, 'savePage', { status }));
  } catch (error) {
    return await saveByAddress(tab, status, ports, error);
  }
}

async function triage(tab: OpenTab): Promise<undefined> {
  await reach(tab.id, () => askTab(tab.id, 'startTriage', {}));
  return undefined;
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

/** Says on a tab's toolbar button what went wrong; a bug is reported too. */
export async function sayTrouble(tabId: number, error: unknown, where: string): Promise<void> {
  if (!(error instanceof UserError)) report(error, where);
  const why = error instanceof UserError ? error.message : 'Something went wrong inside Offprint. Try again.';
  await flashTrouble(tabId, why);
}

/** Does what a command asks in a tab, and says how it went on the toolbar button. */
async function perform(act: CommandAct, tab: OpenTab, ports: CommandPorts): Promise<void> {
  try {
    const done = await obey(act, tab, ports);
    if (done) await flashDone(tab.id, done.said);
  } catch (error) {
    await sayTrouble(tab.id, error, act);
  }
}

/** Does in a tab what a command of the browser's (such as `save-page`) does. */
export async function performIn(command: string, tab: OpenTab, ports: CommandPorts): Promise<void> {
  const act = commands.find((row) => row.command === command)?.act as CommandAct | undefined;
  if (act) await perform(act, tab, ports);
}

/** Obeys the browser's commands (keys that work anywhere) from now on. */
export function obeyCommands(ports: CommandPorts): void {
  browser.commands.onCommand.addListener((command) => {
    currentTab()
      .then((tab) => tab && performIn(command, tab, ports))
      .catch((error) => report(error, command));
  });
}
