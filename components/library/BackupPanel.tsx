import type { ComponentChildren, JSX } from 'preact';
import '../controls.css';
import { countedText, papersText } from '../counts';
import { dayText } from '../dates';
import './backup-panel.css';

/** What a backup file holds. */
export type BackupContents = {
  name: string;
  madeAt: number;
  papers: number;
  binned: number;
  tags: number;
  searches: number;
};

/** What is being done, and how much of it is, from 0 to 1. */
export type BackupWork = { what: string; share: number };

type Props = {
  /** How many papers the library has. */
  papers: number;
  work: BackupWork | undefined;
  contents: BackupContents | undefined;
  onMake: () => void;
  onFile: (file: File) => void;
  onRestore: (mode: 'replace' | 'merge') => void;
  onForget: () => void;
  /** What is set about automatic ones. */
  children?: ComponentChildren;
};

function contentsText({ papers, binned, tags, searches }: BackupContents): string {
  const parts = [papersText(papers), countedText(tags, 'tag'), countedText(searches, 'search', 'searches')];
  return `${parts.join(', ')}, and ${papersText(binned)} in the bin.`;
}

function Contents({
  contents,
  papers,
  onRestore,
  onForget,
}: Props & { contents: BackupContents }): JSX.Element {
  return (
    <section class="backup-contents" aria-label="What the file holds">
      <p class="backup-name">{contents.name}</p>
      <p>
        Made on {dayText(contents.madeAt)}: {contentsText(contents)}
      </p>
      <dl>
        <dt>
          <button type="button" class="button" onClick={() => onRestore('merge')}>
            Merge it in
          </button>
        </dt>
        <dd>
          Adds what your library lacks. What you have stays, also notes and tags that the file does not know.
        </dd>
        <dt>
          <button type="button" class="button" onClick={() => onRestore('replace')}>
            Replace the library
          </button>
        </dt>
        <dd>Your {papersText(papers)} give way to those of the file. Undo brings them back.</dd>
      </dl>
      <button type="button" class="text-button" onClick={onForget}>
        Do neither
      </button>
    </section>
  );
}

function Choice({ onFile }: Pick<Props, 'onFile'>): JSX.Element {
  return (
    <label class="backup-file">
      Choose a backup file; you see what it holds before anything happens.
      <input
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          input.value = '';
        }}
      />
    </label>
  );
}

/** Makes a backup, and takes one in: by merging it, or in place of the library. */
export function BackupPanel(props: Props): JSX.Element {
  const { papers, work, contents, onMake, onFile, children } = props;
  return (
    <section class="backup" aria-label="Backups">
      {children}
      <h2>Make a backup</h2>
      <p>One file with all you have: papers, notes, tags, searches, the bin, and what was seen.</p>
      <button type="button" class="button" disabled={work !== undefined} onClick={onMake}>
        {`Save a backup of ${papersText(papers)}`}
      </button>
      <h2>Restore</h2>
      {work && (
        <label class="backup-work">
          {work.what} <progress value={work.share} max={1} />
        </label>
      )}
      {!work && !contents && <Choice onFile={onFile} />}
      {!work && contents && <Contents {...props} contents={contents} />}
    </section>
  );
}
