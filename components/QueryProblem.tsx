import type { JSX } from 'preact';
import './query-problem.css';

type Props = {
  id: string;
  query: string;
  /** What is wrong, in words, and where in the query it starts. */
  message: string;
  at: number;
};

/** Where the stretch ends that a problem is about: at the next space. */
function endOf(query: string, at: number): number {
  const length = /^\S+/.exec(query.slice(at))?.[0].length ?? 1;
  return Math.min(query.length, at + length);
}

/** A query that cannot be understood, with what is wrong in it underlined, and why. */
export function QueryProblem({ id, query, message, at }: Props): JSX.Element {
  const end = endOf(query, at);
  return (
    <div id={id} class="query-problem" role="status">
      <p class="query-text">
        {query.slice(0, at)}
        <mark>{query.slice(at, end)}</mark>
        {query.slice(end)}
      </p>
      <p>{message}</p>
    </div>
  );
}
