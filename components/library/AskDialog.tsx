import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import '../controls.css';
import { Dialog } from './Dialog';

type Props = {
  title: string;
  label: string;
  /** A sentence on what the answer does. */
  hint?: string;
  type?: 'text' | 'date';
  initial: string;
  /** Answers to choose from while typing. */
  known?: readonly string[];
  /** The word on the button. */
  does: string;
  onAnswer: (answer: string) => void;
  onClose: () => void;
};

/** Asks for one short text. */
export function AskDialog(props: Props): JSX.Element {
  const { title, label, hint, type = 'text', initial, known = [], does, onAnswer, onClose } = props;
  const box = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState(initial);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!answer.trim()) return;
    onClose();
    onAnswer(answer);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <label class="dialog-field">
          {label}
          <input
            ref={box}
            type={type}
            value={answer}
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            list={known.length > 0 ? 'dialog-known' : undefined}
            onInput={(event) => setAnswer(event.currentTarget.value)}
          />
        </label>
        {known.length > 0 && (
          <datalist id="dialog-known">
            {known.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        )}
        {hint && <p class="dialog-text">{hint}</p>}
        <div class="dialog-acts">
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="button" data-tone="main" disabled={!answer.trim()}>
            {does}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
