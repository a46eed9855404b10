// @ts-check
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../tools/browsers.mjs';
import { bundle } from '../tools/bundle.mjs';
import { launchChromium } from '../tools/launch.mjs';
import { build } from '../tools/project.mjs';
import { installTools, noteFirst } from './in-page.mjs';

/** @param {number} ms @returns {Promise<void>} */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks a page until the answer holds. @template T @param {import('playwright-core').Page} page @param {() => Promise<T>} ask @param {(answer: T) => boolean} test @param {(answer: T) => void} [tell] */
export async function waitFor(page, ask, test, tell) {
  for (;;) {
    const answer = await page.evaluate(ask);
    if (test(answer)) return;
    tell?.(answer);
    await pause(500);
  }
}

const emptyPage = '<!doctype html><meta charset="utf-8"><title>Empty</title><h1>Empty</h1>';

/** @typedef {{ context: import('playwright-core').BrowserContext, id: string }} Opened */

/** What gives a page `askBackground` as our own pages have it. */
export async function askingScript() {
  const own = `import { askBackground } from './lib/platform/rpc'; Object.assign(globalThis, { askBackground });`;
  return await bundle(own, { isSmall: true });
}

/**
 * The shipped build with one more page that is empty, and a profile, both in a folder of their own.
 * @returns {Promise<{ open: () => Promise<Opened>, diskBytes: () => number, remove: () => void }>}
 */
export async function makeBench() {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const extension = join(folder, 'extension');
  const profile = join(folder, 'profile');
  cpSync(await build('chrome'), extension, { recursive: true });
  writeFileSync(join(extension, 'empty.html'), emptyPage);
  const asking = await askingScript();
  const open = async () => {
    const { context, id } = await launchChromium({
      executable: ensureChromium(),
      extension,
      profile,
      headless: true,
    });
    await context.addInitScript(installTools);
    await context.addInitScript({ content: asking });
    return { context, id };
  };
  const diskBytes = () => folderBytes(join(profile, 'Default', 'IndexedDB'));
  return { open, diskBytes, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** @param {string} folder @returns {number} */
function folderBytes(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? folderBytes(path) : statSync(path).size);
  }, 0);
}

/**
 * A new tab on a page of the extension; `first` is when the first element of the selector was painted, in ms from the
 * navigation's start.
 * @param {Opened} opened @param {string} name @param {string} selector
 */
export async function openPage({ context, id }, name, selector) {
  const page = await context.newPage();
  await page.addInitScript(noteFirst, selector);
  await page.goto(`chrome-extension://${id}/${name}.html`);
  const first = await page.evaluate(() => /** @type {any} */ (globalThis).benchFirst);
  return { page, first: Number(first) };
}

/** The bytes a page's heap holds after a collection, buffers and DOM included. @param {import('playwright-core').Page} page */
export async function heapBytes(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = /** @type {Record<string, number> & { usedSize: number }} */ (/** @type {unknown} */ (usage));
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
