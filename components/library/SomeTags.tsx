import type { JSX } from 'preact';
import '../controls.css';
import { countText } from '../counts';
import './some-tags.css';

/** A tag that only some of the selected papers have, and how many. */
export type SharedTag = { name: string; papers: number };

const mostShown = 12;

type Props = {
  tags: readonly SharedTag[];
  /** How many papers are selected, as people read it. */
  of: string;
  onAdd: (tag: string) => void;
  onDrop: (tag: string) => void;
};

/** The tags that only some of the selected papers have: to be put on all of them, or taken off. */
export function SomeTags({ tags, of, onAdd, onDrop }: Props): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <section class="some-tags" aria-label="Tags that some have">
      {tags.slice(0, mostShown).map(({ name, papers }) => (
        <div key={name} class="some-tag">
          <span>
            {name}{' '}
            <span class="count">
              {countText(papers)} of {of}
            </span>
          </span>
          <button
            type="button"
            class="text-button"
            aria-label={`Put ${name} on all`}
            onClick={() => onAdd(name)}
          >
            To all
          </button>
          <button
            type="button"
            class="text-button"
            aria-label={`Take ${name} off all`}
            onClick={() => onDrop(name)}
          >
            Off
          </button>
        </div>
      ))}
    </section>
  );
}
