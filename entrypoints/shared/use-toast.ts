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

/** What was last done, for `toastTime`. */
export type ToastState = {
  said: ActReport | undefined;
  /** Tells how an act went, once it is done; a quiet one only if it failed. */
  tell: (act: Promise<ActReport | undefined>, isQuiet?: boolean) => Promise<void>;
  /** What is said once every act under way is done: a quick undo means the act before it, not an older one. */
  settled: () => Promise<ActReport | undefined>;
};

/** Keeps what the toast says, and takes it away in time. */
export function useToast(): ToastState {
  const [said, setSaid] = useState<ActReport>();
  const newest = useRef<ActReport | undefined>(undefined);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const say = useCallback((done: ActReport | undefined) => {
    newest.current = done;
    setSaid(done);
  }, []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(undefined), toastTime);
    return () => clearTimeout(timer);
  }, [said, say]);
  const tell = useCallback(
    (act: Promise<ActReport | undefined>, isQuiet = false) => {
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
