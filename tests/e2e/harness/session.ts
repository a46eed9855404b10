import type { CDPSession } from 'playwright-core';

/** Sends a DevTools protocol command and gives its result (https://chromedevtools.github.io/devtools-protocol/). */
export type Send = CDPSession['send'];

type Reply = { id?: number; result?: unknown; error?: { message: string } };

/**
 * A line to a target that Playwright does not show as a page, such as the popup of the toolbar button: its messages
 * travel through the browser's own session, because Playwright takes flat sessions for itself.
 */
export async function attach(cdp: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  const send = async (method: string, params: object = {}): Promise<unknown> => {
    last += 1;
    const id = last;
    const replied = new Promise<Reply>((done) => waiting.set(id, done));
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await replied;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return send as Send;
}
