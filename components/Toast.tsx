import type { JSX } from 'preact';
import './controls.css';
import './toast.css';

type Props = {
  /** What happened; nothing is shown without it. */
  text: string | undefined;
  /** Takes it back, does it again, or goes on from there; absent where nothing of that can be done. */
  acts?: readonly { name: string; key?: string; run: () => void }[];
};

/** What just happened and how to take it back, over the foot of a list. It is always there, so that it is read out. */
export function Toast({ text, acts = [] }: Props): JSX.Element {
  return (
    <div class="toast" role="status">
      {text && (
        <div class="toast-line">
          <span class="toast-text">{text}</span>
          {acts.length > 0 && (
            <span class="toast-acts">
              {acts.map(({ name, key, run }) => (
                <button key={name} type="button" class="text-button" onClick={run}>
                  {name} {key && <kbd>{key}</kbd>}
                </button>
              ))}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
