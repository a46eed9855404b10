import type { JSX } from 'preact';
import './choice.css';

type Props = {
  /** One of several, which share the group's name; a switch of its own without it. */
  group?: string;
  name: string;
  does?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

/** Something to be chosen or switched on, with what it does. */
export function Choice({ group, name, does, isOn, onChange }: Props): JSX.Element {
  return (
    <label class="choice">
      <input
        type={group ? 'radio' : 'checkbox'}
        name={group}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {name}
      {does && <small>{does}</small>}
    </label>
  );
}
