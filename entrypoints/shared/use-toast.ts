import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { UserError } from '../../lib/core/errors';
import type { ActReport } from '../../lib/platform/protocol';
import { report } from '../../lib/platform/report';

/** How long a toast stays, in ms. What it says can be undone later too. */
export const toastTime = 6000;

/** What a failure says to the reader; a bug is reported, and says only that there is one. */
export function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  report(error, 'page');
  return 'Something went wrong inside Offprint. Try again.';
}

/** What a toast tells: an act, or that one was taken back, so that the one before it can be too. */
export type Said = ActReport & { isUndone?: boolean };

/** What was last done, for `toastTime`. */
export type ToastState = {
  said: Said | undefined;
  /** Tells how an act went, once it is done; a quiet one only if it failed. */
  tell: (act: Promise<Said | undefined>, isQuiet?: boolean) => Promise<void>;
  /** What is said once every act under way is done: a quick undo means the act before it, not an older one. */
  settled: () => Promise<Said | undefined>;
};

/** Keeps what the toast says, and takes it away in time. */
export function useToast(): ToastState {
  const [said, setSaid] = useState<Said>();
  const newest = useRef<Said | undefined>(undefined);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const say = useCallback((done: Said | undefined) => {
    newest.current = done;
    setSaid(done);
  }, []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(undefined), toastTime);
    return () => clearTimeout(timer);
  }, [said, say]);
  const tell = useCallback(
    (act: Promise<Said | undefined>, isQuiet = false) => {
      const told = act.then(
        (done) => say(isQuiet ? undefined : done),
        (error: unknown) => say({ said: messageOf(error) }),
      );
      underWay.current = Promise.all([underWay.current, told]);
      return told;
    },
    [say],
  );
  const settled = useCallback(async () => {
    await underWay.current;
    return newest.current;
  }, []);
  return { said, tell, settled };
}
