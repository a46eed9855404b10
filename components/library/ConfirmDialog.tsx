import type { ComponentChildren, JSX } from 'preact';
import '../controls.css';
import { Dialog } from './Dialog';

type Props = {
  title: string;
  /** What will happen, in sentences. */
  children: ComponentChildren;
  /** The word on the button that does it. */
  does: string;
  isDangerous?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Says what will happen, and does it only when told to. */
export function ConfirmDialog({
  title,
  children,
  does,
  isDangerous,
  onConfirm,
  onClose,
}: Props): JSX.Element {
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="dialog-text">{children}</div>
      <div class="dialog-acts">
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          class="button"
          data-tone={isDangerous ? 'danger' : 'main'}
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {does}
        </button>
      </div>
    </Dialog>
  );
}
