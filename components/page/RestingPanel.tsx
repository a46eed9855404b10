import type { JSX } from 'preact';
import type { MarkState } from '../../lib/core/paper';
import { StateGlyph } from '../StateGlyph';

/** What the panel says at rest, and whom it tells. */
export type RestingPanelProps = {
  text: string;
  /** On a paper's own page: the paper's state. */
  state?: MarkState;
  /** What a press brings: the opened panel, the menu of states, or nothing more than the act. */
  opens?: 'panel' | 'menu';
  onPress(button: HTMLElement): void;
  onHide(): void;
};

const popupOf = { panel: 'dialog', menu: 'menu' } as const;

/** The corner panel at rest: one quiet line. */
export function RestingPanel({ text, state, opens, onPress, onHide }: RestingPanelProps): JSX.Element {
  return (
    <section class="panel resting" aria-label="Offprint">
      <button
        type="button"
        class="quiet-button"
        aria-haspopup={opens && popupOf[opens]}
        onClick={(event) => onPress(event.currentTarget)}
      >
        {state && <StateGlyph state={state} hidden />}
        {text}
      </button>
      <button
        type="button"
        class="icon-button hide"
        aria-label="Hide on this site"
        title="Hide on this site"
        onClick={onHide}
      >
        ✕
      </button>
    </section>
  );
}
