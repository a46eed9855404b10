import type { ComponentChildren, JSX } from 'preact';
import './options.css';

type Props = { id: string; title: string; children: ComponentChildren };

/** One part of the options, under its heading. */
export function Section({ id, title, children }: Props): JSX.Element {
  return (
    <section class="option-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
