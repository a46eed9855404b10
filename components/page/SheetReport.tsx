import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keysOver } from '../keys-over';

/** The report as it is pre-filled, and what can be done with what the reader makes of it. */
export type SheetReportProps = {
  text: string;
  /** Where the project takes it, filled in; undefined where it takes none. */
  addressOf(text: string): string | undefined;
  /** Told the text, and a way to copy it where the page has no clipboard. */
  onCopy(text: string, byHand: () => boolean): void;
  onClose(): void;
};

/** A report that a site's layout has changed: shown in full, to be changed, copied or filed by the reader. */
export function SheetReport({ text, addressOf, onCopy, onClose }: SheetReportProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(text);
  useLayoutEffect(() => box.current?.focus(), []);
  const address = addressOf(written);
  const copyByHand = () => {
    box.current?.select();
    return box.current?.ownerDocument.execCommand('copy') ?? false;
  };
  return (
    <section class="report" aria-label="Report a changed layout" onKeyDown={keysOver(onClose)}>
      <header>
        <h2>This site’s layout changed</h2>
        <button type="button" class="icon-button" aria-label="Close the report" onClick={onClose}>
          ✕
        </button>
      </header>
      <p class="muted">
        This is the whole report. Offprint sends nothing: change what you like, then copy it.
      </p>
      <textarea
        ref={box}
        rows={7}
        aria-label="Report"
        spellcheck={false}
        value={written}
        onInput={(event) => setWritten(event.currentTarget.value)}
      />
      <div class="deeds">
        <button type="button" class="button" onClick={() => onCopy(written, copyByHand)}>
          Copy
        </button>
        {address && (
          <a class="button" href={address} target="_blank" rel="noreferrer" onClick={onClose}>
            Open on GitHub
          </a>
        )}
      </div>
    </section>
  );
}
