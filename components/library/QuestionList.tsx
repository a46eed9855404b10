import type { JSX } from 'preact';
import type { Doubt } from '../../lib/core/identity';
import { byline, type RowPaper } from '../byline';
import '../controls.css';
import { MathText } from '../MathText';
import { Note } from '../Note';
import './records.css';

/** Two papers that may be the same, and what makes that doubtful. */
export type Question = { papers: readonly [RowPaper, RowPaper]; why: Doubt };

const whyText: Readonly<Record<Doubt, string>> = {
  ids: 'Title, author and year are the same, but their identifiers differ.',
  author: 'The titles are the same, but the first authors differ.',
  year: 'Title and author are the same, but the years differ.',
  title: 'Author and year are the same, and the titles nearly so.',
};

type Props = {
  questions: readonly Question[];
  onSame: (ids: readonly string[]) => void;
  onDifferent: (ids: readonly string[]) => void;
};

function Side({ paper }: { paper: RowPaper }): JSX.Element {
  return (
    <div class="question-side">
      <p class="record-title">
        <MathText text={paper.title} />
      </p>
      <p class="record-meta">{byline(paper)}</p>
      <p class="record-meta">{paper.ids.join(' · ')}</p>
    </div>
  );
}

/** The pairs of papers of which only the reader can tell whether they are one. */
export function QuestionList({ questions, onSame, onDifferent }: Props): JSX.Element {
  if (questions.length === 0)
    return (
      <Note text="No open questions.">
        <p>When two papers may be the same and Offprint cannot tell, it asks here.</p>
      </Note>
    );
  return (
    <section class="records" aria-label="Same paper?">
      <ul>
        {questions.map(({ papers, why }) => {
          const ids = papers.map(({ id }) => id);
          return (
            <li key={ids.join()} class="record question">
              <div class="question-sides">
                <Side paper={papers[0]} />
                <Side paper={papers[1]} />
              </div>
              <p class="record-meta">{whyText[why]}</p>
              <div class="record-acts">
                <button type="button" class="button" onClick={() => onSame(ids)}>
                  Same paper: merge
                </button>
                <button type="button" class="button" onClick={() => onDifferent(ids)}>
                  Different papers
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
