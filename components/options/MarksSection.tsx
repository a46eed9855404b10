import type { JSX } from 'preact';
import './options.css';
import { Section } from './Section';

type Style = 'marks' | 'dim' | 'hide';

/** What is set for the marks on pages. */
export type MarksChoice = { marks: Style };

type Props = { chosen: MarksChoice; onChange: (part: Partial<MarksChoice>) => void };

const styles: readonly { style: Style; name: string; does: string }[] = [
  { style: 'marks', name: 'Marks only', does: 'A mark beside every title. The page stays as it is.' },
  { style: 'dim', name: 'Dim what was seen', does: 'Papers you have seen or decided on stand back.' },
  {
    style: 'hide',
    name: 'Hide what was dismissed',
    does: 'Dismissed papers are hidden as well; the panel says how many, and shows them again.',
  },
];

/** How papers are marked on pages. */
export function MarksSection({ chosen, onChange }: Props): JSX.Element {
  return (
    <Section id="marks" title="Marks on pages">
      <fieldset>
        <legend>How papers are marked</legend>
        {styles.map(({ style, name, does }) => (
          <label key={style} class="option-choice">
            <input
              type="radio"
              name="marks"
              checked={chosen.marks === style}
              onChange={() => onChange({ marks: style })}
            />
            {name}
            <small>{does}</small>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
