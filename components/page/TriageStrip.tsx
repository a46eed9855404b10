import type { JSX } from 'preact';
import { type TriageAct, triageShortcuts } from '../../lib/core/shortcuts';
import { countText } from '../counts';
import { keyText } from '../key-text';

/** How far triage has come, and whom an act is told to. */
export type TriageStripProps = {
  /** The current paper's place, from 1, among how many, how many of those are kept, and how many are selected. */
  at: number;
  total: number;
  kept: number;
  selected: number;
  title: string;
  isMac: boolean;
  onAct(act: TriageAct): void;
};

/** The six acts that matter, in the words of one line; every other key is in the help. */
const strip: readonly (readonly [act: TriageAct, word: string])[] = [
  ['next', 'Next'],
  ['toSaved', 'Save'],
  ['toLater', 'Later'],
  ['toDismissed', 'Dismiss'],
  ['undo', 'Undo'],
  ['help', 'Keys'],
];

function keyFor(act: TriageAct): string {
  return triageShortcuts.find((row) => row.act === act)?.keys[0] ?? '';
}

/** The line at the bottom of the page in triage: progress, and the keys that matter as buttons. */
export function TriageStrip({
  at,
  total,
  kept,
  selected,
  title,
  isMac,
  onAct,
}: TriageStripProps): JSX.Element {
  const chosen = selected > 0 ? ` · ${countText(selected)} selected` : '';
  const progress = `${countText(at)} of ${countText(total)} · ${countText(kept)} saved${chosen}`;
  return (
    <section class="strip" aria-label="Triage">
      <span class="figures">{progress}</span>
      <span class="unseen" aria-live="polite">
        {title}
      </span>
      {strip.map(([act, word]) => (
        <button key={act} type="button" class="quiet-button" onClick={() => onAct(act)}>
          <kbd>{keyText(keyFor(act), isMac)}</kbd> {word}
        </button>
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label="Leave triage"
        title="Leave triage (Esc)"
        onClick={() => onAct('leave')}
      >
        ✕
      </button>
    </section>
  );
}
