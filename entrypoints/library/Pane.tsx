import type { JSX } from 'preact';
import { Details } from '../shared/Details';
import type { Desk } from './desk';

/** The paper that is read, beside the list; on a narrow screen in its place. */
export function Pane({ desk }: { desk: Desk }): JSX.Element {
  const { db, current, view, change, toast, focusList } = desk;
  const id = current?.id;
  const back = () => {
    change({ do: 'read', isReading: false });
    focusList();
  };
  return (
    <section
      class="pane"
      id="pane"
      aria-label="The current paper"
      tabIndex={-1}
      data-reading={view.isReading}
    >
      <button type="button" class="text-button pane-back" onClick={back}>
        Back to the list
      </button>
      {db && id !== undefined && (
        <Details
          key={id}
          db={db}
          paperId={id}
          toast={toast}
          acts={{
            chooseState: (anchor) => change({ do: 'open', overlay: { what: 'states', paperId: id, anchor } }),
            editTags: () => change({ do: 'open', overlay: { what: 'tags', ids: [id] } }),
            findTag: (tag) => change({ do: 'go', place: { kind: 'tag', tag } }),
          }}
        />
      )}
    </section>
  );
}
