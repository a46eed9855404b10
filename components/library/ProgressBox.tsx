import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../lib/core/paper';
import './details.css';

type Props = { progress: Progress; onChange: (progress: Progress) => void };

type Field = keyof Progress;

/** How far the reader has come: a page of so many, or percent. A page takes the place of percent, and the other way round. */
function changed(progress: Progress, field: Field, text: string): Progress {
  const value = text.trim() === '' ? undefined : Math.max(0, Math.round(Number(text)));
  const { percent: _percent, ...pages } = progress;
  const before: Progress = field === 'percent' ? {} : pages;
  const { [field]: _before, ...rest } = before;
  return value === undefined ? rest : { ...rest, [field]: value };
}

type NumberProps = {
  label: string;
  value: number | undefined;
  max: number;
  onChange: (text: string) => void;
};

function NumberBox({ label, value, max, onChange }: NumberProps): JSX.Element {
  // What is typed stands until the box is left, whatever changes of the paper meanwhile.
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    setTyped(undefined);
    if (typed !== undefined && typed !== String(value ?? '')) onChange(typed);
  };
  return (
    <input
      type="number"
      class="progress-number"
      aria-label={label}
      min={0}
      max={max}
      value={typed ?? value ?? ''}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

/** How far the reader has come with a paper, by hand. */
export function ProgressBox({ progress, onChange }: Props): JSX.Element {
  // A second number can be typed before the first is written.
  const now = useRef(progress);
  useLayoutEffect(() => {
    now.current = progress;
  }, [progress.page, progress.pages, progress.percent]);
  const change = (field: Field) => (text: string) => {
    now.current = changed(now.current, field, text);
    onChange(now.current);
  };
  const { page, pages, percent } = progress;
  return (
    <fieldset class="progress">
      <legend>Progress</legend>
      page <NumberBox label="Page" value={page} max={99_999} onChange={change('page')} />
      of <NumberBox label="Pages" value={pages} max={99_999} onChange={change('pages')} />
      or <NumberBox label="Percent" value={percent} max={100} onChange={change('percent')} /> %
    </fieldset>
  );
}
