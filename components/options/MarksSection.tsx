import type { JSX } from 'preact';
import { Choice } from '../Choice';
import './options.css';
import { Section } from './Section';

type Style = 'marks' | 'dim' | 'hide';

/** What is set for the marks on pages. */
export type MarksChoice = { marks: Style; linkMarks: boolean; fetchAbstracts: boolean };

type Props = { chosen: MarksChoice; onChange: (part: Partial<MarksChoice>) => void };

const styles: readonly { style: Style; name: string; does: string }[] = [
  { style: 'marks', name: 'Marks only', does: 'A mark beside every title. The page stays as it is.' },
  {
    style: 'dim',
    name: 'Dim what was seen',
    does: 'Papers you have seen before stand back, as dismissed ones always do.',
  },
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
          <Choice
            key={style}
            group="marks"
            name={name}
            does={does}
            isOn={chosen.marks === style}
            onChange={() => onChange({ marks: style })}
          />
        ))}
      </fieldset>
      <Choice
        name="Mark links to papers too"
        does="Links to papers in ordinary text get a mark, also outside listings."
        isOn={chosen.linkMarks}
        onChange={(linkMarks) => onChange({ linkMarks })}
      />
      <Choice
        name="Fetch missing abstracts"
        does="In triage, the key e asks Semantic Scholar at once where neither the page nor your library has the abstract. Off, it offers to ask."
        isOn={chosen.fetchAbstracts}
        onChange={(fetchAbstracts) => onChange({ fetchAbstracts })}
      />
    </Section>
  );
}
