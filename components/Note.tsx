import type { ComponentChildren, JSX } from 'preact';
import './controls.css';
import './note.css';

type Props = {
  /** What happened, in a sentence, unless a child tells it. */
  text?: string;
  /** How bad it is: an error is read out at once. */
  tone?: 'error';
  /** What to do about it: sentences, buttons, links. */
  children?: ComponentChildren;
};

/** What stands where a list would: why there is none, and what to do. */
export function Note({ text, tone, children }: Props): JSX.Element {
  return (
    <div class="note" data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      {text !== undefined && <p class="note-text">{text}</p>}
      {children}
    </div>
  );
}
