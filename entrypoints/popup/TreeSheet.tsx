import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TagTree } from '../../components/library/TagTree';
import { asksForTag, toggleTag } from '../../lib/core/query-tags';
import type { Library } from '../../lib/store/schema';
import { useTags } from '../shared/use-tags';
import type { Desk } from './desk';

/** All tags as a tree over the list's lower part: each can be put into the search, or taken out of it. */
export function TreeSheet({ desk, db }: { desk: Desk; db: Library }): JSX.Element {
  const { view, change, focusList } = desk;
  const tags = useTags(db);
  const sheet = useRef<HTMLElement>(null);
  const isThere = tags !== undefined;
  useLayoutEffect(() => {
    const first = sheet.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]');
    (first ?? sheet.current)?.focus();
  }, [isThere]);
  const done = () => {
    change({ do: 'close' });
    focusList();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' || event.key === 'f') {
      event.preventDefault();
      done();
    }
    event.stopPropagation();
  };
  return (
    <section ref={sheet} class="sheet" aria-label="Choose tags" tabIndex={-1} onKeyDown={onKeyDown}>
      <header class="sheet-head">
        <h2>Tags</h2>
        <button type="button" class="text-button" onClick={done}>
          Done
        </button>
      </header>
      <div class="sheet-body">
        {tags && tags.tree.length > 0 && (
          <TagTree
            nodes={tags.tree}
            totalOf={tags.totalOf}
            isChosen={(tag) => asksForTag(view.query, tag)}
            acts={{ choose: (tag) => change({ do: 'type', query: toggleTag(view.query, tag) }) }}
          />
        )}
        {tags?.tree.length === 0 && <p class="sheet-text">No tags yet. Press t on a paper to give it one.</p>}
      </div>
    </section>
  );
}
