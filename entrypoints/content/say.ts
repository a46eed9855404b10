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

/** What becomes of an act that was done: it is taken back, or done again. */
type Turn = 'undo' | 'redo';

const stacks = { undo: 'undos', redo: 'redos' } as const;

/** Tells the reader what happened, with what takes it back if something can. */
export function say(desk: Desk, text: string, undo?: () => void): void {
  sayWith(desk, text, 'undo', undo);
}

function sayWith(desk: Desk, text: string, turn: Turn, act: (() => void) | undefined): void {
  const stack = stacks[turn];
  const acts = act ? { [stack]: [...desk.state[stack], act].slice(-mostUndos) } : {};
  desk.change({ toast: { text, ...(act && { [turn]: act }) }, ...acts });
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

/** Takes acts back, the newest first, or does them again, the oldest first. Rejects with a `UserError`. */
async function turn(desk: Desk, acts: readonly number[], how: Turn): Promise<string> {
  let said = '';
  for (const act of how === 'undo' ? [...acts].reverse() : acts)
    ({ said } = await askBackground(how, { act }));
  await refresh(desk);
  return said;
}

/** What takes acts back, and offers then to do them again; or the other way round. */
function turning(desk: Desk, acts: readonly number[], how: Turn): () => void {
  const stack = stacks[how];
  const other = how === 'undo' ? 'redo' : 'undo';
  const act = () => {
    desk.change({ [stack]: desk.state[stack].filter((each) => each !== act) });
    const turned = turn(desk, acts, how).then(
      (said) => sayWith(desk, said, other, turning(desk, acts, other)),
      (error: unknown) => sayFailure(desk, error, how),
    );
    follow(desk, turned, turns);
  };
  return act;
}

/** Tells the reader what was done, with its Undo. What was undone before is done again no more. */
export function sayDone(desk: Desk, { said, act, acts = [] }: Done): void {
  const all = act === undefined ? acts : [...acts, act];
  if (all.length > 0) desk.change({ redos: [] });
  say(desk, said, all.length > 0 ? turning(desk, all, 'undo') : undefined);
}

type UnderWay = WeakMap<Desk, Set<Promise<void>>>;

/** What is on its way to the library of each desk: acts, and what takes them back or does them again. */
const deeds: UnderWay = new WeakMap();
const turns: UnderWay = new WeakMap();

function follow(desk: Desk, act: Promise<void>, underWay: UnderWay): void {
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
  follow(desk, act, deeds);
  return act;
}

/** Does what is newest on a stack, once what is on its way has arrived: a quick key means that. */
function newest(desk: Desk, how: Turn, underWay: UnderWay): void {
  const now = () => {
    const act = desk.state[stacks[how]].at(-1);
    if (act) act();
    else say(desk, `There is nothing to ${how}.`);
  };
  const acts = underWay.get(desk);
  if (acts?.size) void Promise.all(acts).then(now);
  else now();
}

/** Takes the newest act of this page back that still stands. */
export function undoNewest(desk: Desk): void {
  newest(desk, 'undo', deeds);
}

/** Does again what was undone last. */
export function redoNewest(desk: Desk): void {
  newest(desk, 'redo', turns);
}
