import { expect, it } from 'vitest';
import { runInSlices } from '../../entrypoints/content/slices';

/** A window whose clock goes on by `step` ms each time it is read, and that counts the page's turns. */
function aWindow(step: number) {
  let now = 0;
  const turns = { count: 0 };
  const performance = {
    now: () => {
      now += step;
      return now;
    },
  };
  const setTimeout = (run: () => void) => {
    turns.count += 1;
    queueMicrotask(run);
  };
  return { window: { performance, setTimeout } as unknown as Window, turns };
}

function* work(steps: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) yield;
  return 'done';
}

it('gives the page its turn after each slice, and tells what the work took', async () => {
  const { window, turns } = aWindow(1);
  const { signal } = new AbortController();
  const result = await runInSlices(work(30), window, signal);
  expect(result?.value).toBe('done');
  expect(turns.count).toBe(3);
  expect(result?.cost).toBeGreaterThan(24);
});

it('does short work at once', async () => {
  const { window, turns } = aWindow(1);
  await runInSlices(work(3), window, new AbortController().signal);
  expect(turns.count).toBe(0);
});

it('ends with the script', async () => {
  const life = new AbortController();
  life.abort();
  expect(await runInSlices(work(3), aWindow(1).window, life.signal)).toBeUndefined();
});
