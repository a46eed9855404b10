import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Whose note this is, and whom its end is told to. */
export type SheetNoteProps = {
  title: string;
  /** The note as the library has it; undefined until it has told. */
  note: string | undefined;
  /** Told what stands there at the end, and whether that is the whole note or only what was written before it came. */
  onDone(written: string, isWhole: boolean): void;
};

/** A box for the note of one paper; it is kept when the box is left. */
export function SheetNote({ title, note, onDone }: SheetNoteProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState<string>();
  useLayoutEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => {
    if (note) setWritten((early) => (early ? `${note}\n${early}` : note));
  }, [note]);
  const done = () => onDone(written ?? '', note !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnd = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    event.stopPropagation();
    if (!isEnd) return;
    event.preventDefault();
    done();
  };
  return (
    <section class="note-editor" aria-label={`Note on ${title}`}>
      <header>
        <p class="muted one-line">Note · {title}</p>
        <button type="button" class="text-button" onClick={done}>
          Done
        </button>
      </header>
      <textarea
        ref={box}
        rows={4}
        aria-label="Note"
        placeholder="What you want to remember of it"
        value={written ?? ''}
        onInput={(event) => setWritten(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </section>
  );
}
