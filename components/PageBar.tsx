import type { JSX } from 'preact';
import './controls.css';
import './page-bar.css';

/** Something to do with the page: its name, the key that does it, as the reader writes it, and the doing. */
export type PageAct = { name: string; key: string; run: () => void };

/** The line about the page in the tab, with what can be done with its papers. */
export function PageBar({ text, acts }: { text: string; acts: readonly PageAct[] }): JSX.Element {
  return (
    <section class="page-bar" aria-label="This page">
      <p class="page-text" title={text}>
        {text}
      </p>
      <div class="page-acts">
        {acts.map(({ name, key, run }) => (
          <button key={name} type="button" class="button" title={`${name} (${key})`} onClick={run}>
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
