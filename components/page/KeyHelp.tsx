import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type TriageAct, triageShortcuts } from '../../lib/core/shortcuts';
import { keyText } from '../key-text';

/** What the dialog of keys is told, and whom an act that is clicked is told to. */
export type KeyHelpProps = { isMac: boolean; onClose(): void; onAct(act: TriageAct): void };

/** Every key of triage, from the table of shortcuts; each can be clicked as well. */
export function KeyHelp({ isMac, onClose, onAct }: KeyHelpProps): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  // The focus goes round in the dialog.
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key !== 'Tab') return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const edge = event.shiftKey ? buttons[0] : buttons.at(-1);
    if (event.target !== edge) return;
    event.preventDefault();
    (event.shiftKey ? buttons.at(-1) : buttons[0])?.focus();
  };
  const run = (act: TriageAct) => {
    onClose();
    onAct(act);
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
        {triageShortcuts.map(({ act, keys, does }) => (
          <div key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyText(key, isMac)}</kbd>
              ))}
            </dt>
            <dd>
              <button type="button" class="quiet-button" onClick={() => run(act)}>
                {does}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
