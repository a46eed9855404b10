import type { JSX } from 'preact';
import '../controls.css';
import { countText } from '../counts';
import { Section } from './Section';

type Props = {
  /** How many records of papers met there are; undefined until it is known. */
  seen: number | undefined;
  onClear: () => void;
};

/** What "seen" means, and the way to forget it all. */
export function SeenSection({ seen, onClear }: Props): JSX.Element {
  return (
    <Section id="seen" title="What counts as seen">
      <p>
        A paper counts as seen once you came to it in triage, or once you left a page on which its title was
        on your screen for a second while you looked. What you never scrolled to stays new, and so does a page
        in a background tab.
      </p>
      <p>
        Offprint remembers this on this computer only, for 400 days, to tell you what is new on a listing. Of
        papers you have not saved it keeps their identifiers and nothing else.
      </p>
      <div class="option-line">
        <span>
          {seen === undefined ? '' : seen === 0 ? 'Nothing is remembered.' : `${countText(seen)} remembered.`}
        </span>
        <button type="button" class="button" disabled={!seen} onClick={onClear}>
          Forget what was seen
        </button>
      </div>
    </Section>
  );
}
