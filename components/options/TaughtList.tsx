import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TaughtRule } from '../../lib/core/taught-rule';
import '../controls.css';
import './options.css';

type Props = {
  rules: readonly TaughtRule[];
  /** Keeps a changed rule; false if it is none that can be kept. */
  onChange: (before: TaughtRule, after: TaughtRule) => boolean;
  onForget: (rule: TaughtRule) => void;
};

const fields = [
  { name: 'path', label: 'Pages (* stands for any one part)' },
  { name: 'item', label: 'Each paper' },
  { name: 'title', label: 'Its title, inside that' },
] as const;

type Wording = Pick<TaughtRule, 'path' | 'item' | 'title'>;

function Editor({
  rule,
  onChange,
  onDone,
}: Omit<Props, 'rules' | 'onForget'> & { rule: TaughtRule; onDone: () => void }) {
  const [typed, setTyped] = useState<Wording>({ path: rule.path, item: rule.item, title: rule.title });
  const [isWrong, setWrong] = useState(false);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (onChange(rule, { ...rule, ...typed })) onDone();
    else setWrong(true);
  };
  return (
    <form class="taught-editor" aria-label={`Rule for ${rule.host}`} onSubmit={onSubmit}>
      {fields.map(({ name, label }) => (
        <label key={name}>
          {label}
          <input
            type="text"
            value={typed[name]}
            spellcheck={false}
            autocomplete="off"
            onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value.trim() })}
          />
        </label>
      ))}
      {isWrong && (
        <p role="alert">
          That cannot be kept. A path begins with /; the others are tags, ids and classes (li.paper).
        </p>
      )}
      <p class="option-line">
        <button type="submit" class="button">
          Keep
        </button>
        <button type="button" class="text-button" onClick={onDone}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** What the reader has taught Offprint of single sites: to see, to change, to forget. */
export function TaughtList({ rules, onChange, onForget }: Props): JSX.Element {
  const [edited, setEdited] = useState<number>();
  if (rules.length === 0)
    return (
      <p class="option-quiet">
        None. Where Offprint finds no papers, “Show Offprint one” in the popup teaches it.
      </p>
    );
  return (
    <ul class="option-list" aria-label="Sites you have taught">
      {rules.map((rule) => {
        const place = `${rule.host}${rule.path}`;
        if (rule.at === edited)
          return (
            <li key={rule.at}>
              <Editor rule={rule} onChange={onChange} onDone={() => setEdited(undefined)} />
            </li>
          );
        return (
          <li key={rule.at}>
            <span>{place}</span>
            <span>
              <button
                type="button"
                class="text-button"
                aria-label={`Edit: ${place}`}
                onClick={() => setEdited(rule.at)}
              >
                Edit
              </button>{' '}
              <button
                type="button"
                class="button"
                aria-label={`Forget: ${place}`}
                onClick={() => onForget(rule)}
              >
                Forget
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
