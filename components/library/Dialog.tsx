import type { ComponentChildren, JSX } from 'preact';
import { keysOver } from '../keys-over';
import { useModal } from '../use-modal';
import './dialog.css';

type Props = { title: string; children: ComponentChildren; onClose: () => void };

/** A small dialog over the page. It takes the focus and gives it back; Escape closes it. */
export function Dialog({ title, children, onClose }: Props): JSX.Element {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onKeyDown={keysOver(onClose)}
      onCancel={onClose}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
