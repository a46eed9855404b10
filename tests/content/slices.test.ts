import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runInSlices } from '../../entrypoints/content/slices';

const turns = { count: 0 };

beforeEach(() => {
  turns.count = 0;
  class Counted extends MessageChannel {
    constructor() {
      super();
      this.port1.addEventListener('message', () => {
        turns.count += 1;
      });
    }
  }
  vi.stubGlobal('MessageChannel', Counted);
});
afterEach(() => vi.unstubAllGlobals());

/** A window whose clock goes on by `step` ms each time it is read. */
function aWindow(step: number) {
  let now = 0;
  const performance = {
    now: () => {
      now += step;
      return now;
    },
  };
  return { performance } as unknown as Window;
}

function* work(steps: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) yield;
  return 'done';
}

it('gives the page its turn after each slice, and tells what the work took', async () => {
  const window = aWindow(1);
  const { signal } = new AbortController();
  const result = await runInSlices(work(30), window, signal);
  expect(result?.value).toBe('done');
  expect(turns.count).toBe(3);
  expect(result?.cost).toBeGreaterThan(24);
});

it('does short work at once', async () => {
  await runInSlices(work(3), aWindow(1), new AbortController().signal);
  expect(turns.count).toBe(0);
});

it('ends with the script', async () => {
  const life = new AbortController();
  life.abort();
  expect(await runInSlices(work(3), aWindow(1), life.signal)).toBeUndefined();
});
