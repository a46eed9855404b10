import type { JSX } from 'preact';
import { Note } from '../../components/Note';
import { type ListName, labelOf } from './lists';
import { understood } from './nearest';
import type { Near } from './use-nearest';

// Daily papers: a listing that needs no account, and on which everyone knows some.
const sampleListing = 'https://huggingface.co/papers';

type Props = {
  list: ListName;
  query: string;
  /** True when there is no paper in any list. */
  isNew: boolean;
  /** A wider search that has hits, when this one has none. */
  near: Near | undefined;
  /** The keys as the reader presses them; absent where the browser gave none. */
  keys: { triage?: string; open?: string };
  onType: (query: string) => void;
  onSearchAll: () => void;
};

function SampleLink(): JSX.Element {
  return (
    <a class="text-button" href={sampleListing} target="_blank" rel="noreferrer">
      Open a sample listing
    </a>
  );
}

function triageAdvice(key: string | undefined): JSX.Element {
  return key ? (
    <>
      Open a listing and press <kbd>{key}</kbd>.
    </>
  ) : (
    <>Open a listing, come back here and choose Triage.</>
  );
}

function NoHits({ list, query, near, onType, onSearchAll }: Props): JSX.Element {
  const place = list === 'all' ? 'No paper' : `No paper in ${labelOf(list)}`;
  return (
    <Note text={`${place} has ${understood(query)}.`}>
      {list !== 'all' && (
        <button type="button" class="text-button" onClick={onSearchAll}>
          Search all papers
        </button>
      )}
      {near && (
        <button type="button" class="text-button" onClick={() => onType(near.query)}>
          Search {understood(near.query)} <span class="count">{near.total}</span>
        </button>
      )}
      <button type="button" class="text-button" onClick={() => onType('')}>
        Clear the search
      </button>
    </Note>
  );
}

const emptyTexts: Readonly<Record<Exclude<ListName, 'later'>, [text: string, key: string]>> = {
  reading: ['Nothing in Reading.', 'i'],
  all: ['Nothing saved.', 's'],
  read: ['Nothing in Read.', 'r'],
};

/** What stands where the list would be when it is empty: why, and the nearest way out. */
export function EmptyList(props: Props): JSX.Element {
  const { list, query, isNew, keys } = props;
  if (query.trim()) return <NoHits {...props} />;
  if (isNew || list === 'later')
    return (
      <Note text={isNew ? 'Your reading list starts here.' : 'Nothing queued.'}>
        <p>{triageAdvice(keys.triage)}</p>
        <SampleLink />
      </Note>
    );
  const [text, key] = emptyTexts[list];
  return (
    <Note text={text}>
      <p>
        Press <kbd>{key}</kbd> on a paper to move it here.
      </p>
    </Note>
  );
}
