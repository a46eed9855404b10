import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowOf, tagShortcuts } from '../lib/core/shortcuts';
import { isTagMatch, tagKey } from '../lib/core/tags';
import './controls.css';
import { countText } from './counts';
import { type Offer, Offers, offerId } from './Offers';
import './tag-editor.css';

/** A tag to offer, with how many papers carry it; none for a tag that is yet to be made. */
export type TagOffer = { name: string; papers?: number };

type Props = {
  /** The title of the paper whose tags these are. */
  title: string;
  /** The title as it is drawn, where that is more than its text. */
  drawnTitle?: JSX.Element | undefined;
  tags: readonly string[];
  typed: string;
  /** Known tags that go on with what is typed, best first. */
  offers: readonly TagOffer[];
  onType: (typed: string) => void;
  onAdd: (tag: string) => void;
  onDrop: (tag: string) => void;
  onDone: () => void;
};

const listId = 'tag-offers';

/** The known tags, then the typed one if it is new. What is known may still be for what was typed before. */
function offersFor(typed: string, known: readonly TagOffer[], tags: readonly string[]): TagOffer[] {
  const name = typed.trim();
  const fitting = known.filter((offer) => isTagMatch(offer.name, typed));
  const isKnown = [...known.map((offer) => offer.name), ...tags].some((tag) => tagKey(tag) === tagKey(name));
  return name && !isKnown ? [...fitting, { name }] : fitting;
}

function Chip({ tag, onDrop }: { tag: string; onDrop: (tag: string) => void }): JSX.Element {
  return (
    <span class="chip">
      {tag}
      <button type="button" class="chip-drop" aria-label={`Take off ${tag}`} onClick={() => onDrop(tag)}>
        ×
      </button>
    </span>
  );
}

/** An offer in words: a tag that is yet to be made says so. */
function worded({ name, papers }: TagOffer): Offer {
  return papers === undefined ? { text: `New tag “${name}”` } : { text: name, more: countText(papers) };
}

/** Edits the tags of one paper: those it has as chips, and a box that offers known ones as they are typed. */
export function TagEditor(props: Props): JSX.Element {
  const { title, drawnTitle = title, tags, typed, onType, onAdd, onDrop, onDone } = props;
  const box = useRef<HTMLInputElement>(null);
  const offers = offersFor(typed, props.offers, tags);
  // While something is typed the best offer is marked, so that Enter takes it; else only the arrows mark one.
  const [moved, setMoved] = useState({ index: -1, typed, tags });
  const isMoved = moved.typed === typed && moved.tags === tags;
  const marked = Math.min(isMoved ? moved.index : typed.trim() ? 0 : -1, offers.length - 1);
  const mark = (index: number) => setMoved({ index, typed, tags });
  useLayoutEffect(() => box.current?.focus(), []);
  const add = (tag: string | undefined) => (tag?.trim() ? onAdd(tag) : onDone());
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const act = event.isComposing ? undefined : rowOf(tagShortcuts, event)?.act;
    if (!act || (act === 'dropTag' && typed)) return;
    if (act !== 'dropTag') event.preventDefault();
    if (act === 'done') onDone();
    else if (act === 'addTag') add(event.key === ',' ? typed : offers[marked]?.name);
    else if (act === 'nextTag') mark((marked + 1) % Math.max(1, offers.length));
    else if (act === 'previousTag') mark(marked > 0 ? marked - 1 : offers.length - 1);
    else if (tags.length > 0) onDrop(tags.at(-1) ?? '');
  };
  return (
    <section class="tag-editor" aria-label={`Tags of ${title}`}>
      <div class="tag-head">
        <p class="tag-title">Tags · {drawnTitle}</p>
        <button type="button" class="text-button" onClick={onDone}>
          Done
        </button>
      </div>
      <div class="chips">
        {tags.map((tag) => (
          <Chip key={tag} tag={tag} onDrop={onDrop} />
        ))}
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-label="Add a tag"
          aria-autocomplete="list"
          aria-expanded={offers.length > 0}
          aria-controls={offers.length > 0 ? listId : undefined}
          aria-activedescendant={marked >= 0 ? offerId(listId, marked) : undefined}
          placeholder={tags.length > 0 ? '' : 'topic/part'}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {offers.length > 0 && (
        <Offers
          id={listId}
          label="Tags to add"
          offers={offers.map(worded)}
          marked={marked}
          onTake={(index) => add(offers[index]?.name)}
        />
      )}
    </section>
  );
}
