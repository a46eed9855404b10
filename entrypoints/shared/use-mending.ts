import { useEffect } from 'preact/hooks';
import { askBackground } from '../../lib/platform/rpc';
import type { ToastState } from './use-toast';

/** Has damage mended when a list meets some, and says what was done. */
export function useMending(isDamaged: boolean, tell: ToastState['tell']): void {
  useEffect(() => {
    if (isDamaged) void tell(askBackground('mendLibrary', {}));
  }, [isDamaged, tell]);
}
