import type { JSX } from 'preact';
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

type SwitchProps = { name: string; does: string; isOn: boolean; onChange: (isOn: boolean) => void };

function Switch({ name, does, isOn, onChange }: SwitchProps): JSX.Element {
  return (
    <label class="option-choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {name}
      <small>{does}</small>
    </label>
  );
}

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
      <Switch
        name="Mark links to papers too"
        does="Links to papers in ordinary text get a mark, also outside listings."
        isOn={chosen.linkMarks}
        onChange={(linkMarks) => onChange({ linkMarks })}
      />
      <Switch
        name="Fetch missing abstracts"
        does="In triage, the key e asks Semantic Scholar at once where neither the page nor your library has the abstract. Off, it offers to ask."
        isOn={chosen.fetchAbstracts}
        onChange={(fetchAbstracts) => onChange({ fetchAbstracts })}
      />
    </Section>
  );
}
