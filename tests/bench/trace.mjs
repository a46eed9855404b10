// @ts-check

/** Reading what Chromium tells of its main thread (https://chromedevtools.github.io/devtools-protocol/tot/Tracing/). */

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, tid: number, pid: number, args?: any }} TraceEvent */
/** @typedef {{ events: TraceEvent[], main: string }} Trace */

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  '__metadata',
];
const longTask = 50;

/** @param {TraceEvent} event */
const threadOf = ({ pid, tid }) => `${pid} ${tid}`;

/** The main thread of the renderer that showed an address. @param {TraceEvent[]} events @param {string} url */
function mainThread(events, url) {
  const shown = events.findLast(
    ({ name, args }) => name === 'CommitLoad' && args?.data?.url === url && args.data.isMainFrame !== false,
  );
  const scripts = events.find(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:'),
  );
  const known = shown ?? scripts;
  if (known) return threadOf(known);
  // A page that was there before tells by its work: most layouts are its own.
  const counts = new Map();
  for (const event of events) {
    if (event.name === 'PrePaint' || event.name === 'Layerize')
      counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/**
 * Traces a page's process while something goes on.
 * @param {import('playwright-core').Page} page @param {() => Promise<unknown>} act @returns {Promise<Trace>}
 */
export async function traceWhile(page, act) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The browser has closed.');
  const cdp = await browser.newBrowserCDPSession();
  /** @type {TraceEvent[]} */
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any[]} */ (value)));
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await act();
  await cdp.send('Tracing.end');
  await done;
  await cdp.detach();
  events.sort((a, b) => a.ts - b.ts);
  return { events, main: mainThread(events, page.url()) };
}

/** @param {TraceEvent} outer @param {TraceEvent} inner */
const holds = (outer, inner) =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/** The events of the main thread that none of the others holds. @param {TraceEvent[]} events */
function outermost(events) {
  /** @type {TraceEvent[]} */
  const kept = [];
  for (const event of events) {
    const last = kept.at(-1);
    if (!last || !holds(last, event)) kept.push(event);
  }
  return kept;
}

const running = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run', 'RunMicrotasks']);
const layouts = new Set(['Layout', 'UpdateLayoutTree']);

/** What ran of scripts from an origin, each stretch once. @param {Trace} trace @param {string} origin */
function scriptsOf({ events, main }, origin) {
  return outermost(
    events.filter(
      (event) =>
        threadOf(event) === main &&
        event.ph === 'X' &&
        running.has(event.name) &&
        `${event.args?.data?.url ?? event.args?.data?.fileName ?? ''}`.startsWith(origin),
    ),
  );
}

/** What the scripts of an origin took of the main thread, in ms of its own time: in all, and at the longest stretch. @param {Trace} trace @param {string} origin */
export function costOf(trace, origin) {
  const times = scriptsOf(trace, origin).map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
  return { ms: times.reduce((sum, time) => sum + time, 0), longestTask: Math.max(0, ...times) };
}

/** How smoothly a page went: the times between its frames in ms, its tasks over 50 ms, and how often scripts of an origin forced the page to be laid out. @param {Trace} trace @param {string} origin */
export function smoothnessOf(trace, origin) {
  const { events, main } = trace;
  const frames = events.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000);
  const own = scriptsOf(trace, origin);
  const onMain = events.filter((event) => threadOf(event) === main && event.ph === 'X');
  return {
    frames: frames.slice(1).map((at, index) => at - (frames[index] ?? at)),
    longTasks: onMain.filter(({ name, dur = 0 }) => name === 'RunTask' && dur / 1000 > longTask).length,
    forcedLayouts: onMain.filter(
      (event) => layouts.has(event.name) && own.some((script) => holds(script, event)),
    ).length,
  };
}
