import { browser } from 'wxt/browser';
import { elementsOf, fieldOf } from '../core/clean';
import type { Answer, Request } from './protocol';

/**
 * Calls with long lists go through a port, some entries at a time. A message is copied in three processes, and each
 * copy of a large one is memory that was never touched before, which takes several times as long; and one part is read
 * while the next is written. What came of a list is forgotten with its port, so nothing is left of half a call.
 */

/** The lists whose entries are large. */
const longLists = ['drafts', 'identities', 'lines'] as const;
type LongList = (typeof longLists)[number];

/** About 200 kB of papers with their abstracts. */
const entriesPerMessage = 100;

/** More entries than any call takes: who sends more is not listened to any longer. */
const mostEntries = 20_000;

/** What a port of ours is known by. */
const portName = 'long call';

/** The list of a call that is too long for one message, if it has one. */
function longListIn({ input }: Request): { name: LongList; list: unknown[] } | undefined {
  for (const name of longLists) {
    const list = elementsOf(fieldOf(input, name), Number.POSITIVE_INFINITY);
    if (list.length > entriesPerMessage) return { name, list };
  }
  return undefined;
}

function sendInParts(request: Request, name: LongList, list: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: portName });
    port.onDisconnect.addListener(() => resolve(undefined));
    port.onMessage.addListener((answer) => {
      resolve(answer);
      port.disconnect();
    });
    for (let start = 0; start < list.length; start += entriesPerMessage)
      port.postMessage({ [name]: list.slice(start, start + entriesPerMessage) });
    port.postMessage({ ...request, input: { ...(request.input as object), [name]: [] } });
  });
}

/** Sends a request to the background, and gives what comes back: nothing where nobody answered. */
export async function send(request: Request): Promise<unknown> {
  const long = longListIn(request);
  return await (long ? sendInParts(request, long.name, long.list) : browser.runtime.sendMessage(request));
}

type Port = ReturnType<typeof browser.runtime.connect>;
type Sender = NonNullable<Port['sender']>;

/** What answers a message, if it is a request for us. */
export type Answering = (message: unknown, sender: Sender) => Promise<Answer> | undefined;

/** Gathers the lists of one call, and answers it once it is whole. */
function listenTo(port: Port, sender: Sender, answer: Answering): void {
  const lists: Partial<Record<LongList, unknown[]>> = {};
  const gather = (message: unknown) => {
    for (const name of longLists) {
      const list = (lists[name] ?? []).concat(elementsOf(fieldOf(message, name), entriesPerMessage));
      if (list.length > mostEntries) return port.disconnect();
      if (list.length > 0) lists[name] = list;
    }
  };
  const reply = async (request: object, input: object) => {
    const given = await answer({ ...request, input: { ...input, ...lists } }, sender);
    if (given) port.postMessage(given);
  };
  port.onMessage.addListener((message: unknown) => {
    const input = fieldOf(message, 'input');
    if (typeof input !== 'object' || !input) return gather(message);
    // To whom the answer goes may be gone by then.
    reply(message as object, input).catch(() => undefined);
  });
}

/** Answers calls with long lists until `signal` aborts. */
export function answerLongCalls(answer: Answering, signal?: AbortSignal): void {
  const listener = (port: Port) => {
    if (port.name === portName && port.sender) listenTo(port, port.sender, answer);
  };
  browser.runtime.onConnect.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onConnect.removeListener(listener));
}
