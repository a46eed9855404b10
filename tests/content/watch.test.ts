// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Looked, watchPage } from '../../entrypoints/content/watch';

let life: AbortController;
const look = vi.fn<(isScrolled: boolean) => Promise<Looked>>();
const ours = document.createElement('aside');

beforeEach(() => {
  vi.useFakeTimers();
  look.mockResolvedValue({ cost: 0 });
  life = new AbortController();
  vi.stubGlobal('requestIdleCallback', undefined);
  watchPage(window as never, { look, isOurs: (node) => node === ours, signal: life.signal });
});

afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const change = () => document.body.append(document.createElement('p'));

/** Lets mutation records be delivered, then this many ms pass. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

it('looks at once', async () => {
  await pass(1);
  expect(look).toHaveBeenCalledTimes(1);
});

it('looks again once when the page has come to rest', async () => {
  await pass(1);
  for (let time = 0; time < 5; time += 1) {
    change();
    await pass(100);
  }
  expect(look).toHaveBeenCalledTimes(1);
  await pass(400);
  expect(look).toHaveBeenCalledTimes(2);
});

it('does not wait for ever for a page that never rests', async () => {
  await pass(1);
  for (let time = 0; time < 50; time += 1) {
    change();
    await pass(100);
  }
  expect(look.mock.calls.length).toBeGreaterThanOrEqual(3);
  expect(look.mock.calls.length).toBeLessThanOrEqual(4);
});

it('does not mind what we add ourselves, but minds when it is taken out', async () => {
  await pass(1);
  document.body.append(ours);
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(1);
  ours.remove();
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(2);
});

it('ends with the script', async () => {
  await pass(1);
  change();
  life.abort();
  await pass(5000);
  expect(look).toHaveBeenCalledTimes(1);
});

it('looks again at what changed while it looked', async () => {
  await pass(1);
  let end = (_looked: Looked) => {};
  look.mockReturnValueOnce(
    new Promise((resolve) => {
      end = resolve;
    }),
  );
  change();
  await pass(1000);
  change();
  await pass(5000);
  expect(look).toHaveBeenCalledTimes(2);
  end({ cost: 1 });
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(3);
});

it('looks again when only a text has changed, as in a row that shows another paper', async () => {
  const row = document.createTextNode('One');
  document.body.append(row);
  await pass(1);
  row.data = 'Another';
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(2);
});

it('tells a change that a scroll has made from others', async () => {
  await pass(1);
  document.dispatchEvent(new Event('scroll'));
  change();
  await pass(2000);
  change();
  await pass(2000);
  expect(look.mock.calls.map(([isScrolled]) => isScrolled)).toEqual([false, true, false]);
});

it('watches the shadow roots and frames that a look has found', async () => {
  const host = document.createElement('paper-list');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  look.mockResolvedValue({ cost: 0, parts: [root] });
  await pass(1);
  root.append(document.createElement('p'));
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(2);
});

it('looks again when the page goes on under another address', async () => {
  await pass(1);
  window.dispatchEvent(new Event('popstate'));
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(2);
});
