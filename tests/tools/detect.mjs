// Runs the shipped detection code in a real Chromium on every page of DIR/manifest.json, each at its own URL.
//
//   npm run detect -- DIR --out FILE [--generic] [--site NAME] [--file TEXT]
//
// Page scripts never run and nothing is fetched. --generic switches the site rules off. FILE gets
// {"pages": {"<file>": {kind, papers: [{title, authors, abstract, ids, url, pdf, code}], ms}}}.
import { isUtf8 } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { bundle } from './bundle.mjs';

const pagesAtOnce = 4;
/** @typedef {{ file: string, url: string, site: string }} Entry */
/** @typedef {{ kind: string, papers: { title: string, authors: string[] }[], ms: number }} Prediction */

/** Scripting stays on, so that `noscript` parses as it does for a reader, but no script of the page is let through. */
const policy = "default-src 'none'; script-src 'none'; form-action 'none'";

/** The detection code, answering with what a prediction holds. */
const prediction = `
  import { detect } from './lib/detect/detect.ts';
  import { nameText } from './lib/core/paper.ts';
  const idsByScheme = (ids) => Object.fromEntries([...ids].reverse().map((id) => {
    const colon = id.indexOf(':');
    return [id.slice(0, colon), id.slice(colon + 1)];
  }));
  // What the authors publish beside the paper, a project page too.
  const codeOf = ({ code = [], project }) => (project ? [...new Set([...code, project])] : code);
  const shown = ({ draft }) => ({
    title: draft.title, authors: draft.authors.map(nameText), abstract: draft.abstract, ids: idsByScheme(draft.ids),
    url: draft.links.landing, pdf: draft.links.pdf, code: codeOf(draft.links),
    ...(draft.confidence !== undefined && { confidence: draft.confidence }),
  });
  globalThis.predict = (sites) => {
    const start = performance.now();
    const found = detect(document, location.href, { sites });
    const ms = Math.round((performance.now() - start) * 100) / 100;
    return { kind: found.kind, papers: found.papers.map(shown), ms, site: found.site, drift: found.drift };
  };`;

/**
 * The type a server would send: no charset where the page says its own (in a meta or a byte order mark), UTF-8 where
 * the bytes are, which the site said in the header that a saved page has lost.
 * @param {Buffer} body
 */
export function contentType(body) {
  const saysCharset = /<meta[^>]+charset|^\ufeff|<\?xml[^>]+encoding/i.test(
    body.subarray(0, 4096).toString('utf8'),
  );
  return saysCharset || !isUtf8(body) ? 'text/html' : 'text/html; charset=utf-8';
}

/**
 * A tab that shows saved pages at their own URLs and runs detection on them in an isolated world, as a content script would.
 * @param {import('playwright-core').Browser} browser @param {string} script @param {string} dir @param {boolean} sites
 * @returns {Promise<(entry: Entry) => Promise<Prediction>>}
 */
async function openTab(browser, script, dir, sites) {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  /** @type {Entry | undefined} */
  let waiting;
  await page.route('**/*', (route) => {
    if (!waiting || !route.request().isNavigationRequest()) return route.abort('aborted');
    const body = readFileSync(join(dir, waiting.file));
    waiting = undefined;
    const headers = { 'content-type': contentType(body), 'content-security-policy': policy };
    return route.fulfill({ status: 200, headers, body });
  });
  return async (entry) => {
    // Away from the last page first: an address that differs only in its fragment would not be loaded again.
    await page.goto('about:blank');
    waiting = entry;
    await page.goto(entry.url, { waitUntil: 'domcontentloaded' });
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const expression = `${script}\npredict(${sites})`;
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed');
    return answer.result.value;
  };
}

/**
 * Runs detection on the pages of `dir` and gives the predictions; a page that fails is in `failed`, with its reason.
 * @param {string} dir @param {{ sites?: boolean, wanted?: (entry: Entry) => boolean }} [options]
 */
export async function detectPages(dir, { sites = true, wanted = () => true } = {}) {
  /** @type {Entry[]} */
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const queue = manifest.filter(wanted);
  const script = await bundle(prediction);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; install one or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath });
  /** @type {Record<string, Prediction>} */
  const pages = {};
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    const predict = await openTab(browser, script, dir, sites);
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      try {
        pages[entry.file] = await predict(entry);
      } catch (error) {
        failed.push(`${entry.file}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
  await browser.close();
  return { pages, failed };
}

/** @param {string[]} args @param {string} name */
function option(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}

/** @param {string[]} args */
async function main(args) {
  const out = option(args, '--out');
  const site = option(args, '--site');
  const file = option(args, '--file');
  const isGeneric = args.includes('--generic');
  const dir = args.find((arg) => !arg.startsWith('--'));
  if (!dir || !out) {
    console.error('usage: npm run detect -- DIR --out FILE [--generic] [--site NAME] [--file TEXT]');
    return 2;
  }
  /** @param {Entry} entry */
  const wanted = (entry) => (!site || entry.site === site) && (!file || entry.file.includes(file));
  const { pages, failed } = await detectPages(resolve(dir), { sites: !isGeneric, wanted });
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(out, JSON.stringify({ pages }, null, 1));
  const papers = Object.values(pages).reduce((sum, page) => sum + page.papers.length, 0);
  console.log(`${Object.keys(pages).length} pages, ${papers} papers: ${out}`);
  for (const failure of failed) console.error(`failed  ${failure}`);
  return failed.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await main(process.argv.slice(2)));
