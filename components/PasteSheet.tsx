import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Status, statusNames } from '../lib/core/paper';
import { countText, papersText } from './counts';
import { FullSheet } from './FullSheet';
import { type Offered, PasteList } from './PasteList';
import './paste-sheet.css';

type Props = {
  text: string;
  /** True while the text is being read. */
  isReading: boolean;
  /** Why it could not be read. */
  problem?: string | undefined;
  papers: readonly Offered[];
  status: Status;
  tags: string;
  onText: (text: string) => void;
  onPick: (keys: readonly string[], isPicked: boolean) => void;
  onStatus: (status: Status) => void;
  onTags: (tags: string) => void;
  onSave: () => void;
  onClose: () => void;
};

const offered: readonly Status[] = ['saved', 'later', 'reading', 'read'];

function found({ text, isReading, problem, papers }: Props, picked: number): string {
  if (problem) return problem;
  if (text.trim() === '')
    return 'Titles with abstracts, references, links, DOIs, BibTeX, copied pages or alerts by mail.';
  if (papers.length > 0) return `${papersText(papers.length)} found · ${countText(picked)} selected`;
  return isReading ? 'Reading the text.' : 'No papers found in this text.';
}

function Choices({ status, tags, onStatus, onTags }: Props): JSX.Element {
  return (
    <>
      <label>
        To
        <select
          value={status}
          onChange={({ currentTarget }) =>
            onStatus(offered.find((each) => each === currentTarget.value) ?? 'saved')
          }
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {statusNames[each]}
            </option>
          ))}
        </select>
      </label>
      <input
        type="text"
        aria-label="Tags"
        placeholder="Tags, with commas between"
        autocomplete="off"
        spellcheck={false}
        value={tags}
        onInput={(event) => onTags(event.currentTarget.value)}
      />
    </>
  );
}

function PickAll({ papers, picked, onPick }: Props & { picked: number }): JSX.Element {
  const areAll = picked === papers.length;
  const keys = papers.map(({ key }) => key);
  return (
    <label class="pick-all">
      <input
        type="checkbox"
        checked={areAll}
        indeterminate={picked > 0 && !areAll}
        onChange={(event) => onPick(keys, event.currentTarget.checked)}
      />
      Select all
    </label>
  );
}

/** The dialog for pasted text: the text, what is found in it to pick from, and where that is saved. */
export function PasteSheet(props: Props): JSX.Element {
  const { text, papers, isReading, onText, onSave, onClose } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const picked = papers.filter(({ isPicked }) => isPicked).length;
  const isPossible = picked > 0 && !isReading;
  const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    const isSaving = key === 'Enter' && (ctrlKey || metaKey);
    if (isSaving) onSave();
    return isSaving;
  };
  return (
    <FullSheet name="paste" title="Paste papers" onKey={onKey} onClose={onClose}>
      <textarea
        ref={box}
        class={papers.length > 0 ? 'paste-text low' : 'paste-text'}
        aria-label="Text with papers"
        aria-describedby="paste-found"
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id="paste-found" class="paste-found" role="status">
        {found(props, picked)}
      </p>
      {papers.length > 0 && (
        <>
          <div class="paste-choices">
            <PickAll {...props} picked={picked} />
            <Choices {...props} />
            <button type="button" class="button" aria-disabled={!isPossible} onClick={onSave}>
              {`Save ${papersText(picked)}`}
            </button>
          </div>
          <PasteList papers={papers} onPick={(key, to) => props.onPick([key], to)} />
        </>
      )}
    </FullSheet>
  );
}
