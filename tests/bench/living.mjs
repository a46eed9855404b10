// @ts-check
import { chromium } from 'playwright-core';
import { ensureChromium } from '../tools/browsers.mjs';
import { makeBench } from './browser.mjs';
import { figureOf } from './figures.mjs';
import { plainWalk } from './in-world.mjs';
import { arxivPage, quietPage } from './pages.mjs';
import { costOf, smoothnessOf, traceWhile } from './trace.mjs';

/** @typedef {import('playwright-core').BrowserContext} Context */
/** @typedef {{ median: number, p95: number, frames: number, longTasks: number, forcedLayouts: number }} Smoothness */

const runs = 9;
const listing = 'https://arxiv.org/list/cs.LG/new';
const quiet = 'https://huggingface.co/help';
const rows = 3000;
const scrolled = { distance: 40_000, speed: 8000 };

/** @param {Context} context @param {string} url @param {string} body */
async function openPage(context, url, body) {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.abort('aborted'),
  );
  return page;
}

/** Waits until the page has had time for all that goes on after it has loaded. @param {import('playwright-core').Page} page */
async function settle(page) {
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500)));
}

/** What a page costs that is no listing, on a host of the site list, with the shipped build. @param {Context} context @param {string} id */
async function measureNone(context, id) {
  const page = await openPage(context, quiet, quietPage());
  /** @type {number[][]} */
  const [costs = [], tasks = [], walks = []] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    await page.goto('about:blank');
    const trace = await traceWhile(page, async () => {
      await page.goto(quiet);
      await settle(page);
    });
    const { ms, longestTask } = costOf(trace, `chrome-extension://${id}/`);
    costs.push(ms);
    tasks.push(longestTask);
    walks.push((await page.evaluate(plainWalk)).ms);
  }
  const added = await page.evaluate(() => document.querySelectorAll('offprint-marks').length);
  await page.close();
  return { ...figureOf(costs, walks), longestTask: figureOf(tasks, [0]).p95, added };
}

/** @param {Context} context @param {string} id @param {boolean} isMarked @returns {Promise<Smoothness>} */
async function scrollPage(context, id, isMarked) {
  const page = await openPage(context, listing, arxivPage(rows));
  await page.goto(listing);
  if (isMarked) await page.waitForSelector('offprint-marks', { state: 'attached', timeout: 60_000 });
  await settle(page);
  const cdp = await context.newCDPSession(page);
  const trace = await traceWhile(page, () =>
    cdp.send('Input.synthesizeScrollGesture', {
      x: 600,
      y: 400,
      yDistance: -scrolled.distance,
      speed: scrolled.speed,
      preventFling: true,
      gestureSourceType: 'mouse',
    }),
  );
  await page.close();
  const { frames, longTasks, forcedLayouts } = smoothnessOf(trace, `chrome-extension://${id}/`);
  const { median, p95 } = figureOf(frames, [0]);
  return { median, p95, frames: frames.length, longTasks, forcedLayouts };
}

/** The same page scrolled in the same browser without the extension. @returns {Promise<Smoothness>} */
async function scrollBare() {
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  try {
    return await scrollPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }), '', false);
  } finally {
    await browser.close();
  }
}

/** What the shipped build costs a page that is no listing, and how smoothly a page of 3,000 marks scrolls. */
export async function measureLiving() {
  const bench = await makeBench();
  try {
    const { context, id } = await bench.open();
    const detectNone = await measureNone(context, id);
    const marked = await scrollPage(context, id, true);
    await context.close();
    return { detectNone, marks3000: { ...marked, floor: await scrollBare() } };
  } finally {
    bench.remove();
  }
}
