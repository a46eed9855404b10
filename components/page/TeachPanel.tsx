import type { JSX } from 'preact';
import { papersText } from '../counts';
import { Toast } from '../Toast';

/** A paper that was found, as a row tells it. */
export type FoundRow = { title: string; byline: string };

/** How far the lesson has come, and whom the reader's answers are told to. */
export type TeachPanelProps = {
  step: 'first' | 'second' | 'unlike' | 'found' | 'kept';
  host: string;
  /** What went wrong, and what can be done about it. */
  problem?: string | undefined;
  /** What the keys have walked to. */
  current: string | undefined;
  /** The first title shown. */
  first: string | undefined;
  /** How many papers were found, and the first of them. */
  count: number;
  rows: readonly FoundRow[];
  onKeep(): void;
  onAgain(): void;
  onUndo(): void;
  onLeave(): void;
};

const asks = {
  first: 'Click the title of a paper.',
  second: 'Now click the title of another one.',
  unlike: 'Those two have too little in common. Click two titles of one list.',
} as const;

function Found({ host, count, rows, problem, onKeep, onAgain }: TeachPanelProps): JSX.Element {
  return (
    <>
      <p class="teach-said">{`Found ${papersText(count)}. Keep this for ${host}?`}</p>
      <ol class="teach-rows" aria-label="The first papers found">
        {rows.map(({ title, byline }, index) => (
          <li key={`${index} ${title}`}>
            <span class="one-line">{title}</span>
            <span class="one-line muted">{byline || 'no authors found'}</span>
          </li>
        ))}
      </ol>
      {problem && <p class="problem">{problem}</p>}
      <div class="deeds">
        <button type="button" class="button" onClick={onKeep}>
          Keep <kbd>Enter</kbd>
        </button>
        <button type="button" class="button" onClick={onAgain}>
          Not right <kbd>n</kbd>
        </button>
      </div>
    </>
  );
}

function Asking({ step, first, current }: TeachPanelProps): JSX.Element {
  return (
    <>
      <p class="teach-said">{step === 'first' || step === 'second' ? asks[step] : asks.unlike}</p>
      {first && <p class="one-line muted">{`First: ${first}`}</p>}
      <p class="muted">
        Or walk with <kbd>j</kbd> <kbd>k</kbd> and choose with <kbd>Enter</kbd>.
      </p>
      <p class="unseen">{current}</p>
    </>
  );
}

/** The corner panel while the reader shows Offprint the papers of a page. */
export function TeachPanel(props: TeachPanelProps): JSX.Element {
  const { step, host, count, problem, onUndo, onLeave } = props;
  if (step === 'kept')
    return (
      <div class="corner">
        <Toast
          text={problem ?? `Kept ${papersText(count)} for ${host}.`}
          acts={[{ name: 'Undo', key: 'u', run: onUndo }]}
        />
      </div>
    );
  return (
    <div class="corner">
      <section class="panel teach" aria-label="Show Offprint the papers">
        <button
          type="button"
          class="icon-button teach-leave"
          aria-label="Leave"
          title="Leave (Esc)"
          onClick={onLeave}
        >
          ✕
        </button>
        <div role="status">{step === 'found' ? <Found {...props} /> : <Asking {...props} />}</div>
      </section>
    </div>
  );
}
