import { UserError } from '../../lib/core/errors';
import { isExtensionAlive } from '../../lib/platform/alive';
import type { ActReport } from '../../lib/platform/protocol';
import { report } from '../../lib/platform/report';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import { refresh } from './standings';

/** What was done: an act, or several that are taken back as one. */
export type Done = ActReport & { acts?: readonly number[] };

/** How many acts back the undo key remembers. */
const mostUndos = 200;

/** Tells the reader what happened, with an Undo if it can be taken back. */
export function say(desk: Desk, text: string, undo?: () => void): void {
  const undos = undo ? [...desk.state.undos, undo].slice(-mostUndos) : desk.state.undos;
  desk.change({ toast: { text, ...(undo && { undo }) }, undos });
}

/** Tells the reader what went wrong and what to do; a bug is reported too. */
export function sayFailure(desk: Desk, error: unknown, where: string): void {
  // Where the extension has gone, the page is told so by itself.
  if (desk.signal.aborted || !isExtensionAlive()) return;
  if (error instanceof UserError) say(desk, error.message);
  else {
    report(error, where);
    say(desk, 'That did not work. Reload the page and try again.');
  }
}

/** Takes acts back, the newest first. Rejects with a `UserError`. */
async function undo(desk: Desk, acts: readonly number[]): Promise<Done> {
  let said = '';
  for (const act of [...acts].reverse()) ({ said } = await askBackground('undo', { act }));
  await refresh(desk);
  return { said };
}

/** Tells the reader what was done, with its Undo. */
export function sayDone(desk: Desk, { said, act, acts = [] }: Done): void {
  const all = act === undefined ? acts : [...acts, act];
  const takeBack = () => {
    desk.change({ undos: desk.state.undos.filter((other) => other !== takeBack) });
    void perform(desk, 'undo', () => undo(desk, all));
  };
  say(desk, said, all.length > 0 ? takeBack : undefined);
}

/** The acts of each desk that are on their way to the library. */
const underWay = new WeakMap<Desk, Set<Promise<void>>>();

function follow(desk: Desk, act: Promise<void>): void {
  const acts = underWay.get(desk) ?? new Set();
  underWay.set(desk, acts.add(act));
  void act.then(() => acts.delete(act));
}

async function doAndSay(desk: Desk, where: string, doing: () => Promise<Done>): Promise<void> {
  try {
    sayDone(desk, await doing());
  } catch (error) {
    sayFailure(desk, error, where);
  }
}

/** Does something for the reader and says how it went. */
export function perform(desk: Desk, where: string, doing: () => Promise<Done>): Promise<void> {
  const act = doAndSay(desk, where, doing);
  if (where !== 'undo') follow(desk, act);
  return act;
}

function takeNewestBack(desk: Desk): void {
  const newest = desk.state.undos.at(-1);
  if (newest) newest();
  else say(desk, 'There is nothing to undo.');
}

/** Takes the newest act of this page back that still stands; a quick undo means the act that is still on its way. */
export function undoNewest(desk: Desk): void {
  const acts = underWay.get(desk);
  if (acts?.size) void Promise.all(acts).then(() => takeNewestBack(desk));
  else takeNewestBack(desk);
}
