import { useCallback, useEffect, useState } from 'preact/hooks';
import { UserError } from '../../lib/core/errors';
import type { ActReport } from '../../lib/platform/protocol';
import { report } from '../../lib/platform/report';

/** How long a toast stays, in ms. What it says can be undone later too. */
export const toastTime = 6000;

/** What a failure says to the reader; a bug is reported, and says only that there is one. */
export function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  report(error, 'popup');
  return 'Something went wrong inside Offprint. Try again.';
}

/** What was last done, for `toastTime`. */
export type ToastState = {
  said: ActReport | undefined;
  /** Tells how an act went, once it is done; a quiet one only if it failed. */
  tell: (act: Promise<ActReport | undefined>, isQuiet?: boolean) => Promise<void>;
};

/** Keeps what the toast says, and takes it away in time. */
export function useToast(): ToastState {
  const [said, setSaid] = useState<ActReport>();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), toastTime);
    return () => clearTimeout(timer);
  }, [said]);
  const tell = useCallback(async (act: Promise<ActReport | undefined>, isQuiet = false) => {
    try {
      const done = await act;
      if (!isQuiet) setSaid(done);
    } catch (error) {
      setSaid({ said: messageOf(error) });
    }
  }, []);
  return { said, tell };
}
