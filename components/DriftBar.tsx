import type { JSX } from 'preact';
import './controls.css';
import './page-bar.css';

/** The line that a site's layout has changed, with the way to a report of it. */
export function DriftBar({ onReport }: { onReport: () => void }): JSX.Element {
  return (
    <section class="page-bar" aria-label="Changed layout">
      <p class="page-text">This site’s layout changed. Offprint reads it another way.</p>
      <div class="page-acts">
        <button type="button" class="text-button" onClick={onReport}>
          Report
        </button>
      </div>
    </section>
  );
}
