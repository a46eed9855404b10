import { cleanText, fieldOf } from '../core/clean';
import { UserError } from '../core/errors';
import { semanticScholarName } from '../core/semantic-scholar';

const service = 'https://api.semanticscholar.org/graph/v1/paper/';
const patience = 10_000;
const longest = 20_000;

/** What asks the network: the browser's own, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

async function ask(name: string, fetch: Fetch): Promise<Response> {
  try {
    return await fetch(`${service}${encodeURIComponent(name)}?fields=abstract`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw new UserError('Unreachable', 'Semantic Scholar could not be reached. Try again later.', error);
  }
}

/**
 * The abstract of a work as Semantic Scholar has it, by one of its ids; undefined if it has none. Sends that id and
 * nothing else. Rejects with `Unreachable` where no answer comes.
 */
export async function abstractOf(ids: readonly string[], fetch: Fetch): Promise<string | undefined> {
  const name = semanticScholarName(ids);
  if (name === undefined) return undefined;
  const answer = await ask(name, fetch);
  if (answer.status === 404) return undefined;
  if (answer.status === 429)
    throw new UserError('Unreachable', 'Semantic Scholar is busy. Try again in a minute.');
  if (!answer.ok) throw new UserError('Unreachable', 'Semantic Scholar gave no answer. Try again later.');
  const told: unknown = await answer.json().catch(() => undefined);
  return cleanText(fieldOf(told, 'abstract'), longest);
}
