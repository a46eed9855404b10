import type { JSX } from 'preact';
import { countText } from '../../components/counts';
import { Note } from '../../components/Note';
import { QueryProblem } from '../../components/QueryProblem';
import { parseQuery } from '../../lib/core/query';
import { describeQuery } from '../../lib/core/query-text';
import { mendedText, type Problem, type Query } from '../../lib/core/query-tree';
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

/** The element id of what says that a search cannot be understood. */
export const problemId = 'query-problem';

/** Why there are no hits: the query as it was understood. */
function failing(query: Query, list: ListName): string {
  const place = list === 'all' ? '' : ` in ${labelOf(list)}`;
  return `Nothing found${place}: ${describeQuery(query)}.`;
}

type MalformedProps = Pick<Props, 'query' | 'onType'> & { problem: Problem };

/** A query that is not understood: where it goes wrong, why, and the nearest one that is. */
function Malformed({ query, problem, onType }: MalformedProps): JSX.Element {
  const { message, at, mend } = problem;
  const mended = mend && mendedText(query, mend).trim();
  return (
    <Note>
      <QueryProblem id={problemId} query={query} message={message} at={at} />
      {mended && (
        <button type="button" class="text-button" onClick={() => onType(mended)}>
          Search “{mended}”
        </button>
      )}
      <ClearButton onType={onType} />
    </Note>
  );
}

function ClearButton({ onType }: Pick<Props, 'onType'>): JSX.Element {
  return (
    <button type="button" class="text-button" onClick={() => onType('')}>
      Clear the search
    </button>
  );
}

function NoHits({ list, query, building, near, onType, onSearchAll }: Props): JSX.Element {
  const parsed = parseQuery(query);
  if ('problem' in parsed) return <Malformed query={query} problem={parsed.problem} onType={onType} />;
  return (
    <Note text={failing(parsed.query, list)}>
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
      <ClearButton onType={onType} />
    </Note>
  );
}

const emptyTexts: Readonly<Record<Exclude<ListName, 'later'>, [text: string, key: string]>> = {
  reading: ['Nothing in Reading.', 'i'],
  all: ['Nothing saved.', 's'],
  read: ['Nothing in Read.', 'r'],
  saved: ['Nothing just saved.', 's'],
  snoozed: ['Nothing snoozed.', 'z'],
  dismissed: ['Nothing dismissed.', 'd'],
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
