import type { JSX } from 'preact';
import { type Priority, priorities } from '../../lib/core/paper';
import '../controls.css';
import './details.css';

const names: Readonly<Record<Priority, string>> = { high: 'High', normal: 'Normal', low: 'Low' };

type Props = { priority: Priority; onChange: (priority: Priority) => void };

/** How urgent a paper is to the reader: in its list the high ones stand first. */
export function PriorityBox({ priority, onChange }: Props): JSX.Element {
  return (
    <label class="priority">
      Priority{' '}
      <select
        class="select"
        value={priority}
        onChange={(event) => onChange(event.currentTarget.value as Priority)}
      >
        {priorities.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
