import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Status } from '../../lib/core/paper';
import { countText, papersText } from '../counts';
import { type Pickable, PickList } from './PickList';

/** What the opened panel shows, and whom it tells. */
export type OpenPanelProps = {
  /** The papers the filter lets through. */
  papers: readonly Pickable[];
  filter: string;
  isNewOnly: boolean;
  /** How far a long save has come. */
  progress?: { done: number; total: number } | undefined;
  onFilter(filter: string): void;
  onNewOnly(isNewOnly: boolean): void;
  onPick(key: string, isPicked: boolean): void;
  onPickShown(isPicked: boolean): void;
  onSave(status: Status): void;
  onTriage(): void;
  onClose(): void;
};

function Progress({ done, total }: { done: number; total: number }): JSX.Element {
  return (
    <p class="counts">
      <progress value={done} max={total} aria-label="Saving" />
      {`${countText(done)} of ${papersText(total)}`}
    </p>
  );
}

function Counts({ papers, onPickShown }: Pick<OpenPanelProps, 'papers' | 'onPickShown'>): JSX.Element {
  const picked = papers.filter(({ isPicked }) => isPicked).length;
  const areAll = picked === papers.length && picked > 0;
  return (
    <p class="counts">
      <label>
        <input
          type="checkbox"
          checked={areAll}
          indeterminate={picked > 0 && !areAll}
          onChange={(event) => onPickShown(event.currentTarget.checked)}
        />
        Select all shown
      </label>
      <span class="muted">{`${countText(papers.length)} shown · ${countText(picked)} selected`}</span>
    </p>
  );
}

function Finder(props: Pick<OpenPanelProps, 'filter' | 'isNewOnly' | 'onFilter' | 'onNewOnly' | 'onClose'>) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="finder">
      <input
        ref={box}
        type="search"
        placeholder="Filter these papers"
        aria-label="Filter these papers"
        autocomplete="off"
        spellcheck={false}
        value={props.filter}
        onInput={(event) => props.onFilter(event.currentTarget.value)}
      />
      <label>
        <input
          type="checkbox"
          checked={props.isNewOnly}
          onChange={(event) => props.onNewOnly(event.currentTarget.checked)}
        />
        New only
      </label>
      <button
        type="button"
        class="icon-button"
        aria-label="Close"
        title="Close (Esc)"
        onClick={props.onClose}
      >
        ✕
      </button>
    </div>
  );
}

type DeedProps = { isPossible: boolean; onClick(): void; children: string };

// Not `disabled`: a button that a click disables would throw the keyboard's focus out of the panel.
function Deed({ isPossible, onClick, children }: DeedProps): JSX.Element {
  return (
    <button type="button" class="button" aria-disabled={!isPossible} onClick={() => isPossible && onClick()}>
      {children}
    </button>
  );
}

/** The corner panel, opened: narrow to some papers, select among them, save those or triage. */
export function OpenPanel(props: OpenPanelProps): JSX.Element {
  const { papers, progress } = props;
  const isIdle = papers.some(({ isPicked }) => isPicked) && !progress;
  return (
    <section class="panel opened" aria-label="Offprint">
      <Finder {...props} />
      {progress ? <Progress {...progress} /> : <Counts papers={papers} onPickShown={props.onPickShown} />}
      {papers.length > 0 ? (
        <PickList papers={papers} onPick={props.onPick} />
      ) : (
        <p class="muted nothing">No paper here matches.</p>
      )}
      <div class="deeds">
        <Deed isPossible={isIdle} onClick={() => props.onSave('saved')}>
          Save
        </Deed>
        <Deed isPossible={isIdle} onClick={() => props.onSave('later')}>
          Read later
        </Deed>
        <Deed isPossible={papers.length > 0} onClick={props.onTriage}>
          Triage
        </Deed>
      </div>
    </section>
  );
}
