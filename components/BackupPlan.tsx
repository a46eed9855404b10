import type { JSX } from 'preact';
import type { Backups } from '../lib/core/backup-plan';
import './backup-plan.css';
import { Choice } from './Choice';
import './controls.css';
import { bytesText, papersText } from './counts';
import { dayText, momentText } from './dates';

/** What can be done about automatic backups. */
export type PlanActs = {
  plan: (plan: Pick<Backups, 'every' | 'to'>) => void;
  chooseFile: () => void;
  backUpNow: () => void;
  giveAccess: () => void;
};

type Props = {
  backups: Backups;
  now: number;
  /** The file that was chosen; absent where none was. */
  fileName?: string | undefined;
  /** Whether the browser can write a file of the reader's choice. */
  canChooseFile: boolean;
  isBusy: boolean;
  acts: PlanActs;
};

const rhythms = [
  { every: 'off', name: 'Never' },
  { every: 'day', name: 'Every day' },
  { every: 'week', name: 'Every week' },
] as const;

function Rhythm({ backups, acts }: Props): JSX.Element {
  const { every, to } = backups;
  return (
    <fieldset class="plan-rhythm">
      <legend>Back up by itself</legend>
      {rhythms.map((rhythm) => (
        <Choice
          key={rhythm.every}
          group="backup-rhythm"
          name={rhythm.name}
          isOn={every === rhythm.every}
          onChange={() => acts.plan({ every: rhythm.every, to })}
        />
      ))}
    </fieldset>
  );
}

function Target({ backups, fileName, canChooseFile, acts }: Props): JSX.Element | null {
  const { every, to } = backups;
  if (every === 'off' || !canChooseFile) return null;
  return (
    <fieldset>
      <legend>Where it goes</legend>
      <Choice
        group="backup-target"
        name="The downloads folder"
        does="One file for each day, in the folder Offprint. The newest seven stay."
        isOn={to === 'downloads'}
        onChange={() => acts.plan({ every, to: 'downloads' })}
      />
      <Choice
        group="backup-target"
        name={fileName && to === 'file' ? `The file ${fileName}` : 'A file you choose'}
        does="Written over each time, for instance in a folder that another program copies."
        isOn={to === 'file'}
        onChange={() => acts.plan({ every, to: 'file' })}
      />
      {to === 'file' && (
        <button type="button" class="text-button plan-other" onClick={acts.chooseFile}>
          Choose another file
        </button>
      )}
    </fieldset>
  );
}

function lastText({ last, every, checkedAt }: Backups, now: number): string {
  if (!last) return every === 'off' ? '' : 'No backup was made yet.';
  const made = `Last backup: ${momentText(last.at, now)} (${papersText(last.papers)}, ${bytesText(last.bytes)}), ${last.name}.`;
  return checkedAt ? `${made} Nothing was new ${momentText(checkedAt, now)}.` : made;
}

function Failure({ backups, isBusy, acts }: Props): JSX.Element | null {
  const { failed } = backups;
  if (!failed) return null;
  return (
    <div class="plan-failure" role="alert">
      <span>{`The backup of ${dayText(failed.at)} failed: ${failed.message}`}</span>
      {failed.needsAccess && (
        <button type="button" class="button" disabled={isBusy} onClick={acts.giveAccess}>
          Give access again
        </button>
      )}
    </div>
  );
}

/** Automatic backups: how often, where to, how the last one went, and one at once. */
export function BackupPlan(props: Props): JSX.Element {
  const { backups, now, isBusy, acts } = props;
  return (
    <div class="plan">
      <Rhythm {...props} />
      <Target {...props} />
      <Failure {...props} />
      <div class="plan-line">
        <span>{lastText(backups, now)}</span>
        {backups.every !== 'off' && (
          <button type="button" class="button" disabled={isBusy} onClick={acts.backUpNow}>
            {isBusy ? 'Backing up' : 'Back up now'}
          </button>
        )}
      </div>
    </div>
  );
}
