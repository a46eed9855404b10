// @ts-check

/**
 * What the bench does inside a page of the extension. Each function is sent there as its source, so it needs nothing
 * around it but `benchTools`, which is there first.
 */

/** Puts `benchTools` into the page: raw IndexedDB without any library, and what tells that something is painted. */
export function installTools() {
  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const answer = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  /** @param {IDBTransaction} transaction @returns {Promise<void>} */
  const complete = (transaction) =>
    new Promise((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
  const open = (name = 'offprint') => answer(indexedDB.open(name));
  /** The time when what is now in the document is on screen: a task after the next frame. @returns {Promise<number>} */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      });
    });
  /** When something holds first, looked at after every change of the document. @param {() => unknown} test @param {number} [ms] */
  const until = (test, ms = 20_000) =>
    new Promise((done, fail) => {
      if (test()) return done(undefined);
      const stop = setTimeout(() => {
        watch.disconnect();
        fail(new Error(`It did not come to be: ${test}`));
      }, ms);
      const watch = new MutationObserver(() => {
        if (!test()) return;
        watch.disconnect();
        clearTimeout(stop);
        done(undefined);
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  Object.assign(globalThis, { benchTools: { answer, complete, open, painted, until } });
}

/**
 * Notes in `benchFirst` when the first element of a selector is painted, counted from the navigation's start.
 * @param {string} selector
 */
export function noteFirst(selector) {
  const tools = /** @type {any} */ (globalThis).benchTools;
  const first = tools.until(() => document.querySelector(selector)).then(tools.painted);
  Object.assign(globalThis, { benchFirst: first });
}

/** True once the background has made the library. */
export async function hasLibrary() {
  const all = await indexedDB.databases();
  return all.some(({ name, version = 0 }) => name === 'offprint' && version >= 10);
}

/**
 * Invents papers and writes them as they are, with their texts; `makePapers` is in the page already. Gives how many
 * there are of each status and tag, and how many bytes they are as JSON.
 * @param {{ from: number, count: number, all: number }} part
 */
export async function writePapers({ from, count, all }) {
  const { benchTools, makePapers } = /** @type {any} */ (globalThis);
  const { papers } = makePapers(from, count, all);
  const db = await benchTools.open();
  const transaction = db.transaction(['papers', 'texts'], 'readwrite');
  /** @type {Record<string, number>} */
  const statuses = {};
  /** @type {Record<string, number>} */
  const tags = {};
  for (const { paper, text } of papers) {
    transaction.objectStore('papers').put(paper);
    transaction.objectStore('texts').put(text);
    statuses[paper.status] = (statuses[paper.status] ?? 0) + 1;
    for (const tag of paper.tags) tags[tag] = (tags[tag] ?? 0) + 1;
  }
  await benchTools.complete(transaction);
  db.close();
  return { statuses, tags, bytes: JSON.stringify(papers).length };
}

/** Writes what the library keeps beside papers, and takes its index away, as in a library older than its index. @param {{ counts: any, tags: any[] }} rest */
export async function writeRest({ counts, tags }) {
  const { open, complete } = /** @type {any} */ (globalThis).benchTools;
  const db = await open();
  const transaction = db.transaction(['meta', 'tags'], 'readwrite');
  transaction.objectStore('meta').put({ key: 'counts', value: counts });
  transaction.objectStore('meta').delete('search');
  for (const tag of tags) transaction.objectStore('tags').put(tag);
  await complete(transaction);
  db.close();
}

/** How far the index is. */
export async function indexState() {
  const { open, answer } = /** @type {any} */ (globalThis).benchTools;
  const db = await open();
  const transaction = db.transaction(['meta', 'searchSegments']);
  const head = (await answer(transaction.objectStore('meta').get('search')))?.value;
  const segments = await answer(transaction.objectStore('searchSegments').getAll());
  db.close();
  return {
    done: head?.building?.done,
    isBuilt: head !== undefined && head.building === undefined,
    isSettled: head?.pending < 256 && segments.every((/** @type {any} */ { merging }) => !merging),
    segments: segments.length,
  };
}

/** How long one raw `getAll` of 50 rows takes, in ms. */
export async function rawRows() {
  const { open, answer } = /** @type {any} */ (globalThis).benchTools;
  const db = await open();
  const start = performance.now();
  await answer(db.transaction('papers').objectStore('papers').getAll(null, 50));
  const time = performance.now() - start;
  db.close();
  return time;
}

/** How long a raw write of records into a store without any index takes, in ms. @param {any[]} records */
export async function rawWrite(records) {
  const { answer, complete } = /** @type {any} */ (globalThis).benchTools;
  const opening = indexedDB.open('bench-floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const db = await answer(opening);
  const start = performance.now();
  const transaction = db.transaction('rows', 'readwrite');
  for (const record of records) transaction.objectStore('rows').put(record);
  await complete(transaction);
  const time = performance.now() - start;
  db.close();
  return time;
}

/** Asks the background, as the extension's own pages do; gives its answer and how long that took, in ms. @param {{ call: string, input: any }} asked */
export async function timedCall({ call, input }) {
  const start = performance.now();
  const value = await /** @type {any} */ (globalThis).askBackground(call, input);
  return { time: performance.now() - start, value };
}

/** The ids of some papers, from the newest. @param {number} count */
export async function newestIds(count) {
  const { open, answer } = /** @type {any} */ (globalThis).benchTools;
  const db = await open();
  const keys = await answer(db.transaction('papers').objectStore('papers').getAllKeys());
  db.close();
  return keys.slice(-count);
}

/**
 * Types a query at once into the popup's search box; gives the time until its results are painted, and how many
 * there are. What is typed before is of the other kind (with hits or without), so that the change is plain to see.
 * @param {{ query: string, before: string, hasHits: boolean }} asked
 */
export async function timedQuery({ query, before, hasHits }) {
  const { until, painted } = /** @type {any} */ (globalThis).benchTools;
  const box = document.querySelector('input[role=combobox]');
  const rows = () => document.querySelector('table.list tr') !== null;
  /** @param {string} text */
  const type = (text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  type(before);
  await until(() => rows() !== hasHits);
  // What the popup does after it has painted is over by then.
  for (let frame = 0; frame < 6; frame++) await painted();
  const start = performance.now();
  type(query);
  await until(() => rows() === hasHits);
  const time = (await painted()) - start;
  return { time, total: Number(document.querySelector('table.list')?.getAttribute('aria-rowcount') ?? 0) };
}
