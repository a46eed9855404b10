import type { JSX } from 'preact';
import './details.css';

type Props = { rating: number; onRate: (rating: number) => void };

const ratings = [1, 2, 3, 4, 5];

/** The reader's rating, from one to five; choosing the given one again takes it away. */
export function RatingBox({ rating, onRate }: Props): JSX.Element {
  return (
    <fieldset class="rating">
      <legend>Rating</legend>
      {ratings.map((each) => (
        <button
          key={each}
          type="button"
          class="rating-step"
          aria-label={`${each} of 5`}
          aria-pressed={each === rating}
          data-filled={each <= rating}
          onClick={() => onRate(each === rating ? 0 : each)}
        >
          {each <= rating ? '★' : '☆'}
        </button>
      ))}
    </fieldset>
  );
}
