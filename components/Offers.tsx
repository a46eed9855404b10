import type { JSX } from 'preact';
import './offers.css';

/** One thing a box offers while it is typed into: its words, what stands quieter beside them, and the key that takes it. */
export type Offer = { text: string; more?: string; key?: string };

type Props = {
  /** The element id, for the box's `aria-controls`. */
  id: string;
  label: string;
  offers: readonly Offer[];
  /** The place of the marked one; -1 for none. */
  marked: number;
  onTake: (index: number) => void;
};

/** What a box that is typed into offers, below it. The box keeps the focus and the keys. */
export function Offers({ id, label, offers, marked, onTake }: Props): JSX.Element {
  return (
    <div class="offers" role="listbox" id={id} aria-label={label}>
      {offers.map(({ text, more, key }, index) => (
        <button
          key={text}
          type="button"
          id={offerId(id, index)}
          class="offer"
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          // The box keeps the focus, so that typing can go on.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(index)}
        >
          <span class="offer-name">{text}</span>
          {more !== undefined && <span class="offer-more">{more}</span>}
          {key !== undefined && <kbd>{key}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** The element id of an offer, for the box's `aria-activedescendant`. */
export function offerId(id: string, index: number): string {
  return `${id}-${index}`;
}
