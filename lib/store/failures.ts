import { UserError } from '../core/errors';

type Failed = { name?: string; inner?: unknown; cause?: unknown; failures?: unknown[] };

/** The names of an error and of all it wraps: Dexie hides a full disk in the `inner` of an AbortError or the `failures` of a BulkError. */
function namesOf(error: unknown, depth = 0): string[] {
  if (!error || typeof error !== 'object' || depth > 5) return [];
  const { name, inner, cause, failures } = error as Failed;
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [name ?? '', ...wrapped.flatMap((each) => namesOf(each, depth + 1))];
}

const unavailable = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
  'NotFoundError',
]);

/** The error as the reader can act on it, where it is one of storage; any other is given back as it is: a bug. */
export function asUserError(error: unknown): unknown {
  if (error instanceof UserError) return error;
  const wrapped = (error as Failed | null)?.inner;
  if (wrapped instanceof UserError) return wrapped;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError'))
    return new UserError(
      'LibraryFull',
      'The disk is full, so nothing was saved. Free some space and try again.',
      error,
    );
  if (names.includes('VersionError')) return newerLibrary();
  if (names.some((name) => unavailable.has(name)))
    return new UserError(
      'LibraryUnavailable',
      'The browser does not let Offprint open its library. Leave private browsing or restart the browser, then try again.',
      error,
    );
  return error;
}

/** The failure to open a library that a newer Offprint wrote. */
export function newerLibrary(): UserError {
  return new UserError(
    'NewerLibrary',
    'A newer Offprint wrote this library. Update Offprint to open it; nothing was changed.',
  );
}

/** Runs work on the library; storage failures come out as `UserError`s. */
export async function withUserErrors<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asUserError(error);
  }
}
