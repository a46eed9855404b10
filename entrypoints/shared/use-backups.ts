import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Backups } from '../../lib/core/backup-plan';
import { readBackups, watchBackups } from '../../lib/platform/backup-state';
import { report } from '../../lib/platform/report';

/** What is set about automatic backups and how they went, as it changes; undefined until it is read. */
export function useBackups(): Backups | undefined {
  const [backups, setBackups] = useState<Backups>();
  useEffect(() => {
    const stop = new AbortController();
    watchBackups(setBackups, stop.signal);
    readBackups().then(
      (read) => stop.signal.aborted || setBackups((newer) => newer ?? read),
      (error: unknown) => report(error, 'reading what is set about backups'),
    );
    return () => stop.abort();
  }, []);
  return backups;
}

/** What something outside the library is now; it is asked again by the second of the two. */
export function useAsked<T>(ask: () => Promise<T>): [T | undefined, () => void] {
  const [answer, setAnswer] = useState<T>();
  const askAgain = useCallback(() => {
    ask().then(setAnswer, (error: unknown) => report(error, 'a setting'));
  }, [ask]);
  useEffect(askAgain, [askAgain]);
  return [answer, askAgain];
}
