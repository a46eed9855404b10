import type { JSX } from 'preact';
import './controls.css';
import './toast.css';

type Props = {
  /** What happened; nothing is shown without it. */
  text: string | undefined;
  /** Takes it back, or goes on from there; absent where neither can be done. */
  undo?: { name?: string; key?: string; run: () => void };
};

/** What just happened and how to take it back, over the foot of a list. It is always there, so that it is read out. */
export function Toast({ text, undo }: Props): JSX.Element {
  return (
    <div class="toast" role="status">
      {text && (
        <div class="toast-line">
          <span class="toast-text">{text}</span>
          {undo && (
            <button type="button" class="text-button" onClick={undo.run}>
              {undo.name ?? 'Undo'} {undo.key && <kbd>{undo.key}</kbd>}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
