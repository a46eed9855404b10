import type { JSX } from 'preact';
import '../controls.css';
import './options.css';

type Props = {
  label: string;
  hosts: readonly string[];
  /** What stands where there are none. */
  none: string;
  /** The word on the button of each ("Show again"). */
  does: string;
  onDrop: (host: string) => void;
};

/** Sites with something to take back on each. */
export function HostList({ label, hosts, none, does, onDrop }: Props): JSX.Element {
  if (hosts.length === 0) return <p class="option-quiet">{none}</p>;
  return (
    <ul class="option-list" aria-label={label}>
      {hosts.map((host) => (
        <li key={host}>
          <span>{host}</span>
          <button type="button" class="button" aria-label={`${does}: ${host}`} onClick={() => onDrop(host)}>
            {does}
          </button>
        </li>
      ))}
    </ul>
  );
}
