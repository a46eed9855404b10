import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { noteBoxId } from '../../components/library/NoteBox';
import { toggleTag } from '../../lib/core/query-tags';
import type { Library } from '../../lib/store/schema';
import { Details } from '../shared/Details';
import type { Desk } from './desk';

type Props = { desk: Desk; db: Library; goTo: 'note' | 'progress' | undefined };

const goals = { note: `#${noteBoxId}`, progress: '.progress-number' } as const;

/** Where a box was left for nothing else, the keys are the list's again. */
function keepFocus(focusList: () => void): void {
  if (document.activeElement === document.body) focusList();
}

/** What is known of the current paper, over the list's lower part: it follows the keys that walk the list. */
export function DetailsSheet({ desk, db, goTo }: Props): JSX.Element | null {
  const { current, view, change, toast, focusList } = desk;
  const sheet = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<string>();
  const id = current?.id;
  const onShown = useCallback(() => setShown(id), [id]);
  const isWaiting = goTo !== undefined && shown !== id;
  // Once for each time it is opened: `overlay` is a new one then.
  useLayoutEffect(() => {
    if (!goTo) return;
    const goal = sheet.current?.querySelector<HTMLElement>(goals[goTo]);
    (goal ?? sheet.current)?.focus();
  }, [view.overlay, shown]);
  if (!id) return null;
  const close = () => {
    change({ do: 'close' });
    focusList();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isBox = event.target instanceof HTMLInputElement;
    if (isBox && (event.key === 'Escape' || event.key === 'Enter')) {
      event.preventDefault();
      focusList();
    }
    // What is typed before the box is there is meant for it, and no act.
    if (isWaiting && event.key !== 'Escape') event.stopPropagation();
  };
  return (
    <section
      ref={sheet}
      class="sheet"
      aria-label="The current paper"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => event.relatedTarget || queueMicrotask(() => keepFocus(focusList))}
    >
      <button
        type="button"
        class="icon-button sheet-close"
        aria-label="Close"
        title="Close (e)"
        onClick={close}
      >
        ×
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs a tab stop (WCAG 2.1.1) */}
      <div class="sheet-body" tabIndex={0}>
        <Details
          db={db}
          paperId={id}
          toast={toast}
          onShown={onShown}
          acts={{
            chooseState: (anchor) => change({ do: 'open', overlay: { what: 'states', paperId: id, anchor } }),
            editTags: () => change({ do: 'open', overlay: { what: 'tags', ids: [id] } }),
            findTag: (tag) => change({ do: 'type', query: toggleTag('', tag) }),
          }}
        />
      </div>
    </section>
  );
}
