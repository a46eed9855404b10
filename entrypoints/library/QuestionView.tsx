import type { JSX } from 'preact';
import { type Question, QuestionList } from '../../components/library/QuestionList';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';

/** The open questions "same paper?", which a click answers. */
export function QuestionView({
  desk,
  questions,
}: {
  desk: Desk;
  questions: readonly Question[];
}): JSX.Element {
  const answer = (call: 'unite' | 'keepApart') => (ids: readonly string[]) =>
    void desk.toast.tell(askBackground(call, { paperIds: [...ids] }));
  return <QuestionList questions={questions} onSame={answer('unite')} onDifferent={answer('keepApart')} />;
}
