import type { CDPSession } from 'playwright-core';
import { axeRun, axeSource } from './axe';
import { evaluate } from './ui';
import { until } from './until';

type World = { id: number; name: string; origin: string };

/** The world of a page in which Offprint's content script runs: the only one that its shadow root is open to. */
export async function ourWorld(session: CDPSession, extension: string): Promise<number> {
  const worlds: World[] = [];
  const listen = ({ context }: { context: World }) => worlds.push(context);
  session.on('Runtime.executionContextCreated', listen);
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  const world = await until('the world of the content script', () =>
    worlds.find(({ origin }) => origin === `chrome-extension://${extension}`),
  );
  session.off('Runtime.executionContextCreated', listen);
  return world.id;
}

/** Gives the host a shadow root that this world can see, so that axe goes into it. */
const showRoot = `(() => {
  const host = document.querySelector('offprint-marks');
  if (!host.shadowRoot) Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host) });
})()`;

/** The lines of axe's findings on what Offprint has put on a page; the page's own faults are not ours. */
export async function axeInPage(session: CDPSession, extension: string): Promise<string[]> {
  const world = await ourWorld(session, extension);
  const send = session.send.bind(session);
  await evaluate(send, `${axeSource}; true`, world);
  await evaluate(send, showRoot, world);
  return await evaluate<string[]>(send, axeRun("document.querySelector('offprint-marks')"), world);
}

/** Everything of ours that reaches out of the window, as an expression. */
const outside = `[...chrome.dom.openOrClosedShadowRoot(document.querySelector('offprint-marks'))
  .querySelectorAll('.ui :is(section, button, input, textarea, [role])')].flatMap((element) => {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    const scroller = element.parentElement.closest('.opened, .help, .sheet');
    const isOut = left < -1 || right > innerWidth + 1 || (!scroller && (top < -1 || bottom > innerHeight + 1));
    return width > 1 && isOut ? [element.outerHTML.slice(0, 80) + ' ' + [left, top, right, bottom].map(Math.round)] : [];
  })`;

/** What Offprint has put on a page and does not fit into its window, one line for each. */
export async function outsideInPage(session: CDPSession, extension: string): Promise<string[]> {
  return await evaluate<string[]>(session.send.bind(session), outside, await ourWorld(session, extension));
}

const storing = (fails: boolean) => `(() => {
  const { local } = chrome.storage;
  globalThis.trueSet ??= local.set;
  local.set = ${fails} ? () => { throw new Error('The disk is full') } : globalThis.trueSet;
})()`;

/** Makes everything that our scripts on a page want to store fail, or no longer. */
export async function failToStore(session: CDPSession, extension: string, fails: boolean): Promise<void> {
  const world = await ourWorld(session, extension);
  await evaluate(session.send.bind(session), storing(fails), world);
}
