import { report } from './report';

/** Asks the browser to keep our storage when the disk gets full. Only a page may ask: Firefox's background is one, Chromium's is none, so the popup asks too. A refusal is no failure. */
export async function askToPersist(): Promise<void> {
  try {
    await globalThis.navigator?.storage?.persist?.();
  } catch (error) {
    report(error, 'asking for persistent storage');
  }
}

/** How much our storage takes, where the browser tells, and whether it has promised to keep it. */
export async function storageUse(): Promise<{ bytes: number | undefined; isKept: boolean }> {
  const { storage } = globalThis.navigator ?? {};
  const [estimate, isKept] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()]);
  return { bytes: estimate?.usage, isKept: isKept ?? false };
}
