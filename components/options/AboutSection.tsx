import type { JSX } from 'preact';
import { Section } from './Section';

/** The version, and what Offprint does with what it knows. */
export function AboutSection({ version }: { version: string }): JSX.Element {
  return (
    <Section id="about" title="About">
      <p>Offprint {version}</p>
      <p>
        Everything you save stays in this browser, in a database that only Offprint reads. Offprint makes no
        request anywhere unless you ask for it. It reads the listed paper sites and, on any other site, only
        the page on which you call it.
      </p>
    </Section>
  );
}
