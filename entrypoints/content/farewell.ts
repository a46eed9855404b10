import { clearPageUi, drawFarewell } from '../../components/page/draw';
import { raiseStage } from './stage';
import { toneAt } from './tone';

/**
 * Tells the reader that the extension has gone from under this page, until the answer. It outlives the content script's
 * own life, and needs nothing of the extension.
 */
export function sayFarewell(window: Window & typeof globalThis): void {
  const told = new AbortController();
  const { document, location } = window;
  const stage = raiseStage(document, told.signal);
  told.signal.addEventListener('abort', () => clearPageUi(stage.ui));
  stage.suit(toneAt(document.body, window), 1);
  drawFarewell(stage.ui, { onReload: () => location.reload(), onClose: () => told.abort() });
}
