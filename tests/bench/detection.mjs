// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../tools/browsers.mjs';
import { bundle } from '../tools/bundle.mjs';
import { root } from '../tools/project.mjs';
import { figureOf } from './figures.mjs';
import { plainWalk } from './in-world.mjs';
import { arxivPage, listingPage } from './pages.mjs';

/** @typedef {import('./figures.mjs').Figure & { longestTask: number, papers: number }} PageFigure */
/** @typedef {{ url: string, body: string | Buffer }} Served */

const runs = 9;
const corpus = join(root, '../shared/corpus');
const policy = "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; form-action 'none'";

/** The detection and the slices it runs in, as the content script has them. */
const detection = `
  import { runInSlices } from './entrypoints/content/slices.ts';
  import { walkPage } from './lib/detect/detect.ts';
  globalThis.timeDetection = async () => {
    const { value, cost, longest } = await runInSlices(walkPage(document, location.href), window, new AbortController().signal);
    return { ms: cost, longest, papers: value.papers.length };
  };`;

/** A page of the corpus at its own address; undefined where there is none. @param {string} file @returns {Served | undefined} */
function corpusPage(file) {
  const manifest = join(corpus, 'manifest.json');
  if (!existsSync(manifest)) return undefined;
  /** @type {{ file: string, url: string }[]} */
  const entries = JSON.parse(readFileSync(manifest, 'utf8'));
  const entry = entries.find((each) => each.file === file);
  return entry && { url: entry.url, body: readFileSync(join(corpus, file)) };
}

/** @returns {Record<string, Served | undefined>} */
const pages = () => ({
  detect3000: { url: 'https://listing.example/accepted', body: listingPage(3000) },
  detect3000ByRule: { url: 'https://arxiv.org/list/cs.LG/new', body: arxivPage(3000) },
  corpus687: corpusPage('a/iclr-virtual/iclr2020-papers.html'),
  corpus687Digest: corpusPage('a/digests/glimpse-iclr2020.html'),
  corpus1466: corpusPage('a/cvf/cvpr2020-all.html'),
});

/**
 * Runs a script in a fresh world of a freshly loaded page, where nothing is warm, and gives its value.
 * @param {import('playwright-core').Page} tab @param {string} url @param {string} expression
 */
async function runOn(tab, url, expression) {
  const session = await tab.context().newCDPSession(tab);
  await tab.goto('about:blank');
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const contextId = world.executionContextId;
  const told = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (told.exceptionDetails) throw new Error(told.exceptionDetails.exception?.description ?? 'failed');
  return told.result.value;
}

/** @param {import('playwright-core').BrowserContext} context @param {Served} served @param {string} script @returns {Promise<PageFigure>} */
async function measure(context, { url, body }, script) {
  const tab = await context.newPage();
  await tab.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ body, headers: { 'content-type': 'text/html', 'content-security-policy': policy } })
      : route.abort('aborted'),
  );
  /** @type {{ ms: number }[]} */
  const walks = [];
  /** @type {{ ms: number, longest: number, papers: number }[]} */
  const detections = [];
  for (let run = 0; run < runs; run++) {
    walks.push(await runOn(tab, url, `(${plainWalk})()`));
    detections.push(await runOn(tab, url, `${script}\ntimeDetection()`));
  }
  await tab.close();
  const figure = figureOf(
    detections.map(({ ms }) => ms),
    walks.map(({ ms }) => ms),
  );
  const longestTask = figureOf(
    detections.map(({ longest }) => longest),
    [0],
  ).p95;
  return { ...figure, longestTask, papers: detections[0]?.papers ?? 0 };
}

/** How long detection takes on long pages, beside one plain walk over each. @param {(line: string) => void} tell */
export async function measureDetection(tell) {
  const script = await bundle(detection, { isSmall: true });
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  /** @type {Record<string, PageFigure>} */
  const figures = {};
  try {
    for (const [name, served] of Object.entries(pages())) {
      if (served) figures[name] = await measure(context, served, script);
      else tell(`not measured: ${name} (no corpus)`);
    }
  } finally {
    await browser.close();
  }
  return figures;
}
