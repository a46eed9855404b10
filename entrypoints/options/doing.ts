import type { ToastState } from '../shared/use-toast';

/** Does what is no act of the library, and says that it was done, or why not. */
export function doing({ tell }: ToastState, work: () => Promise<void>, said?: string): void {
  void tell(work().then(() => (said === undefined ? undefined : { said })));
}
