import { UserError } from '../core/errors';
import { letIn } from './let-in';

const isUnreachable = (error: unknown): boolean =>
  error instanceof UserError && error.name === 'TabUnreachable';

/** Asks a tab's content script something; where none runs, one is let in first, by right of the reader's act. */
export async function reach<T>(tabId: number, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
  }
  await letIn(tabId);
  return await ask();
}
