import type { JSX } from 'preact';
import { commands } from '../../lib/core/shortcuts';
import '../controls.css';
import type { AssignedKeys } from '../HelpDialog';
import { keyText } from '../key-text';
import { Section } from './Section';

type Props = {
  /** Undefined until the browser has told. */
  assigned: AssignedKeys | undefined;
  isMac: boolean;
  onChange: () => void;
  onAll: () => void;
};

/** The keys that work in the whole browser, as it has them, and where to change them. */
export function KeysSection({ assigned, isMac, onChange, onAll }: Props): JSX.Element {
  return (
    <Section id="keys" title="Keys">
      <p>These work in the whole browser, which keeps them: they are changed in its own settings.</p>
      <dl class="option-keys">
        {commands.map(({ command, keys, does }) => {
          const key = assigned ? assigned[command] : keys[0];
          return (
            <div key={command}>
              <dt>{does}</dt>
              <dd>{key ? <kbd>{keyText(key, isMac)}</kbd> : 'not set'}</dd>
            </div>
          );
        })}
      </dl>
      <div class="option-line">
        <button type="button" class="button" onClick={onChange}>
          Change these keys
        </button>
        <button type="button" class="text-button" onClick={onAll}>
          All keys
        </button>
      </div>
    </Section>
  );
}
