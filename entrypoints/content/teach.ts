import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import { sayFailure } from './say';

/** Lets the reader show Offprint a paper of this page: the lesson is a script of its own. */
export function startLesson(desk: Desk): void {
  desk.change({ toast: undefined, menu: undefined, ...(desk.state.panel === 'open' && { panel: 'rest' }) });
  askBackground('teachHere', {}).catch((error) => sayFailure(desk, error, 'teachHere'));
}

/** Says that nothing was found here, and what the reader can do. */
export function sayNothingHere(desk: Desk): void {
  desk.change({ toast: { text: 'No papers found here.', teach: () => startLesson(desk) } });
}
