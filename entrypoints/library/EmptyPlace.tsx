import type { JSX } from 'preact';
import { countText } from '../../components/counts';
import { Note } from '../../components/Note';
import type { Counts } from '../../lib/core/counts';
import { parseQuery } from '../../lib/core/query';
import { describeQuery } from '../../lib/core/query-text';
import { keyNameOf } from '../shared/keys';
import type { Desk } from './desk';
import { listName, sizeOf } from './SideNav';

/** The element id of what says that a search cannot be understood. */
export const problemId = 'query-problem';

function NoHits({ desk }: { desk: Desk }): JSX.Element {
  const { view, papers, change } = desk;
  const parsed = parseQuery(view.query);
  const isAll = view.place.kind === 'list' && view.place.list === 'all';
  const text =
    'problem' in parsed ? parsed.problem.message : `Nothing found: ${describeQuery(parsed.query)}.`;
  return (
    <div id={papers.problem && problemId}>
      <Note text={text}>
        {papers.building && (
          <p>
            Papers are still being indexed: {countText(papers.building.done)} of{' '}
            {countText(papers.building.of)} can be found.
          </p>
        )}
        {!isAll && (
          <button
            type="button"
            class="text-button"
            onClick={() => change({ do: 'go', place: { kind: 'list', list: 'all' }, query: view.query })}
          >
            Search all papers
          </button>
        )}
        <button type="button" class="text-button" onClick={() => change({ do: 'type', query: '' })}>
          Clear the search
        </button>
      </Note>
    </div>
  );
}

/** What stands where the list would be when it is empty: why, and the nearest way out. */
export function EmptyPlace({ desk, counts }: { desk: Desk; counts: Counts | undefined }): JSX.Element {
  const { view, isMac } = desk;
  const { place } = view;
  if (view.query.trim()) return <NoHits desk={desk} />;
  if (counts && sizeOf('all', counts) + counts.dismissed === 0)
    return (
      <Note text="Your library starts here.">
        <p>Open a page that lists papers, and save some with the mark beside their titles.</p>
        <a class="text-button" href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
          Open a sample listing
        </a>
      </Note>
    );
  if (place.kind === 'tag') return <Note text={`No paper is tagged ${place.tag}.`} />;
  const name = place.kind === 'list' ? listName(place.list) : '';
  return (
    <Note text={`Nothing in ${name}.`}>
      <p>
        <kbd>{keyNameOf('library', 'showAll', isMac)}</kbd> shows all papers.
      </p>
    </Note>
  );
}
