import type { JSX } from 'preact';
import './controls.css';
import { dayText } from './dates';
import './page-bar.css';

type Props = { failed: { at: number; message: string }; onLook: () => void };

/** The line that says that the last backup failed, wherever the reader is. */
export function BackupBar({ failed, onLook }: Props): JSX.Element {
  const text = `The backup of ${dayText(failed.at)} failed: ${failed.message}`;
  return (
    <section class="page-bar" aria-label="Backup">
      <p class="page-text" title={text}>
        {text}
      </p>
      <div class="page-acts">
        <button type="button" class="button" onClick={onLook}>
          Look
        </button>
      </div>
    </section>
  );
}
