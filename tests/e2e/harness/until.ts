import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 40;

/** Asks again and again until the answer is truthy, and gives it; after `ms` it throws with what was waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  ms = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(everyMs);
  }
  throw new Error(
    `Waited ${ms} ms for ${what}; last: ${last instanceof Error ? last.message : String(last)}`,
  );
}
