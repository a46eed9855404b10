import { hourOf } from '../core/query-dates';
import type { Query } from '../core/query-tree';
import type { Library } from './schema';
import { evaluate, type Whole } from './search-eval';
import { currentState, isSameIndex } from './search-state';

/** What was worked out last, by the query and the hour. */
const evaluations = new WeakMap<Library, { asked: string; whole: Whole }>();

/** What was worked out last, if the index is still as it was. */
async function repeated(db: Library, whole: Whole): Promise<Whole | undefined> {
  const state = await currentState(db);
  return state && isSameIndex(state.head, whole.state.head) ? { ...whole, state } : undefined;
}

/**
 * Works a query out as `evaluate` does, but for one that is asked again while nothing changed: whoever reads further in
 * the hits of a query asks for the same once more. Runs inside a transaction.
 */
export async function evaluateOnce(db: Library, query: Query, now: number): Promise<Whole | undefined> {
  const asked = `${hourOf(now)} ${JSON.stringify(query)}`;
  const last = evaluations.get(db);
  const before = last?.asked === asked ? await repeated(db, last.whole) : undefined;
  const whole = before ?? (await evaluate(db, query, now));
  if (whole) evaluations.set(db, { asked, whole });
  return whole;
}
