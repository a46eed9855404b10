import type { JSX } from 'preact';
import { QuestionBar } from '../../components/QuestionBar';
import { askBackground } from '../../lib/platform/rpc';
import { openQuestions } from '../../lib/store/questions';
import { useLive } from '../shared/use-live';
import { questionId } from './acts';
import type { Desk } from './desk';

/** A query that finds just these papers: by an id of each, or else by its title. */
function queryOf(papers: readonly { ids: readonly string[]; title: string }[]): string {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return papers
    .map(({ ids: [id], title }) => (id === undefined ? `title:${quoted(title)}` : `id:${quoted(id)}`))
    .join(' OR ');
}

/** The first open question whether two papers are the same, if there is one. */
export function Question({ desk }: { desk: Desk }): JSX.Element | null {
  const { library, toast, change, focusList } = desk;
  const { db } = library;
  const questions = useLive(db && (() => openQuestions(db)), [db]).value ?? [];
  const [question] = questions;
  if (!question) return null;
  const { papers } = question;
  const answer = (call: 'unite' | 'keepApart') => () => {
    void toast.tell(askBackground(call, { paperIds: papers.map(({ id }) => id) }));
    focusList();
  };
  return (
    <QuestionBar
      id={questionId}
      papers={papers}
      more={questions.length - 1}
      onSame={answer('unite')}
      onDifferent={answer('keepApart')}
      onLook={() => {
        change({ do: 'type', query: queryOf(papers) });
        change({ do: 'open', overlay: { what: 'details' } });
        focusList();
      }}
    />
  );
}
