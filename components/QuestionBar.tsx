import type { JSX } from 'preact';
import { byline, type RowPaper } from './byline';
import './controls.css';
import { MathText } from './MathText';
import './question-bar.css';

type Props = {
  /** The element id, for the key that goes there. */
  id: string;
  papers: readonly [RowPaper, RowPaper];
  /** How many more such questions there are. */
  more: number;
  onSame: () => void;
  onDifferent: () => void;
  onLook: () => void;
};

/** Asks whether two papers are the same, where only the reader can tell: quiet, and it can wait. */
export function QuestionBar({ id, papers, more, onSame, onDifferent, onLook }: Props): JSX.Element {
  return (
    <section class="question-bar" aria-label="Same paper?">
      <p class="question-text">Same paper?{more > 0 && <span class="count"> {more} more</span>}</p>
      <ul class="question-papers">
        {papers.map((paper) => (
          <li key={paper.id} title={paper.title}>
            <MathText text={paper.title} /> <span class="question-by">{byline(paper)}</span>
          </li>
        ))}
      </ul>
      <div class="question-acts">
        <button type="button" id={id} class="button" onClick={onSame}>
          Yes
        </button>
        <button type="button" class="button" onClick={onDifferent}>
          No
        </button>
        <button type="button" class="button" onClick={onLook}>
          Look
        </button>
      </div>
    </section>
  );
}
