import { browser } from 'wxt/browser';
import { UserError, type UserErrorName } from '../core/errors';
import { answerLongCalls, send } from './long-calls';
import type { Answer, Calls, OwnCalls, PageCalls, Request, TabCalls } from './protocol';
import { report } from './report';

type Sender = {
  id?: string;
  url?: string;
  origin?: string;
  tab?: { id?: number | undefined };
};

/** Handlers for a map of calls: the same names and inputs, answering now or later, told who asks. */
export type Handlers<C extends Calls> = {
  [K in keyof C]: (
    input: Parameters<C[K]>[0],
    sender: Sender,
  ) => ReturnType<C[K]> | Promise<ReturnType<C[K]>>;
};

type Caller<C extends Calls> = <K extends keyof C & string>(
  call: K,
  input: Parameters<C[K]>[0],
) => Promise<ReturnType<C[K]>>;

/** The value of an answer. Rejects with the `UserError` it is instead. */
export async function answered(sent: Promise<unknown>): Promise<unknown> {
  const answer = (await sent) as Answer | undefined;
  if (!answer) throw new UserError('TabUnreachable', 'No answer. Reload the page and try again.');
  if (!answer.ok) throw new UserError(answer.error.name as UserErrorName, answer.error.message);
  return answer.value;
}

/** Asks the background for something any content script may ask. Rejects with a `UserError`. */
export const askBackground: Caller<PageCalls & OwnCalls> = async (call, input) =>
  (await answered(send({ to: 'background', call, input }))) as never;

/** Asks the content script of a tab. Rejects with `TabUnreachable` where none runs. */
export const askTab = async <K extends keyof TabCalls & string>(
  tabId: number,
  call: K,
  input: Parameters<TabCalls[K]>[0],
): Promise<ReturnType<TabCalls[K]>> => {
  const request: Request = { to: 'tab', call, input };
  const sent = browser.tabs.sendMessage(tabId, request).catch(() => undefined);
  return (await answered(sent)) as ReturnType<TabCalls[K]>;
};

/** True for a message from one of the extension's own pages; `origin` cannot be forged by a page, `tab` may be there. */
export function isOwnPage(sender: Sender): boolean {
  const base = browser.runtime.getURL('/');
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(base);
}

async function answerWith(handler: () => unknown, call: string): Promise<Answer> {
  try {
    const value = await handler();
    return { ok: true, value: value ?? null };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, error: { name: error.name, message: error.message } };
    report(error, call);
    return {
      ok: false,
      error: {
        name: 'Bug',
        message: 'Something went wrong inside Offprint. Try again.',
      },
    };
  }
}

function isRequest(message: unknown, to: Request['to']): message is Request {
  const request = message as Partial<Request> | null;
  return typeof request === 'object' && request?.to === to && typeof request.call === 'string';
}

/**
 * Answers calls until `signal` aborts. Each handler map comes with the senders it trusts; names are looked up as own
 * properties only, and a call from anyone else is refused. The listener itself is never async: for messages that
 * are not ours it returns undefined, so that another listener can answer.
 */
export function answerCalls(
  to: Request['to'],
  lists: readonly {
    handlers: Handlers<Calls>;
    trusts: (sender: Sender) => boolean;
  }[],
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender): Promise<Answer> | undefined => {
    if (sender.id !== browser.runtime.id || !isRequest(message, to)) return undefined;
    const list = lists.find(({ handlers }) => Object.hasOwn(handlers, message.call));
    const handler = list?.handlers[message.call];
    return answerWith(() => {
      if (!list || !handler) throw new UserError('BadRequest', `Offprint knows no call "${message.call}".`);
      if (!list.trusts(sender)) throw new UserError('NotAllowed', 'Only Offprint’s own pages may do that.');
      return handler(message.input as never, sender);
    }, message.call);
  };
  browser.runtime.onMessage.addListener(listener as never);
  if (to === 'background') answerLongCalls(listener, signal);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}
