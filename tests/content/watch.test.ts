// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../entrypoints/content/watch';

let life: AbortController;
const look = vi.fn<() => Promise<number>>();
const ours = document.createElement('aside');

beforeEach(() => {
  vi.useFakeTimers();
  look.mockResolvedValue(0);
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
  let end = (_cost: number) => {};
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
  end(1);
  await pass(1000);
  expect(look).toHaveBeenCalledTimes(3);
});
