import { browser } from 'wxt/browser';
import type { Answer, OffscreenCalls, Request } from './protocol';
import { answered } from './rpc';

/**
 * Chromium's background is a worker, which cannot make an address for a file: a page that nobody sees does that, for
 * as long as it is needed. Firefox's background is a page itself.
 */
type Offscreen = {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
};

const page = {
  url: 'offscreen.html',
  reasons: ['BLOBS'],
  justification: 'Hands the backup over to the downloads.',
};

/** A worker that only waits for a message is ended after half a minute; one that asks the browser something is not. */
const awakeEvery = 20_000;

/** True where the background needs such a page to make an address for a file. */
export function needsUnseenPage(): boolean {
  return typeof URL.createObjectURL !== 'function';
}

/** Asks the page for something while it is open, and uses the answer before it is closed. One at a time. */
export async function inUnseenPage<K extends keyof OffscreenCalls, R>(
  call: K,
  input: Parameters<OffscreenCalls[K]>[0],
  use: (answer: ReturnType<OffscreenCalls[K]>) => Promise<R>,
): Promise<R> {
  const { offscreen } = browser as unknown as { offscreen: Offscreen };
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), awakeEvery);
  // One that a worker left open when it died.
  await offscreen.closeDocument().catch(() => undefined);
  try {
    await offscreen.createDocument(page);
    const request: Request = { to: 'offscreen', call, input };
    const sent: Promise<Answer> = browser.runtime.sendMessage(request);
    return await use((await answered(sent)) as ReturnType<OffscreenCalls[K]>);
  } finally {
    clearInterval(awake);
    await offscreen.closeDocument().catch(() => undefined);
  }
}
