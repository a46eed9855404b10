import type { JSX } from 'preact';

/** What the reader can do about it. */
export type FarewellProps = { onReload(): void; onClose(): void };

/** Says that the extension has gone from under the page. It stays until it is answered: nothing else here works. */
export function Farewell({ onReload, onClose }: FarewellProps): JSX.Element {
  return (
    <div class="corner">
      <div class="toast" role="status">
        <div class="toast-line">
          <span class="toast-text">Offprint was updated. Reload the page to go on.</span>
          <button type="button" class="text-button" onClick={onReload}>
            Reload
          </button>
          <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={onClose}>
            ✕
          </button>
        </div>
      </div>
    </div>
  );
}
