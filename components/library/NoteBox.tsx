import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './details.css';

type Props = { note: string; onSave: (note: string) => void };

/** The element id of the box, for the key that goes there. */
export const noteBoxId = 'note';

/** The reader's note on a paper. It is saved when the box is left, however that happens. */
export function NoteBox({ note, onSave }: Props): JSX.Element {
  const [draft, setDraft] = useState<string>();
  const now = useRef({ draft, note, onSave });
  now.current = { draft, note, onSave };
  const save = () => {
    const { draft: typed, note: kept, onSave: tell } = now.current;
    now.current.draft = undefined;
    setDraft(undefined);
    if (typed !== undefined && typed.trim() !== kept.trim()) tell(typed);
  };
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <label class="details-note">
      Note
      <textarea
        id={noteBoxId}
        value={draft ?? note}
        rows={Math.min(12, Math.max(3, (draft ?? note).split('\n').length + 1))}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
