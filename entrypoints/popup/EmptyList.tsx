import type { JSX } from 'preact';
import { countText } from '../../components/counts';
import { Note } from '../../components/Note';
import { parseQuery } from '../../lib/core/query';
import { describeQuery } from '../../lib/core/query-text';
import { type ListName, labelOf } from './lists';
import type { Near } from './use-nearest';

// Daily papers: a listing that needs no account, and on which everyone knows some.
const sampleListing = 'https://huggingface.co/papers';

type Props = {
  list: ListName;
  query: string;
  /** True when there is no paper in any list. */
  isNew: boolean;
  /** How far the search index is built, while it is. */
  building: { done: number; of: number } | undefined;
  /** A wider search that has hits, when this one has none. */
  near: Near | undefined;
  /** The key that starts triage, as the reader presses it; undefined where the browser gave none. */
  triageKey: string | undefined;
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

function Advice({ listing, triageKey }: { listing: string; triageKey: string | undefined }): JSX.Element {
  if (!triageKey) return <p>Open {listing}, come back here and choose Triage.</p>;
  return (
    <p>
      Open {listing} and press <kbd>{triageKey}</kbd>.
    </p>
  );
}

/** Why there are no hits: the query as it was understood, or what is wrong with it. */
function failing(query: string, list: ListName): string {
  const parsed = parseQuery(query);
  if ('problem' in parsed) return parsed.problem.message;
  const place = list === 'all' ? '' : ` in ${labelOf(list)}`;
  return `Nothing found${place}: ${describeQuery(parsed.query)}.`;
}

function NoHits({ list, query, building, near, onType, onSearchAll }: Props): JSX.Element {
  return (
    <Note text={failing(query, list)}>
      {building && (
        <p>
          Papers are still being indexed: {countText(building.done)} of {countText(building.of)} can be found.
        </p>
      )}
      {list !== 'all' && (
        <button type="button" class="text-button" onClick={onSearchAll}>
          Search all papers
        </button>
      )}
      {near && (
        <button type="button" class="text-button" onClick={() => onType(near.query)}>
          Search “{near.query}” <span class="count">{countText(near.total)}</span>
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
  const { list, query, isNew, triageKey } = props;
  if (query.trim()) return <NoHits {...props} />;
  if (isNew || list === 'later')
    return (
      <Note text={isNew ? 'Your reading list starts here.' : 'Nothing queued.'}>
        <Advice listing={isNew ? 'a page that lists papers' : 'a listing'} triageKey={triageKey} />
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
