import type { ComponentChildren, JSX } from 'preact';
import './controls.css';
import './full-sheet.css';
import { keysOver } from './keys-over';
import { useModal } from './use-modal';

type Props = {
  /** The class of what is particular to it. */
  name: string;
  title: string;
  children: ComponentChildren;
  /** What a key does here; true where that is all it does. Escape closes. */
  onKey?: (event: KeyboardEvent) => boolean;
  onClose: () => void;
};

/** A sheet over all of the page, with its title and a way to close it. It keeps the keys that are pressed on it to itself. */
export function FullSheet({ name, title, children, onKey, onClose }: Props): JSX.Element {
  const dialog = useModal();
  const titleId = `${name}-title`;
  return (
    <dialog
      ref={dialog}
      class={`full-sheet ${name}`}
      aria-labelledby={titleId}
      onKeyDown={keysOver(onClose, onKey)}
      onClose={onClose}
    >
      <header class="full-sheet-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="text-button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {children}
    </dialog>
  );
}
