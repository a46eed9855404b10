import type { JSX } from 'preact';
import './controls.css';
import './page-bar.css';

type Props = {
  host: string;
  /** True if Offprint looks at the site by itself because the reader said so. */
  isOwn: boolean;
  onAllow: () => void;
  onDrop: () => void;
};

/** The line about a site outside the site list: whether Offprint looks there by itself, and the switch for it. */
export function SiteBar({ host, isOwn, onAllow, onDrop }: Props): JSX.Element {
  return (
    <section class="page-bar" aria-label="This site">
      <p class="page-text" title={host}>
        {isOwn ? `Offprint looks at ${host} by itself.` : 'Offprint looks here only when you ask.'}
      </p>
      <div class="page-acts">
        <button type="button" class="button" title={host} onClick={isOwn ? onDrop : onAllow}>
          {isOwn ? 'Only when asked' : 'Always on this site'}
        </button>
      </div>
    </section>
  );
}
