import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Status } from '../../lib/core/paper';
import { countText, papersText } from '../counts';
import { type Pickable, PickList, type PickListProps } from './PickList';
import { SheetTags, type SheetTagsProps } from './SheetTags';

/** The switches of the panel that narrow it, or show boxes on the page. */
export type Switches = { isNewOnly: boolean; isUnsavedOnly: boolean; isSelecting: boolean };

/** What the opened panel shows, and whom it tells. */
export type OpenPanelProps = {
  /** The papers the filter lets through. */
  papers: readonly Pickable[];
  filter: string;
  /** What is wrong with the filter. */
  problem?: string | undefined;
  switches: Switches;
  /** What is new here, in words. */
  news?: string | undefined;
  /** How many dismissed papers are out of sight, or would be. */
  hidden?: { count: number; areShown: boolean; onShow(areShown: boolean): void } | undefined;
  /** The tags to save with, while they are edited. */
  tags?: SheetTagsProps | undefined;
  tagCount: number;
  /** How far a long save has come. */
  progress?: { done: number; total: number } | undefined;
  /** Reports that the site's layout has changed; absent where that is not to be told. */
  onReport?: (() => void) | undefined;
  onFilter(filter: string): void;
  onSwitch(name: keyof Switches, isOn: boolean): void;
  onPick: PickListProps['onPick'];
  onPickShown(isPicked: boolean): void;
  onNextNew(): void;
  onTags(): void;
  onSave(status: Status): void;
  onTriage(): void;
  /** Lets the reader show papers that were missed. */
  onTeach(): void;
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

function Finder({ filter, onFilter, onClose }: Pick<OpenPanelProps, 'filter' | 'onFilter' | 'onClose'>) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="finder">
      <input
        ref={box}
        type="search"
        placeholder="Filter: words, author:, year:2024, tag:"
        aria-label="Filter these papers"
        autocomplete="off"
        spellcheck={false}
        value={filter}
        onInput={(event) => onFilter(event.currentTarget.value)}
      />
      <button type="button" class="icon-button" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        ✕
      </button>
    </div>
  );
}

const switchNames: readonly (readonly [name: keyof Switches, words: string])[] = [
  ['isNewOnly', 'New only'],
  ['isUnsavedOnly', 'Not saved'],
  ['isSelecting', 'Boxes on page'],
];

function SwitchLine({ switches, onSwitch }: Pick<OpenPanelProps, 'switches' | 'onSwitch'>): JSX.Element {
  return (
    <p class="switches">
      {switchNames.map(([name, words]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={switches[name]}
            onChange={(event) => onSwitch(name, event.currentTarget.checked)}
          />
          {words}
        </label>
      ))}
    </p>
  );
}

type FactsProps = Pick<OpenPanelProps, 'news' | 'hidden' | 'onNextNew' | 'onReport'>;

function Facts({ news, hidden, onNextNew, onReport }: FactsProps): JSX.Element {
  return (
    <>
      {onReport && (
        <p class="fact">
          <span>This site’s layout changed. Offprint reads it another way.</span>
          <button type="button" class="text-button" onClick={onReport}>
            Report
          </button>
        </p>
      )}
      {news && (
        <p class="fact">
          <span>{news}</span>
          <button type="button" class="text-button" onClick={onNextNew}>
            Next new
          </button>
        </p>
      )}
      {hidden && (
        <p class="fact">
          <span>{`${countText(hidden.count)} dismissed${hidden.areShown ? '' : ', hidden'}`}</span>
          <button type="button" class="text-button" onClick={() => hidden.onShow(!hidden.areShown)}>
            {hidden.areShown ? 'Hide' : 'Show'}
          </button>
        </p>
      )}
    </>
  );
}

type DeedProps = { isPossible: boolean; isOpen?: boolean; onClick(): void; children: string };

// Not `disabled`: a button that a click disables would throw the keyboard's focus out of the panel.
function Deed({ isPossible, isOpen, onClick, children }: DeedProps): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      aria-disabled={!isPossible}
      aria-expanded={isOpen}
      onClick={() => isPossible && onClick()}
    >
      {children}
    </button>
  );
}

function Deeds(props: OpenPanelProps): JSX.Element {
  const { papers, progress, tags, tagCount } = props;
  const isIdle = papers.some(({ isPicked }) => isPicked) && !progress;
  return (
    <div class="deeds">
      <Deed isPossible={isIdle} onClick={() => props.onSave('saved')}>
        Save
      </Deed>
      <Deed isPossible={isIdle} onClick={() => props.onSave('later')}>
        Read later
      </Deed>
      <Deed isPossible isOpen={tags !== undefined} onClick={props.onTags}>
        {tagCount > 0 ? `Tags (${tagCount})` : 'Tags'}
      </Deed>
      <Deed isPossible={papers.length > 0} onClick={props.onTriage}>
        Triage
      </Deed>
    </div>
  );
}

/** The corner panel, opened: narrow to some papers, select among them, save those with tags, or triage. */
export function OpenPanel(props: OpenPanelProps): JSX.Element {
  const { papers, progress, problem, tags } = props;
  return (
    <section class="panel opened" aria-label="Offprint">
      <Finder {...props} />
      {problem && (
        <p class="problem" role="status">
          {problem}
        </p>
      )}
      <SwitchLine {...props} />
      <Facts {...props} />
      {progress ? <Progress {...progress} /> : <Counts papers={papers} onPickShown={props.onPickShown} />}
      {papers.length > 0 ? (
        <PickList papers={papers} onPick={props.onPick} />
      ) : (
        <p class="muted nothing">No paper here matches.</p>
      )}
      <p class="fact muted">
        <span>A paper is missing?</span>
        <button type="button" class="text-button" onClick={props.onTeach}>
          Show Offprint one
        </button>
      </p>
      {tags && <SheetTags {...tags} />}
      <Deeds {...props} />
    </section>
  );
}
