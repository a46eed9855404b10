import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { shortcuts } from '../../lib/core/shortcuts';
import { keyText } from '../key-text';

/** What the dialog of keys is told. */
export type KeyHelpProps = { isMac: boolean; onClose(): void };

const rows = shortcuts.filter(({ scope }) => scope === 'triage');

/** Every key of triage, from the table of shortcuts. */
export function KeyHelp({ isMac, onClose }: KeyHelpProps): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  // The close button is all there is to tab to.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') event.preventDefault();
  };
  return (
    <div class="help" role="dialog" aria-modal="true" aria-label="Keys in triage" onKeyDown={onKeyDown}>
      <header>
        <h2>Keys in triage</h2>
        <button ref={close} type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </header>
      <dl>
        {rows.map(({ act, keys, does }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyText(key, isMac)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
